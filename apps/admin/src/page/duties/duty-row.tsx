import { Trans, useLingui } from '@lingui/react/macro'
import { UnstyledButton } from '@mantine/core'
import { type FragmentOf, readFragment } from '../../api/graphql.ts'
import { Icon } from '../../element/icon.tsx'
import classes from './duty-matrix.module.css'
import { DutyRowFragment } from './duty-row-fragment.ts'
import type { CellKeys } from './use-cell-keys.ts'
import { useDuty } from './use-duty.ts'

export interface DutyRowProps {
  readonly role: FragmentOf<typeof DutyRowFragment>
  readonly people: readonly { readonly id: string; readonly name: string }[]
  readonly row: number
  readonly keys: CellKeys
}

/** A role: what ladders need it for, and for each person whether they hold it. */
export function DutyRow({ role, people, row, keys }: DutyRowProps) {
  const { t } = useLingui()
  const { code, name, version, isUnfilled, uses, ...shown } = readFragment(DutyRowFragment, role)
  const { give, take, isRunning } = useDuty()
  const places = placesOf(uses).map(({ ladderName, levels }) => `${ladderName} ${levels.join(t`, `)}`)
  return (
    <tr data-unfilled={isUnfilled || undefined}>
      <th scope="row" className={classes.role}>
        <span className={classes.name}>{name}</span>
        {isUnfilled && (
          <span className={classes.nobody}>
            <Icon name="alert" size={13} />
            <Trans>Nobody</Trans>
          </span>
        )}
        <span className={classes.uses}>
          {places.length > 0 ? places.join(' · ') : t`No ladder speaks of it any more`}
        </span>
      </th>
      {people.map((person, column) => {
        const isHeld = shown.holders.some(({ id }) => id === person.id)
        const mayChange = isHeld ? shown.viewerCanTake : shown.viewerCanGive
        const { name: who } = person
        return (
          <td key={person.id} className={classes.cell}>
            <UnstyledButton
              {...keys.cell(row, column)}
              role="checkbox"
              className={classes.box}
              aria-checked={isHeld}
              aria-disabled={!mayChange || isRunning}
              aria-label={t`${who}: ${name}`}
              title={t`${who}: ${name}`}
              onClick={() => {
                if (!mayChange || isRunning) return
                const duty = { role: code, userId: person.id, expectedVersion: version }
                return isHeld ? take(duty) : give(duty)
              }}
            >
              {isHeld && <Icon name="check" size={16} />}
            </UnstyledButton>
          </td>
        )
      })}
    </tr>
  )
}

interface Use {
  readonly ladderCode: string
  readonly ladderName: string
  readonly level: number
}

/** Each ladder once, with the levels that speak of the role. */
function placesOf(uses: readonly Use[]) {
  return [...Map.groupBy(uses, ({ ladderCode }) => ladderCode).values()].map(found => ({
    ladderName: found[0]?.ladderName ?? '',
    levels: found.map(({ level }) => level),
  }))
}
