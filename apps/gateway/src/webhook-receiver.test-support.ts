import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A request as it came in. */
interface ReceivedCall {
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

export interface WebhookReceiver {
  readonly url: string
  /** What came in, oldest first. */
  readonly calls: readonly ReceivedCall[]
  /** Says from now on how to answer; 204 unless told otherwise. */
  answer(how: (response: ServerResponse, call: ReceivedCall) => void): void
  stop(): Promise<void>
}

/** A server on this machine that takes webhooks. */
export async function startWebhookReceiver(): Promise<WebhookReceiver> {
  const calls: ReceivedCall[] = []
  let answer: (response: ServerResponse, call: ReceivedCall) => void = response =>
    response.writeHead(204).end()
  const server = createServer(async (request, response) => {
    let body = ''
    request.setEncoding('utf8')
    for await (const chunk of request) body += chunk
    const call = { headers: request.headers, body }
    calls.push(call)
    answer(response, call)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    calls,
    answer: how => {
      answer = how
    },
    stop: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
