import { Trans } from '@lingui/react/macro'
import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import {
  CUSTOMER_FIELDS,
  type CustomerChanges,
  type CustomerField,
  type CustomerValues,
  changesOf,
} from './customer-fields.ts'
import classes from './customer-form.module.css'
import { useFieldNames } from './use-field-names.ts'

export interface CustomerFormProps {
  readonly customer: CustomerValues
  /** What the server found wrong, by field. */
  readonly faults: Readonly<Record<string, string>>
  readonly isSaving: boolean
  readonly onSave: (changes: CustomerChanges) => void
  readonly onCancel: () => void
}

const KINDS = { name: 'text', email: 'email', phone: 'tel', city: 'text' } as const satisfies Record<
  CustomerField,
  string
>

/** The fields of a customer that a person may change. */
export function CustomerForm({ customer, faults, isSaving, onSave, onCancel }: CustomerFormProps) {
  const names = useFieldNames()
  const [values, setValues] = useState({
    name: customer.name ?? '',
    email: customer.email ?? '',
    phone: customer.phone ?? '',
    city: customer.city ?? '',
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const changes = changesOf(customer, values)
    if (Object.keys(changes).length === 0) onCancel()
    else onSave(changes)
  }
  return (
    // The server says what is wrong, in one voice and in the chosen language.
    <form className={classes.form} onSubmit={submit} noValidate>
      {CUSTOMER_FIELDS.map(field => (
        <TextInput
          key={field}
          label={names[field]}
          type={KINDS[field]}
          maxLength={200}
          value={values[field]}
          error={faults[field]}
          data-autofocus={field === 'name' || undefined}
          onChange={({ currentTarget: { value } }) => setValues(current => ({ ...current, [field]: value }))}
        />
      ))}
      <div className={classes.actions}>
        <Button variant="subtle" color="gray" onClick={onCancel}>
          <Trans>Cancel</Trans>
        </Button>
        <Button type="submit" loading={isSaving}>
          <Trans>Save</Trans>
        </Button>
      </div>
    </form>
  )
}
