import { useLingui } from '@lingui/react/macro'
import { notifications } from '@mantine/notifications'
import { assertNever } from '../../api/assert-never.ts'
import { graphql } from '../../api/graphql.ts'
import { useCommand } from '../../api/use-command.ts'

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

/** By then a receiver in order has taken it. */
const ANSWER_MS = 2_000

/** Sends an endpoint a trial, and asks a little later what became of it. */
export function useWebhookTrial(onSent: () => void) {
  const { t } = useLingui()
  const { run, isRunning } = useCommand(SendWebhookTrial)
  const sendTrial = async (id: string) => {
    const answer = (await run({ input: { id } }))?.sendWebhookTrial
    switch (answer?.__typename) {
      case undefined:
        return
      case 'SendWebhookTrialSuccess':
        notifications.show({ message: t`The trial is on its way.` })
        setTimeout(onSent, ANSWER_MS)
        return
      case 'NotFoundError':
      case 'WebhookEndpointOffError':
        notifications.show({ color: 'yellow', message: answer.message })
        return
      default:
        assertNever(answer)
    }
  }
  return { sendTrial, isRunning }
}
