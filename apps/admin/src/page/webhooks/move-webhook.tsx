import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { FormDialog } from '../../element/form-dialog.tsx'
import { useUpdateWebhook } from './use-update-webhook.ts'
import { WebhookAddressField } from './webhook-address-field.tsx'

export interface MoveWebhookProps {
  readonly endpoint: { readonly id: string; readonly url: string; readonly version: number }
  readonly onClose: () => void
}

/** Asks where requests are to go from now on. */
export function MoveWebhook({ endpoint, onClose }: MoveWebhookProps) {
  const { t } = useLingui()
  const { update, isRunning } = useUpdateWebhook(endpoint)
  const [url, setUrl] = useState(endpoint.url)
  const [fault, setFault] = useState<string | undefined>()
  const submit = async () => {
    setFault(undefined)
    const refusal = await update({ url: url.trim() })
    if (refusal === null) onClose()
    else setFault(refusal)
  }
  return (
    <FormDialog
      title={t`Change the address`}
      hint={t`The secret stays. What waits to be sent, or is tried again, goes to the new address too.`}
      submit={t`Save`}
      isRunning={isRunning}
      onSubmit={submit}
      onClose={onClose}
    >
      <WebhookAddressField url={url} fault={fault} onChange={setUrl} />
    </FormDialog>
  )
}
