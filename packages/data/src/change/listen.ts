import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'

/** What to do with what is heard. */
export interface Hearing {
  /** By the name of the channel: what to do with what is notified on it. */
  readonly channels: Readonly<Record<string, (payload: string) => void>>
  /** Called whenever it begins to listen, also after a loss: what was notified before was not heard. */
  readonly onListening: () => void
  /** Called when the connection is lost or cannot be made; it is made again by itself. */
  readonly onLost: (error: unknown) => void
}

/** A connection that listens until it is closed. */
export interface Listening {
  close(): Promise<void>
}

/** How it is seen among the connections of the server, in `pg_stat_activity`. */
export const listenerName = 'clientele listener'

/** How often it is proved that the other end still lives, and how long that may take, in milliseconds. */
const betweenProofs = 15_000
const longestProof = 10_000

const longestWait = 10_000

/**
 * Listens on a connection of its own, for a connection of the pool goes back after every transaction. A connection that is
 * lost is made again, ever more slowly up to ten seconds; one that dies silently is noticed within half a minute.
 */
export function listen(config: pg.ClientConfig, hearing: Hearing): Listening {
  const closing = new AbortController()
  const running = keepListening(config, { hearing, signal: closing.signal })
  return {
    close: async () => {
      closing.abort()
      await running
    },
  }
}

interface Keeping {
  readonly hearing: Hearing
  readonly signal: AbortSignal
}

async function keepListening(config: pg.ClientConfig, { hearing, signal }: Keeping): Promise<void> {
  let failures = 0
  while (!signal.aborted) {
    try {
      await listenOnce(config, {
        signal,
        hearing: {
          ...hearing,
          onListening: () => {
            failures = 0
            hearing.onListening()
          },
        },
      })
    } catch (error) {
      hearing.onLost(error)
      // Not all at the same moment when a server comes back.
      const wait = Math.min(longestWait, 100 * 2 ** failures++) * (0.5 + Math.random() / 2)
      await sleep(wait, undefined, { signal }).catch(() => {})
    }
  }
}

/** Listens until it is told to stop. @throws when the connection cannot be made or is lost. */
async function listenOnce(config: pg.ClientConfig, { hearing, signal }: Keeping): Promise<void> {
  const client = new pg.Client({
    ...config,
    application_name: listenerName,
    keepAlive: true,
    connectionTimeoutMillis: longestProof,
    query_timeout: longestProof,
  })
  const over = new AbortController()
  const lost = (error?: Error) => over.abort(error ?? new Error('The connection was closed'))
  client.on('error', lost)
  client.on('end', lost)
  client.on('notification', ({ channel, payload = '' }) => hearing.channels[channel]?.(payload))
  try {
    await client.connect()
    for (const channel of Object.keys(hearing.channels)) {
      await client.query(`listen ${client.escapeIdentifier(channel)}`)
    }
    hearing.onListening()
    const anyEnd = AbortSignal.any([signal, over.signal])
    while (!anyEnd.aborted) {
      await sleep(betweenProofs, undefined, { signal: anyEnd }).catch(() => {})
      if (!anyEnd.aborted) await client.query('select 1')
    }
    if (!signal.aborted) throw over.signal.reason
  } finally {
    // A connection whose other end is gone would never say good-bye.
    await Promise.race([client.end().catch(() => {}), sleep(1000, undefined, { ref: false })])
  }
}
