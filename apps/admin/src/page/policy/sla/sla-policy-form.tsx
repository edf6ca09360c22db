import { Trans, useLingui } from '@lingui/react/macro'
import { Button, NumberInput, Select } from '@mantine/core'
import { Card } from '../../../element/card.tsx'
import { valueAt } from '../document-path.ts'
import { NamesField, TextField } from '../names-field.tsx'
import { useDraftField, usePolicyDraft } from '../policy-draft-context.ts'
import { RuleField } from '../rule-field.tsx'
import classes from './sla-policy-form.module.css'
import { SlaTargets } from './sla-targets.tsx'
import '@mantine/core/styles/NumberInput.layer.css'
import '../../../element/select.css'

export interface SlaPolicyFormProps {
  readonly index: number
  readonly calendars: readonly { readonly value: string; readonly label: string }[]
}

/** What is promised to the customers of some cases. */
export function SlaPolicyForm({ index, calendars }: SlaPolicyFormProps) {
  const { t, i18n } = useLingui()
  const { document, set } = usePolicyDraft()
  const path = ['policies', index] as const
  const rank = useDraftField([...path, 'rank'])
  const calendar = useDraftField([...path, 'calendar'])
  const name = valueAt(document, [...path, 'name', i18n.locale])
  const code = String(valueAt(document, [...path, 'code']) ?? '')
  return (
    <Card
      title={typeof name === 'string' && name !== '' ? name : code}
      tools={
        <Button size="compact-xs" variant="subtle" color="red" onClick={() => set([...path], undefined)}>
          <Trans>Remove</Trans>
        </Button>
      }
    >
      <div className={classes.form}>
        <NamesField path={[...path, 'name']} />
        <div className={classes.fields}>
          <TextField path={[...path, 'code']} label={t`Code`} />
          <NumberInput
            label={t({ message: 'Rank', context: 'of a policy' })}
            description={t`The least holds.`}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            allowDecimal={false}
            value={typeof rank.value === 'number' ? rank.value : ''}
            error={rank.error}
            onChange={value => rank.set(Number(value))}
          />
          <Select
            label={t`Calendar`}
            allowDeselect={false}
            data={[...calendars]}
            value={typeof calendar.value === 'string' ? calendar.value : null}
            error={calendar.error}
            onChange={calendar.set}
          />
        </div>
        <RuleField
          path={[...path, 'appliesTo']}
          label={t`Applies to`}
          emptyText={t`Without a condition it applies to all cases.`}
        />
        <SlaTargets path={[...path, 'clocks']} />
      </div>
    </Card>
  )
}
