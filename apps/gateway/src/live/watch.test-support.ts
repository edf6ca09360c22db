import { createClient } from 'graphql-sse'
import { onTestFinished } from 'vitest'
import type { TestSite } from '../site.test-support.ts'

/** A stream that somebody reads. */
export interface Told {
  /** What is told next; undefined where the stream is over. */
  next(): Promise<unknown>
  stop(): void
}

export interface WatchedOperation {
  readonly token: string
  readonly query: string
  readonly variables?: Record<string, unknown>
}

/** Begins to read a subscription at a gateway; it ends with the test. */
export function watch(site: TestSite, { token, ...operation }: WatchedOperation): Told {
  const client = createClient({
    url: `${site.url}/graphql`,
    headers: { authorization: `Bearer ${token}` },
    retryAttempts: 0,
  })
  onTestFinished(() => client.dispose())
  const told = client.iterate(operation)
  return { next: async () => (await told.next()).value, stop: () => client.dispose() }
}
