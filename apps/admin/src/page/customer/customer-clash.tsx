import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { RadioCards } from '../../element/radio-cards.tsx'
import {
  CUSTOMER_FIELDS,
  type CustomerChanges,
  type CustomerField,
  type CustomerValues,
} from './customer-fields.ts'
import classes from './customer-form.module.css'
import { useFieldNames } from './use-field-names.ts'

export interface CustomerClashProps {
  readonly message: string
  /** The fields on which both sides differ. */
  readonly fields: readonly string[]
  readonly stored: CustomerValues
  readonly changes: CustomerChanges
  readonly isSaving: boolean
  readonly onSave: (changes: CustomerChanges) => void
  readonly onCancel: () => void
}

/** Shows what somebody else stored meanwhile beside what was typed, and lets the person choose field by field. */
export function CustomerClash({
  message,
  fields,
  stored,
  changes,
  isSaving,
  onSave,
  onCancel,
}: CustomerClashProps) {
  const { t } = useLingui()
  const names = useFieldNames()
  const [keptTheirs, setKeptTheirs] = useState<readonly CustomerField[]>([])
  const clashing = CUSTOMER_FIELDS.filter(field => fields.includes(field) && field in changes)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const chosen = { ...changes }
    for (const field of keptTheirs) delete chosen[field]
    if (Object.keys(chosen).length === 0) onCancel()
    else onSave(chosen)
  }
  return (
    <form className={classes.form} onSubmit={submit}>
      <p className={classes.message}>{message}</p>
      {clashing.map(field => (
        <RadioCards
          key={field}
          legend={names[field]}
          value={keptTheirs.includes(field) ? 'theirs' : 'mine'}
          onChange={whose =>
            setKeptTheirs(current => [
              ...current.filter(other => other !== field),
              ...(whose === 'theirs' ? [field] : []),
            ])
          }
          options={[
            { value: 'mine', label: changes[field] || t`empty`, detail: t`Yours` },
            { value: 'theirs', label: stored[field] || t`empty`, detail: t`Stored now` },
          ]}
        />
      ))}
      <div className={classes.actions}>
        <Button variant="subtle" color="gray" onClick={onCancel}>
          <Trans>Discard mine</Trans>
        </Button>
        <Button type="submit" loading={isSaving}>
          <Trans>Save what I chose</Trans>
        </Button>
      </div>
    </form>
  )
}
