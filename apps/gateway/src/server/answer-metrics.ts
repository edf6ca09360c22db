import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Metrics } from '../metric/metrics.ts'

/** Tells the metrics to whoever shows the token, as `Authorization: Bearer …`; without a token to show there are none. */
export async function answerMetrics(
  { headers }: IncomingMessage,
  response: ServerResponse,
  { metrics, metricsToken }: { readonly metrics: Metrics; readonly metricsToken: string | undefined },
): Promise<void> {
  if (metricsToken === undefined)
    return void response.writeHead(404).end('CLIENTELE_METRICS_TOKEN is not set.')
  if (!isSame(headers.authorization ?? '', `Bearer ${metricsToken}`)) {
    const challenge = { 'www-authenticate': 'Bearer' }
    return void response.writeHead(401, challenge).end('The token is missing or wrong.')
  }
  const { contentType, text } = await metrics.read()
  response.writeHead(200, { 'content-type': contentType, 'cache-control': 'no-store' }).end(text)
}

/** Takes as long whatever is wrong, and wherever, so that nobody finds the token sign by sign. */
function isSame(given: string, expected: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(given), digest(expected))
}
