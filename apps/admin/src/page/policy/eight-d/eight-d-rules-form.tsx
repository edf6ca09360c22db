import { useLingui } from '@lingui/react/macro'
import { Checkbox, NumberInput } from '@mantine/core'
import { Card } from '../../../element/card.tsx'
import { choicesOf } from '../../../format/use-case-words.ts'
import { useEightDWords } from '../../eight-d/use-eight-d-words.ts'
import { useDraftField } from '../policy-draft-context.ts'
import { WorkingTimeField } from '../working-time-field.tsx'
import classes from './eight-d-rules-form.module.css'
import '@mantine/core/styles/Checkbox.layer.css'
import '@mantine/core/styles/NumberInput.layer.css'

/** What an 8D must have before its gates open, and by when. */
export function EightDRulesForm() {
  const { t } = useLingui()
  return (
    <div className={classes.cards}>
      <Card title={t`Time`}>
        <div className={classes.fields}>
          <WorkingTimeField
            path={['containmentWithin']}
            label={t`Containment (D3) within`}
            description={t`Working time from the opening, e.g. 24h.`}
          />
          <WorkingTimeField
            path={['closeWithin']}
            empty={null}
            label={t`Closed within`}
            description={t`Working time from the opening. Empty: no time is set.`}
          />
          <EffectivenessDays />
        </div>
      </Card>
      <Card title={t`Root causes`}>
        <CauseKinds />
      </Card>
    </div>
  )
}

function EffectivenessDays() {
  const { t } = useLingui()
  const { value, error, set } = useDraftField(['effectivenessAfterDays'])
  return (
    <NumberInput
      label={t`Effectiveness is checked after (days)`}
      description={t`Counted from the completion of D6. 0: at once.`}
      allowDecimal={false}
      min={0}
      value={typeof value === 'number' ? value : ''}
      error={error}
      onChange={days => set(days === '' ? null : Number(days))}
    />
  )
}

function CauseKinds() {
  const { t } = useLingui()
  const { causeKinds } = useEightDWords()
  const { value, error, set } = useDraftField(['causes'])
  return (
    <Checkbox.Group
      label={t`D4 asks for a verified cause of each`}
      value={Array.isArray(value) ? value.map(String) : []}
      error={error}
      onChange={set}
    >
      <div className={classes.kinds}>
        {choicesOf(causeKinds).map(({ value: kind, label }) => (
          <Checkbox key={kind} value={kind} label={label} />
        ))}
      </div>
    </Checkbox.Group>
  )
}
