import { err, ok, type Result } from '@clientele/kernel'
import { z } from 'zod'
import type { Caller } from '../caller.ts'
import { faultsOf, type InvalidInputError } from '../invalid-input.ts'
import { webhookUrl } from './create-webhook-endpoint.ts'
import { type ChangeWebhookEndpointError, changeWebhookEndpoint } from './webhook-endpoint.ts'

const endpointChange = z.object({ url: webhookUrl.optional(), enabled: z.boolean().optional() })

/**
 * Moves an endpoint to another address, or switches it off or on. Notices that come due while it is off are given up, and
 * can be replayed. `expectedVersion` is the version that was read; null overwrites what is stored.
 */
export async function updateWebhookEndpoint(
  caller: Caller,
  {
    endpointId,
    expectedVersion = null,
    change,
  }: {
    readonly endpointId: string
    readonly expectedVersion?: number | null
    readonly change: z.input<typeof endpointChange>
  },
): Promise<Result<undefined, ChangeWebhookEndpointError | InvalidInputError>> {
  const parsed = endpointChange.safeParse(change)
  if (!parsed.success) return err(faultsOf(parsed.error))
  const { url, enabled } = parsed.data
  const data = { ...(url !== undefined && { url }), ...(enabled !== undefined && { enabled }) }
  return caller.database.transaction(caller, async tx => {
    const changed = await changeWebhookEndpoint(tx, caller, { endpointId, expectedVersion, data })
    return changed.ok ? ok() : changed
  })
}
