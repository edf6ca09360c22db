import { randomBytes } from 'node:crypto'
import { err, ok, type Result } from '@clientele/kernel'
import { v7 as newId } from 'uuid'
import { z } from 'zod'
import type { Caller } from '../caller.ts'
import { faultsOf, type InvalidInputError } from '../invalid-input.ts'

/** Where webhooks may go by form; whether the address is a public one is seen when it is called. */
export const webhookUrl = z
  .string()
  .max(2000)
  .refine(isWebUrl, {
    error: 'Give an http or https address without user and password.',
    params: { code: 'not_a_web_url' },
  })

export interface CreatedWebhookEndpoint {
  readonly endpointId: string
  /** What requests are signed with, as Standard Webhooks has it. To be shown once, and kept by the receiver. */
  readonly secret: string
}

/** Makes an endpoint that webhooks can be sent to, with a secret of its own. */
export async function createWebhookEndpoint(
  caller: Caller,
  input: { readonly url: string },
): Promise<Result<CreatedWebhookEndpoint, InvalidInputError>> {
  const parsed = z.object({ url: webhookUrl }).safeParse(input)
  if (!parsed.success) return err(faultsOf(parsed.error))
  const { tenantId } = caller
  const endpointId = newId()
  const secret = newWebhookSecret()
  return caller.database.transaction(caller, async tx => {
    await tx.webhookEndpoint.create({ data: { tenantId, id: endpointId, url: parsed.data.url, secret } })
    return ok({ endpointId, secret })
  })
}

/** A secret as Standard Webhooks has it. */
export function newWebhookSecret(): string {
  return `whsec_${randomBytes(32).toString('base64')}`
}

function isWebUrl(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, username, password } = new URL(text)
  return (protocol === 'https:' || protocol === 'http:') && username === '' && password === ''
}
