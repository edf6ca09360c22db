import { Agent } from 'node:http'
import { answerTo } from '../http-load.ts'
import type { ServerGreeting } from '../server-greeting.ts'

/** Asks the gateway as a browser does, over one connection. */
export interface GatewayClient {
  /** @throws where the answer names an error. */
  ask(query: string, variables: object): Promise<Answer>
  close(): void
}

/** The data of an answer, as far as the benchmark looks at it. */
interface Answer {
  readonly case?: { readonly id: string; readonly events?: { readonly nodes: readonly unknown[] } } | null
  readonly cases?: { readonly nodes: readonly unknown[] }
  readonly caseCounts?: { readonly open: number }
}

export function gatewayClient({ address, token }: ServerGreeting): GatewayClient {
  const agent = new Agent({ keepAlive: true, maxSockets: 2 })
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` }
  return {
    ask: async (query, variables) => {
      const text = await answerTo({ address, headers, body: JSON.stringify({ query, variables }) }, agent)
      const { data, errors } = JSON.parse(text)
      if (errors) throw new Error(JSON.stringify(errors))
      return data
    },
    close: () => agent.destroy(),
  }
}
