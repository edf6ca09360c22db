import { Trans, useLingui } from '@lingui/react/macro'
import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { assertNever } from '../../api/assert-never.ts'
import { faultsByField } from '../../api/faults-by-field.ts'
import { graphql } from '../../api/graphql.ts'
import { useCommand } from '../../api/use-command.ts'
import { Dialog } from '../../element/dialog.tsx'
import dialog from '../case/case-dialog.module.css'

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
  const submit = async (event: FormEvent) => {
    event.preventDefault()
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
    <Dialog title={t`Add a webhook`} onClose={onClose}>
      <form className={dialog.form} onSubmit={submit} noValidate>
        <TextInput
          data-autofocus
          label={t`Address`}
          description={t`Requests are sent there by POST, e.g. https://example.com/clientele`}
          value={url}
          error={fault}
          maxLength={2000}
          onChange={event => setUrl(event.currentTarget.value)}
        />
        <div className={dialog.actions}>
          <Button variant="default" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button type="submit" loading={isRunning}>
            <Trans>Add</Trans>
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
