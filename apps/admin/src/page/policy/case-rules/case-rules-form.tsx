import { Trans, useLingui } from '@lingui/react/macro'
import { NumberInput, Select, Switch } from '@mantine/core'
import { Card } from '../../../element/card.tsx'
import { choicesOf, useCaseWords } from '../../../format/use-case-words.ts'
import { useDraftField } from '../policy-draft-context.ts'
import classes from './case-rules-form.module.css'
import { LadderChoices } from './ladder-choices.tsx'
import '@mantine/core/styles/NumberInput.layer.css'
import '@mantine/core/styles/Switch.layer.css'
import '../../../element/select.css'

/** How cases are ranked, on which ladder they rise, when they recur, and how long they may be reopened. */
export function CaseRulesForm() {
  const { t } = useLingui()
  return (
    <div className={classes.cards}>
      <Card title={t`Priority`} isFlush>
        <PriorityTable />
      </Card>
      <LadderChoices />
      <Card title={t`Recurrence and reopening`}>
        <div className={classes.fields}>
          <Recurrence />
          <DaysField
            path={['reopenWithinDays']}
            label={t`A closed case may be reopened within (days)`}
            description={t`Empty: at any time.`}
          />
        </div>
      </Card>
    </div>
  )
}

function PriorityTable() {
  const { severities, urgencies } = useCaseWords()
  return (
    <div className={classes.scroll}>
      <table className={classes.matrix}>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Severity / urgency</Trans>
            </th>
            {choicesOf(urgencies).map(({ value, label }) => (
              <th key={value} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {choicesOf(severities).map(severity => (
            <tr key={severity.value}>
              <th scope="row">{severity.label}</th>
              {choicesOf(urgencies).map(urgency => (
                <td key={urgency.value}>
                  <PriorityCell
                    path={['priority', severity.value, urgency.value]}
                    label={`${severity.label}, ${urgency.label}`}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function PriorityCell({ path, label }: { readonly path: readonly string[]; readonly label: string }) {
  const { priorities } = useCaseWords()
  const { value, error, set } = useDraftField(path)
  return (
    <div className={classes.cell} data-priority={String(value)}>
      <Select
        size="xs"
        aria-label={label}
        classNames={{ input: classes.priority }}
        allowDeselect={false}
        data={choicesOf(priorities)}
        value={typeof value === 'string' ? value : null}
        error={error}
        onChange={set}
      />
    </div>
  )
}

function Recurrence() {
  const { t } = useLingui()
  const { value, set } = useDraftField(['recurrence'])
  const isLookedFor = value !== null && value !== undefined
  return (
    <>
      <Switch
        label={t`Look for cases that come back`}
        checked={isLookedFor}
        onChange={event =>
          set(event.currentTarget.checked ? { withinDays: 30, sameTopic: true, raiseSeverityBy: 1 } : null)
        }
      />
      {isLookedFor && (
        <>
          <DaysField
            path={['recurrence', 'withinDays']}
            label={t`Within (days) after the former one was resolved`}
          />
          <SameTopic />
          <DaysField path={['recurrence', 'raiseSeverityBy']} label={t`The severity rises by (steps)`} />
        </>
      )}
    </>
  )
}

function SameTopic() {
  const { t } = useLingui()
  const { value, set } = useDraftField(['recurrence', 'sameTopic'])
  return (
    <Switch
      label={t`Only of the same topic`}
      checked={value !== false}
      onChange={event => set(event.currentTarget.checked)}
    />
  )
}

interface DaysFieldProps {
  readonly path: readonly string[]
  readonly label: string
  readonly description?: string
}

function DaysField({ path, ...labels }: DaysFieldProps) {
  const { value, error, set } = useDraftField(path)
  return (
    <NumberInput
      {...labels}
      allowDecimal={false}
      value={typeof value === 'number' ? value : ''}
      error={error}
      onChange={days => set(days === '' ? null : Number(days))}
    />
  )
}
