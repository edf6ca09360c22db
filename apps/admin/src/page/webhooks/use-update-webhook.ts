import { assertNever } from '../../api/assert-never.ts'
import { faultsByField } from '../../api/faults-by-field.ts'
import { graphql, type VariablesOf } from '../../api/graphql.ts'
import { useCommand } from '../../api/use-command.ts'

const UpdateWebhook = graphql(`
  mutation UpdateWebhook($input: UpdateWebhookEndpointInput!) {
    updateWebhookEndpoint(input: $input) {
      __typename
      ... on UpdateWebhookEndpointSuccess { endpoint { id url enabled version viewerCanSendTrial } }
      ... on StaleWebhookEndpointError { message endpoint { id url enabled version viewerCanSendTrial } }
      ... on InvalidInputError { message faults { path message } }
      ... on NotFoundError { message }
    }
  }
`)

type WebhookChange = Pick<VariablesOf<typeof UpdateWebhook>['input'], 'url' | 'enabled'>

/** Why an endpoint stayed as it was, in words; null where it is changed, undefined where that was told already. */
export type WebhookRefusal = string | null | undefined

/** Moves an endpoint to another address, pauses it, or switches it on again. */
export function useUpdateWebhook({
  id,
  version: expectedVersion,
}: {
  readonly id: string
  readonly version: number
}) {
  const { run, isRunning } = useCommand(UpdateWebhook)
  const update = async (change: WebhookChange): Promise<WebhookRefusal> => {
    const answer = (await run({ input: { id, expectedVersion, ...change } }))?.updateWebhookEndpoint
    switch (answer?.__typename) {
      case undefined:
        return undefined
      case 'UpdateWebhookEndpointSuccess':
        return null
      case 'InvalidInputError':
        return faultsByField(answer.faults).url ?? answer.message
      case 'NotFoundError':
      case 'StaleWebhookEndpointError':
        return answer.message
      default:
        return assertNever(answer)
    }
  }
  return { update, isRunning }
}
