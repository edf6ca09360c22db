import { Trans, useLingui } from '@lingui/react/macro'
import { Alert } from '@mantine/core'
import { useState } from 'react'
import { assertNever } from '../../api/assert-never.ts'
import { graphql } from '../../api/graphql.ts'
import { useCommand } from '../../api/use-command.ts'
import { FormDialog } from '../../element/form-dialog.tsx'

const RenewWebhookSecret = graphql(`
  mutation RenewWebhookSecret($input: RenewWebhookSecretInput!) {
    renewWebhookSecret(input: $input) {
      __typename
      ... on RenewWebhookSecretSuccess { secret endpoint { id version } }
      ... on StaleWebhookEndpointError { message endpoint { id url enabled version viewerCanSendTrial } }
      ... on InvalidInputError { message }
      ... on NotFoundError { message }
    }
  }
`)

export interface RenewSecretProps {
  readonly endpoint: { readonly id: string; readonly url: string; readonly version: number }
  readonly onClose: () => void
  /** Is handed the secret. */
  readonly onRenewed: (secret: string) => void
}

/** Gives an endpoint another secret, after saying what that means for its receiver. */
export function RenewSecret({ endpoint, onClose, onRenewed }: RenewSecretProps) {
  const { t } = useLingui()
  const { run, isRunning } = useCommand(RenewWebhookSecret)
  const [refusal, setRefusal] = useState<string | null>(null)
  const { id, url, version: expectedVersion } = endpoint
  const submit = async () => {
    setRefusal(null)
    const answer = (await run({ input: { id, expectedVersion } }))?.renewWebhookSecret
    switch (answer?.__typename) {
      case undefined:
        return
      case 'RenewWebhookSecretSuccess':
        return onRenewed(answer.secret)
      case 'InvalidInputError':
      case 'NotFoundError':
      case 'StaleWebhookEndpointError':
        return setRefusal(answer.message)
      default:
        return assertNever(answer)
    }
  }
  return (
    <FormDialog
      title={t`New secret`}
      submit={t`Make a new secret`}
      isGrave
      isRunning={isRunning}
      onSubmit={submit}
      onClose={onClose}
      hint={
        <Trans>
          The secret of {url} is void at once, and the new one signs all requests from then on. Until the
          receiver has it, it will turn them away.
        </Trans>
      }
    >
      <Alert>
        <Trans>
          Give the new secret to the receiver right after. What it turns away meanwhile is tried again with
          growing breaks for about eight hours, signed with the new secret, so nothing is lost.
        </Trans>
      </Alert>
      {refusal && (
        <Alert color="yellow" role="alert">
          {refusal}
        </Alert>
      )}
    </FormDialog>
  )
}
