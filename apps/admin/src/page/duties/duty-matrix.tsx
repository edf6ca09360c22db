import { Trans, useLingui } from '@lingui/react/macro'
import type { FragmentOf } from '../../api/graphql.ts'
import { Initials } from '../../element/initials.tsx'
import classes from './duty-matrix.module.css'
import { DutyRow } from './duty-row.tsx'
import type { DutyRowFragment } from './duty-row-fragment.ts'
import { useCellKeys } from './use-cell-keys.ts'

export interface DutyMatrixProps {
  readonly roles: readonly ({ readonly code: string } & FragmentOf<typeof DutyRowFragment>)[]
  readonly people: readonly { readonly id: string; readonly name: string }[]
}

/** Roles by people: a press gives a role or takes it away. */
export function DutyMatrix({ roles, people }: DutyMatrixProps) {
  const { t } = useLingui()
  const keys = useCellKeys({ rows: roles.length, columns: people.length })
  return (
    <div className={classes.scroll}>
      <table
        ref={keys.matrix}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are walked by keyboard is a grid
        role="grid"
        className={classes.matrix}
        aria-label={t`Who holds which role`}
        onKeyDown={keys.onKeyDown}
      >
        <thead>
          <tr>
            <th scope="col" className={classes.role}>
              <Trans>Role</Trans>
            </th>
            {people.map(({ id, name }) => (
              <th key={id} scope="col" className={classes.person}>
                <Initials name={name} size={28} />
                <span>{name}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {roles.map((role, row) => (
            <DutyRow key={role.code} role={role} people={people} row={row} keys={keys} />
          ))}
        </tbody>
      </table>
    </div>
  )
}
