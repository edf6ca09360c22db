import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { lazy, Suspense } from 'react'
import { type FragmentOf, readFragment } from '../../api/graphql.ts'
import { Icon } from '../../element/icon.tsx'
import { EditCustomerFragment } from './edit-customer-fragment.ts'

const EditCustomerDialog = lazy(async () => ({
  default: (await import('./edit-customer-dialog.tsx')).EditCustomerDialog,
}))

export interface EditCustomerProps {
  readonly customer: FragmentOf<typeof EditCustomerFragment>
}

/** Opens the form for whoever may change this customer. */
export function EditCustomer({ customer }: EditCustomerProps) {
  const [isOpen, { open, close }] = useDisclosure(false)
  const stored = readFragment(EditCustomerFragment, customer)
  if (!stored.viewerCanUpdate) return null
  return (
    <>
      <Button variant="default" leftSection={<Icon name="edit" size={16} />} onClick={open}>
        <Trans>Edit</Trans>
      </Button>
      {isOpen && (
        <Suspense>
          <EditCustomerDialog customer={stored} onClose={close} />
        </Suspense>
      )}
    </>
  )
}
