import { createHash } from 'node:crypto'
import type { Database } from '@clientele/data'
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'

/** What is limited, and for whom: a client's address, a workspace, a mail address, a link. */
export type Limit = keyof typeof limits

const minute = 60
const hour = 60 * minute

const limits = {
  /** Anything that is asked for, by the address of the client. */
  ask: { points: 120, duration: minute },
  /** Cases that are filed, by the address of the client. */
  file: { points: 10, duration: 10 * minute },
  /** Cases that are filed with one workspace, by all clients together. */
  workspace: { points: 200, duration: hour },
  /** Mails to an address that nobody has proved to be theirs. */
  mail: { points: 5, duration: 24 * hour },
  /** Messages that are added, by the address of the client. */
  write: { points: 20, duration: 10 * minute },
  /** Messages that are added to one case. */
  link: { points: 30, duration: hour },
  /** Links that lead nowhere, by the address of the client: whoever guesses. */
  guess: { points: 20, duration: 10 * minute },
} as const

/** Counts in the database, so that a limit holds for all gateways together. */
export interface RequestLimits {
  /** Counts one more. Answers after how many seconds to come again where that is too many, else undefined. */
  count(limit: Limit, whom: string): Promise<number | undefined>
}

export function openRequestLimits(database: Database): RequestLimits {
  const limiters = new Map(
    Object.entries(limits).map(([name, { points, duration }]) => [
      name,
      new RateLimiterPostgres({
        ...{ storeClient: database.pool, storeType: 'pool', tableCreated: true },
        ...{ schemaName: 'clientele_limit', tableName: 'request' },
        ...{ keyPrefix: name, points, duration },
      }),
    ]),
  )
  return {
    count: async (limit, whom) => {
      try {
        await limiters.get(limit)?.consume(keyOf(whom))
        return undefined
      } catch (refused) {
        if (refused instanceof RateLimiterRes) return Math.max(1, Math.ceil(refused.msBeforeNext / 1000))
        throw refused
      }
    },
  }
}

/** Who it is cannot be read from the table. */
function keyOf(whom: string): string {
  return createHash('sha256').update(whom).digest('base64url')
}
