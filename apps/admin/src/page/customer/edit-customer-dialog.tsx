import { useLingui } from '@lingui/react/macro'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { assertNever } from '../../api/assert-never.ts'
import { faultsByField } from '../../api/faults-by-field.ts'
import { graphql, type ResultOf, readFragment } from '../../api/graphql.ts'
import { useCommand } from '../../api/use-command.ts'
import { Dialog } from '../../element/dialog.tsx'
import { CustomerClash } from './customer-clash.tsx'
import type { CustomerChanges } from './customer-fields.ts'
import { CustomerForm } from './customer-form.tsx'
import { EditCustomerFragment } from './edit-customer-fragment.ts'

const UpdateCustomer = graphql(
  `mutation UpdateCustomer($input: UpdateCustomerInput!) {
    updateCustomer(input: $input) {
      __typename
      ... on UpdateCustomerSuccess { customer { id updatedAt ...EditCustomer } }
      ... on StaleVersionError { message fields customer { id ...EditCustomer } }
      ... on NotFoundError { message }
      ... on InvalidInputError { message faults { path message } }
    }
  }`,
  [EditCustomerFragment],
)

type StoredCustomer = ResultOf<typeof EditCustomerFragment>

interface Clash {
  readonly message: string
  readonly fields: readonly string[]
  readonly stored: StoredCustomer
  readonly changes: CustomerChanges
}

export interface EditCustomerDialogProps {
  readonly customer: StoredCustomer
  readonly onClose: () => void
}

/** Changes a customer. When somebody else was quicker, both values are shown and the person decides. */
export function EditCustomerDialog({ customer, onClose }: EditCustomerDialogProps) {
  const { t } = useLingui()
  // What the person started from: the customer may change underneath while they type.
  const [started] = useState(customer)
  const [faults, setFaults] = useState<Record<string, string>>({})
  const [clash, setClash] = useState<Clash | null>(null)
  const { run, isRunning } = useCommand(UpdateCustomer)
  const save = async (changes: CustomerChanges, expectedVersion: number) => {
    const answer = (await run({ input: { id: started.id, expectedVersion, ...changes } }))?.updateCustomer
    switch (answer?.__typename) {
      case undefined:
        return
      case 'UpdateCustomerSuccess':
        notifications.show({ message: t`The customer was saved.` })
        return onClose()
      case 'StaleVersionError': {
        const stored = readFragment(EditCustomerFragment, answer.customer)
        return setClash({ message: answer.message, fields: answer.fields, stored, changes })
      }
      case 'InvalidInputError':
        return setFaults(faultsByField(answer.faults))
      case 'NotFoundError':
        notifications.show({ color: 'red', message: answer.message })
        return onClose()
      default:
        return assertNever(answer)
    }
  }
  return (
    <Dialog onClose={onClose} title={clash ? t`Somebody else changed this customer` : t`Edit customer`}>
      {clash ? (
        <CustomerClash
          {...clash}
          isSaving={isRunning}
          onSave={changes => save(changes, clash.stored.version)}
          onCancel={onClose}
        />
      ) : (
        <CustomerForm
          customer={started}
          faults={faults}
          isSaving={isRunning}
          onSave={changes => save(changes, started.version)}
          onCancel={onClose}
        />
      )}
    </Dialog>
  )
}
