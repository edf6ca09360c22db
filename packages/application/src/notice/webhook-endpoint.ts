import type { Transaction } from '@clientele/data'
import { type DomainError, domainError, err, ok, type Result } from '@clientele/kernel'
import type { Caller } from '../caller.ts'

export type WebhookEndpointNotFoundError = DomainError<'WEBHOOK_ENDPOINT_NOT_FOUND', { endpointId: string }>
/** Somebody changed the endpoint since it was read. */
type StaleWebhookEndpointError = DomainError<
  'STALE_WEBHOOK_ENDPOINT',
  { endpointId: string; storedVersion: number }
>

export type ChangeWebhookEndpointError = WebhookEndpointNotFoundError | StaleWebhookEndpointError

/** Stores a change of an endpoint, where it is still as it was read. */
export async function changeWebhookEndpoint(
  tx: Transaction,
  { tenantId }: Pick<Caller, 'tenantId'>,
  {
    endpointId: id,
    expectedVersion,
    data,
  }: {
    readonly endpointId: string
    readonly expectedVersion: number | null
    readonly data: { readonly url?: string; readonly enabled?: boolean; readonly secret?: string }
  },
): Promise<Result<undefined, ChangeWebhookEndpointError>> {
  const { count } = await tx.webhookEndpoint.updateMany({
    where: { tenantId, id, ...(expectedVersion !== null && { version: expectedVersion }) },
    data: { ...data, version: { increment: 1 } },
  })
  if (count === 1) return ok()
  const stored = await tx.webhookEndpoint.findFirst({ where: { tenantId, id }, select: { version: true } })
  return stored
    ? err(domainError('STALE_WEBHOOK_ENDPOINT', { endpointId: id, storedVersion: stored.version }))
    : err(domainError('WEBHOOK_ENDPOINT_NOT_FOUND', { endpointId: id }))
}
