import { Trans, useLingui } from '@lingui/react/macro'
import { MultiSelect, Select } from '@mantine/core'
import type { EnumOf } from '../../../api/graphql.ts'
import { choicesOf, useCaseWords } from '../../../format/use-case-words.ts'
import type { DocumentPath } from '../document-path.ts'
import { useDraftField } from '../policy-draft-context.ts'
import { WorkingTimeField } from '../working-time-field.tsx'
import classes from './sla-targets.module.css'
import { useClockWords } from './use-clock-words.ts'
import '@mantine/core/styles/Pill.layer.css'
import '@mantine/core/styles/PillsInput.layer.css'
import '../../../element/select.css'

/** The working time that is allowed, by clock and priority; a clock without one does not run. */
export function SlaTargets({ path }: { readonly path: DocumentPath }) {
  const { priorities } = useCaseWords()
  const clocks = useClockWords()
  return (
    <div className={classes.scroll}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Working time allowed</Trans>
            </th>
            {choicesOf(priorities).map(({ value, label }) => (
              <th key={value} scope="col">
                {label}
              </th>
            ))}
            <th scope="col">
              <Trans>Stands still while</Trans>
            </th>
            <th scope="col">
              <Trans>When reopened</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {choicesOf(clocks).map(clock => (
            <tr key={clock.value}>
              <th scope="row">{clock.label}</th>
              {choicesOf(priorities).map(({ value, label }) => (
                <td key={value} className={classes.target}>
                  <WorkingTimeField
                    size="xs"
                    aria-label={`${clock.label}, ${label}`}
                    path={[...path, clock.value, 'targets', value]}
                  />
                </td>
              ))}
              <td>
                <PausedIn path={[...path, clock.value, 'pausedIn']} label={clock.label} />
              </td>
              <td>
                <OnReopen path={[...path, clock.value, 'onReopen']} clock={clock.value} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function PausedIn({ path, label }: { readonly path: DocumentPath; readonly label: string }) {
  const { t } = useLingui()
  const { statuses } = useCaseWords()
  const { value, error, set } = useDraftField(path)
  const { WAITING_CUSTOMER, WAITING_THIRD_PARTY } = statuses
  return (
    <MultiSelect
      size="xs"
      aria-label={t`Stands still while: ${label}`}
      className={classes.wide}
      data={choicesOf({ WAITING_CUSTOMER, WAITING_THIRD_PARTY })}
      value={Array.isArray(value) ? value.map(String) : []}
      error={error}
      onChange={set}
    />
  )
}

function OnReopen({ path, clock }: { readonly path: DocumentPath; readonly clock: EnumOf<'ClockName'> }) {
  const { t } = useLingui()
  const clocks = useClockWords()
  const { value, error, set } = useDraftField(path)
  if (clock === 'NEXT_RESPONSE') return null
  const choices =
    clock === 'RESOLUTION'
      ? { RESUME: t`What was left`, RESTART: t`All of it anew` }
      : { KEEP: t`Stays done`, RESTART: t`Owed anew` }
  return (
    <Select
      size="xs"
      aria-label={t`When reopened: ${clocks[clock]}`}
      allowDeselect={false}
      data={choicesOf<Readonly<Record<string, string>>>(choices)}
      value={typeof value === 'string' ? value : clock === 'RESOLUTION' ? 'RESUME' : 'KEEP'}
      error={error}
      onChange={set}
    />
  )
}
