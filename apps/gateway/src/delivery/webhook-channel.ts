import { type IncomingMessage, request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import type { DeliveryChannels, DeliveryFailure, OutgoingWebhook } from '@clientele/application'
import { domainError, err, ok, type Result } from '@clientele/kernel'
import { hostOf, isPrivateLiteral, lookUpPublic } from './public-address.ts'
import { signatureHeaders } from './webhook-signature.ts'

export interface WebhookChannelOptions {
  /** `public`: only https, and only to addresses on the public internet. `any`: wherever the endpoint is. */
  readonly network: 'public' | 'any'
  /** A call ends after so many milliseconds, whatever the receiver does; 15 seconds unless told otherwise. */
  readonly timeout?: number
}

/** Of what a receiver says so many bytes are read, to show the person who looks after it. */
const longestAnswer = 500

/** Calls endpoints with signed requests. An answer of 2xx says that it arrived; redirects are not followed. */
export function createWebhookChannel({
  network,
  timeout = 15_000,
}: WebhookChannelOptions): DeliveryChannels['webhook'] {
  return async webhook => {
    const url = new URL(webhook.url)
    if (network === 'public') {
      if (url.protocol !== 'https:') return refused('INSECURE_URL')
      if (isPrivateLiteral(hostOf(url))) return refused('ADDRESS_NOT_PUBLIC')
    }
    try {
      const response = await post(url, webhook, { network, signal: AbortSignal.timeout(timeout) })
      try {
        return await readAnswer(response, webhook)
      } finally {
        response.destroy()
      }
    } catch (error) {
      return err(failureOf(error))
    }
  }
}

function post(
  url: URL,
  webhook: OutgoingWebhook,
  { network, signal }: { readonly network: 'public' | 'any'; readonly signal: AbortSignal },
): Promise<IncomingMessage> {
  const body = Buffer.from(webhook.body)
  const options = {
    method: 'POST',
    // No connection is shared: each is made to an address that was looked at.
    agent: false,
    ...(network === 'public' && { lookup: lookUpPublic }),
    signal,
    headers: {
      'content-type': 'application/json',
      'content-length': body.length,
      'user-agent': 'Clientele',
      'idempotency-key': webhook.idempotencyKey,
      ...signatureHeaders(webhook),
    },
  } as const
  return new Promise((resolve, reject) => {
    const request = (url.protocol === 'https:' ? requestHttps : requestHttp)(url, options)
    request.once('response', resolve)
    // Stays for what comes after the answer, when nobody waits any more.
    request.on('error', reject)
    request.end(body)
  })
}

async function readAnswer(
  response: IncomingMessage,
  { at }: OutgoingWebhook,
): Promise<Result<undefined, DeliveryFailure>> {
  const { statusCode = 0, headers } = response
  if (statusCode >= 200 && statusCode < 300) return ok(undefined)
  return err(
    domainError('DELIVERY_FAILED', {
      reason: `HTTP_${statusCode}`,
      detail: await beginningOf(response),
      isPermanent: statusCode === 410,
      isGone: statusCode === 410,
      retryAfterSeconds: secondsUntil(headers['retry-after'], at),
    }),
  )
}

async function beginningOf(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  let length = 0
  try {
    for await (const chunk of response) {
      chunks.push(chunk)
      length += chunk.length
      if (length >= longestAnswer) break
    }
  } catch {
    // What came until it broke off is enough.
  }
  return Buffer.concat(chunks).subarray(0, longestAnswer).toString('utf8')
}

/** Retry-After is a number of seconds or a date (RFC 9110, 10.2.3). */
function secondsUntil(retryAfter: string | undefined, at: Date): number | undefined {
  if (retryAfter === undefined) return undefined
  const seconds = /^\d+$/.test(retryAfter)
    ? Number(retryAfter)
    : (Date.parse(retryAfter) - at.getTime()) / 1000
  return Number.isFinite(seconds) && seconds > 0 ? seconds : undefined
}

function refused(reason: string): Result<never, DeliveryFailure> {
  return err(domainError('DELIVERY_FAILED', { reason, isPermanent: true }))
}

function failureOf(error: unknown): DeliveryFailure {
  if (!(error instanceof Error)) throw error
  const { code }: NodeJS.ErrnoException = error
  const isTimeout = error.name === 'AbortError' || error.name === 'TimeoutError'
  return domainError('DELIVERY_FAILED', {
    reason: isTimeout ? 'TIMEOUT' : (code ?? error.name),
    detail: isTimeout ? '' : error.message,
    isPermanent: code === 'ADDRESS_NOT_PUBLIC',
  })
}
