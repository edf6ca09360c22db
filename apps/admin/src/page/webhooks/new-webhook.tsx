import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { assertNever } from '../../api/assert-never.ts'
import { faultsByField } from '../../api/faults-by-field.ts'
import { graphql } from '../../api/graphql.ts'
import { useCommand } from '../../api/use-command.ts'
import { FormDialog } from '../../element/form-dialog.tsx'
import { WebhookAddressField } from './webhook-address-field.tsx'

const CreateWebhook = graphql(`
  mutation CreateWebhook($input: CreateWebhookEndpointInput!) {
    createWebhookEndpoint(input: $input) {
      __typename
      ... on CreateWebhookEndpointSuccess { secret }
      ... on InvalidInputError { message faults { path message } }
    }
  }
`)

export interface NewWebhookProps {
  readonly onClose: () => void
  /** Is handed the secret. */
  readonly onMade: (secret: string) => void
}

/** Asks for the address of a program that is to be told. */
export function NewWebhook({ onClose, onMade }: NewWebhookProps) {
  const { t } = useLingui()
  const { run, isRunning } = useCommand(CreateWebhook)
  const [url, setUrl] = useState('')
  const [fault, setFault] = useState<string | undefined>()
  const submit = async () => {
    setFault(undefined)
    const answer = (await run({ input: { url: url.trim() } }))?.createWebhookEndpoint
    switch (answer?.__typename) {
      case undefined:
        return
      case 'CreateWebhookEndpointSuccess':
        return onMade(answer.secret)
      case 'InvalidInputError':
        return setFault(faultsByField(answer.faults).url ?? answer.message)
      default:
        return assertNever(answer)
    }
  }
  return (
    <FormDialog
      title={t`Add a webhook`}
      submit={t`Add`}
      isRunning={isRunning}
      onSubmit={submit}
      onClose={onClose}
    >
      <WebhookAddressField url={url} fault={fault} onChange={setUrl} />
    </FormDialog>
  )
}
