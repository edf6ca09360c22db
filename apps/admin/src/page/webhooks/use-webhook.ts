import { useLingui } from '@lingui/react/macro'
import { notifications } from '@mantine/notifications'
import { graphql } from '../../api/graphql.ts'
import { useCommand } from '../../api/use-command.ts'

const UpdateWebhook = graphql(`
  mutation UpdateWebhook($input: UpdateWebhookEndpointInput!) {
    updateWebhookEndpoint(input: $input) {
      __typename
      ... on UpdateWebhookEndpointSuccess { endpoint { id enabled version viewerCanSendTrial } }
      ... on StaleWebhookEndpointError { message endpoint { id enabled version viewerCanSendTrial } }
      ... on InvalidInputError { message }
      ... on NotFoundError { message }
    }
  }
`)

const RenewWebhookSecret = graphql(`
  mutation RenewWebhookSecret($input: RenewWebhookSecretInput!) {
    renewWebhookSecret(input: $input) {
      __typename
      ... on RenewWebhookSecretSuccess { secret endpoint { id version } }
      ... on StaleWebhookEndpointError { message endpoint { id version } }
      ... on InvalidInputError { message }
      ... on NotFoundError { message }
    }
  }
`)

const SendWebhookTrial = graphql(`
  mutation SendWebhookTrial($input: SendWebhookTrialInput!) {
    sendWebhookTrial(input: $input) {
      __typename
      ... on SendWebhookTrialSuccess { endpoint { id } }
      ... on WebhookEndpointOffError { message }
      ... on NotFoundError { message }
    }
  }
`)

export interface WebhookSettings {
  readonly id: string
  readonly version: number
  readonly onSecret: (secret: string) => void
  readonly onChanged: () => void
}

/** What can be done about an endpoint; what was refused is told. */
export function useWebhook({ id, version: expectedVersion, onSecret, onChanged }: WebhookSettings) {
  const { t } = useLingui()
  const updating = useCommand(UpdateWebhook)
  const renewing = useCommand(RenewWebhookSecret)
  const trying = useCommand(SendWebhookTrial)
  const tell = (message: string) => notifications.show({ color: 'yellow', message })
  const update = async (enabled: boolean) => {
    const answer = (await updating.run({ input: { id, expectedVersion, enabled } }))?.updateWebhookEndpoint
    if (answer && answer.__typename !== 'UpdateWebhookEndpointSuccess') tell(answer.message)
  }
  const renew = async () => {
    const answer = (await renewing.run({ input: { id, expectedVersion } }))?.renewWebhookSecret
    if (answer?.__typename === 'RenewWebhookSecretSuccess') onSecret(answer.secret)
    else if (answer) tell(answer.message)
  }
  const sendTrial = async () => {
    const answer = (await trying.run({ input: { id } }))?.sendWebhookTrial
    if (answer?.__typename === 'SendWebhookTrialSuccess') {
      notifications.show({ message: t`The trial is on its way.` })
      setTimeout(onChanged, 2_000)
    } else if (answer) tell(answer.message)
  }
  return {
    ...{ update, renew, sendTrial },
    isRunning: updating.isRunning || renewing.isRunning || trying.isRunning,
  }
}
