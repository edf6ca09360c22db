import { startChild } from '../child.ts'
import type { ServerGreeting } from '../server-greeting.ts'
import { type GatewayClient, gatewayClient } from './gateway-client.ts'

/** Runs `work` with a gateway of its own, whose process has ended afterwards. */
export async function withGateway<T>(url: string, work: (gateway: GatewayClient) => Promise<T>): Promise<T> {
  const child = await startChild<ServerGreeting>(import.meta.resolve('../gateway-process.ts'), [url])
  const gateway = gatewayClient(child.greeting)
  try {
    return await work(gateway)
  } finally {
    gateway.close()
    await child.end()
  }
}
