import { Agent, request } from 'node:http'

/** One request, to be sent many times. */
export interface LoadRequest {
  readonly address: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/**
 * Sends a request `count` times over so many connections, each sending its next one when it has its answer. Answers how
 * many milliseconds each took.
 *
 * @throws when an answer is not 200.
 */
export async function loadHttp(
  what: LoadRequest,
  { count, connections }: { readonly count: number; readonly connections: number },
): Promise<number[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const latencies: number[] = []
  let sent = 0
  const sendOneByOne = async () => {
    while (sent < count) {
      sent++
      const start = performance.now()
      await answerTo(what, agent)
      latencies.push(performance.now() - start)
    }
  }
  try {
    await Promise.all(Array.from({ length: connections }, sendOneByOne))
  } finally {
    agent.destroy()
  }
  return latencies
}

/** The text of the answer to one request. */
export function answerTo({ address, headers, body }: LoadRequest, agent?: Agent): Promise<string> {
  return new Promise((resolve, reject) => {
    const sending = request(address, { method: 'POST', headers, ...(agent && { agent }) }, async response => {
      const text = (await response.toArray()).join('')
      if (response.statusCode === 200) resolve(text)
      else reject(new Error(`${response.statusCode}: ${text.slice(0, 500)}`))
    })
    sending.once('error', reject).end(body)
  })
}

/**
 * The latency that so large a share of the requests did not exceed.
 *
 * @example
 * ```ts
 * import { percentileOf } from './http-load.ts'
 * percentileOf([5, 1, 9, 3], 0.5) // => 3
 * percentileOf([5, 1, 9, 3], 0.99) // => 9
 * ```
 */
export function percentileOf(latencies: readonly number[], share: number): number {
  const sorted = latencies.toSorted((one, other) => one - other)
  return sorted[Math.ceil(share * sorted.length) - 1] ?? Number.NaN
}
