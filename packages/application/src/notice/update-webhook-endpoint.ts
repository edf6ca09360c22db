import { type DomainError, domainError, err, ok, type Result } from '@clientele/kernel'
import { z } from 'zod'
import type { Caller } from '../caller.ts'
import { faultsOf, type InvalidInputError } from '../invalid-input.ts'
import { webhookUrl } from './create-webhook-endpoint.ts'

const endpointChange = z.object({ url: webhookUrl.optional(), enabled: z.boolean().optional() })

export type WebhookEndpointNotFoundError = DomainError<'WEBHOOK_ENDPOINT_NOT_FOUND', { endpointId: string }>

/**
 * Moves an endpoint to another address, or switches it off or on. Notices that come due while it is off are given up, and
 * can be replayed.
 */
export async function updateWebhookEndpoint(
  caller: Caller,
  { endpointId, change }: { readonly endpointId: string; readonly change: z.input<typeof endpointChange> },
): Promise<Result<undefined, WebhookEndpointNotFoundError | InvalidInputError>> {
  const parsed = endpointChange.safeParse(change)
  if (!parsed.success) return err(faultsOf(parsed.error))
  const { tenantId } = caller
  const { url, enabled } = parsed.data
  return caller.database.transaction(caller, async tx => {
    const { count } = await tx.webhookEndpoint.updateMany({
      where: { tenantId, id: endpointId },
      data: { ...(url !== undefined && { url }), ...(enabled !== undefined && { enabled }) },
    })
    return count === 0 ? err(domainError('WEBHOOK_ENDPOINT_NOT_FOUND', { endpointId })) : ok(undefined)
  })
}
