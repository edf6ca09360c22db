import { useLingui } from '@lingui/react/macro'
import { Checkbox } from '@mantine/core'
import { CurrencyInput } from '../../element/currency-input.tsx'
import { DayInput } from '../../element/day-input.tsx'
import { TimeZoneInput } from '../../element/time-zone-input.tsx'
import type { ImportDraft } from './import-draft.ts'
import classes from './import-options.module.css'
import '@mantine/core/styles/Checkbox.layer.css'

export interface ImportOptionsProps {
  readonly draft: ImportDraft
  readonly onChange: (changes: Partial<ImportDraft>) => void
}

/** What a file does not say about itself. */
export function ImportOptions({ draft, onChange }: ImportOptionsProps) {
  const { t } = useLingui()
  return (
    <div className={classes.grid}>
      <CurrencyInput
        label={t`Currency of the amounts`}
        value={draft.currency}
        onChange={currency => currency && onChange({ currency })}
      />
      <TimeZoneInput
        label={t`Time zone of the dates`}
        value={draft.timeZone}
        onChange={timeZone => timeZone && onChange({ timeZone })}
      />
      <DayInput
        label={t`Score customers as of`}
        placeholder={t`Now`}
        value={draft.asOf}
        onChange={asOf => onChange({ asOf })}
      />
      <Checkbox
        className={classes.check}
        label={t`All or nothing`}
        description={t`One rejected row stops the whole import.`}
        checked={draft.strict}
        onChange={event => onChange({ strict: event.currentTarget.checked })}
      />
    </div>
  )
}
