import { createHmac } from 'node:crypto'

export interface SignedMessage {
  readonly id: string
  readonly at: Date
  readonly body: string
  /** `whsec_` and base64. */
  readonly secret: string
}

/**
 * The headers by which a receiver knows who sent a webhook, and that it is neither changed nor old
 * ({@link https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md | Standard Webhooks}).
 */
export function signatureHeaders({ id, at, body, secret }: SignedMessage): Record<string, string> {
  const timestamp = Math.floor(at.getTime() / 1000)
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64')
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')
  return {
    'webhook-id': id,
    'webhook-timestamp': String(timestamp),
    'webhook-signature': `v1,${signature}`,
  }
}
