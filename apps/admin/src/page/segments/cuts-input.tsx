import { useLingui } from '@lingui/react/macro'
import { TextInput } from '@mantine/core'
import type { PolicyDraft } from './policy-draft.ts'
import classes from './recompute-dialog.module.css'

export interface CutsInputProps {
  readonly draft: PolicyDraft
  readonly onChange: (changes: Partial<PolicyDraft>) => void
}

/** The limits between the scores, one fewer than there are bins. */
export function CutsInput({ draft, onChange }: CutsInputProps) {
  const { t } = useLingui()
  const fields = [
    { key: 'recencyCuts', label: t`Limits for recency, in days`, example: '30, 90, 180, 365' },
    { key: 'frequencyCuts', label: t`Limits for frequency, in orders`, example: '2, 3, 5, 10' },
    { key: 'monetaryCuts', label: t`Limits for money`, example: '50, 100, 250, 1000' },
  ] as const
  return (
    <div className={classes.cuts}>
      {fields.map(({ key, label, example }) => (
        <TextInput
          key={key}
          label={label}
          placeholder={example}
          value={draft[key]}
          onChange={event => onChange({ [key]: event.currentTarget.value })}
        />
      ))}
    </div>
  )
}
