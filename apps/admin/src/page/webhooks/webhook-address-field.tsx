import { useLingui } from '@lingui/react/macro'
import { TextInput } from '@mantine/core'

export interface WebhookAddressFieldProps {
  readonly url: string
  readonly fault: string | undefined
  readonly onChange: (url: string) => void
}

/** Where requests go. */
export function WebhookAddressField({ url, fault, onChange }: WebhookAddressFieldProps) {
  const { t } = useLingui()
  return (
    <TextInput
      data-autofocus
      label={t`Address`}
      description={t`Requests are sent there by POST, e.g. https://example.com/clientele`}
      value={url}
      error={fault}
      maxLength={2000}
      onChange={event => onChange(event.currentTarget.value)}
    />
  )
}
