import { ok, type Result } from '@clientele/kernel'
import type { Caller } from '../caller.ts'
import { newWebhookSecret } from './create-webhook-endpoint.ts'
import { type ChangeWebhookEndpointError, changeWebhookEndpoint } from './webhook-endpoint.ts'

/**
 * Gives an endpoint another secret, which signs everything from now on, repeated tries included. Answers it: to be shown
 * once, and kept by the receiver.
 */
export async function renewWebhookSecret(
  caller: Caller,
  { endpointId, expectedVersion }: { readonly endpointId: string; readonly expectedVersion: number | null },
): Promise<Result<string, ChangeWebhookEndpointError>> {
  const secret = newWebhookSecret()
  return caller.database.transaction(caller, async tx => {
    const changed = await changeWebhookEndpoint(tx, caller, { endpointId, expectedVersion, data: { secret } })
    return changed.ok ? ok(secret) : changed
  })
}
