import { type DomainError, domainError, err, ok, type Result } from '@clientele/kernel'
import { v7 as newId } from 'uuid'
import type { Caller } from '../caller.ts'
import { enqueueNotice } from './enqueue-notice.ts'
import type { WebhookEndpointNotFoundError } from './webhook-endpoint.ts'

/** Nothing is sent to an endpoint that is switched off. */
type WebhookEndpointOffError = DomainError<'WEBHOOK_ENDPOINT_OFF', { endpointId: string }>

/** Sends an endpoint a notice that is about nothing, by the same way and with the same signature as any other. */
export async function sendWebhookTrial(
  caller: Caller,
  { endpointId }: { readonly endpointId: string },
): Promise<Result<undefined, WebhookEndpointNotFoundError | WebhookEndpointOffError>> {
  const { tenantId } = caller
  return caller.database.rawTransaction(caller, async tx => {
    const { rows } = await tx.query<{ enabled: boolean; name: string }>(
      `select e.enabled, t.name from webhook_endpoint e join tenant t on t.id = e.tenant_id
       where e.tenant_id = $1 and e.id = $2`,
      [tenantId, endpointId],
    )
    const [found] = rows
    if (!found) return err(domainError('WEBHOOK_ENDPOINT_NOT_FOUND', { endpointId }))
    if (!found.enabled) return err(domainError('WEBHOOK_ENDPOINT_OFF', { endpointId }))
    const trialId = newId()
    await enqueueNotice(tx, caller, {
      ...{ kind: 'WEBHOOK_TRIAL', params: { workspace: found.name } },
      to: { channel: 'WEBHOOK', endpointId },
      // Each trial is a subject of its own: none waits behind another.
      about: { kind: 'WEBHOOK_TRIAL', id: trialId },
      idempotencyKey: `webhook-trial:${trialId}`,
    })
    return ok()
  })
}
