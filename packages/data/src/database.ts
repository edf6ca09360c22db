import type { Result } from '@clientele/kernel'
import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { appRole } from './app-role.ts'
import { type Hearing, type Listening, listen } from './change/listen.ts'
import { type Prisma, PrismaClient } from './generated/prisma/client.ts'
import { type Hold, openHold } from './job/hold.ts'
import { type Stamp, stampSql } from './stamp.ts'

/** A transaction: every model of the schema, and raw statements. */
export type Transaction = Prisma.TransactionClient

/** One PostgreSQL connection inside a transaction, for what Prisma does not speak: COPY and cursors. */
export type RawTransaction = pg.PoolClient

/** An open database. Nothing reads or writes it but through one of its transactions, each stamped with its tenant. */
export interface Database {
  /** Reads within one snapshot; a write fails. */
  snapshot<T>(stamp: Stamp, work: (tx: Transaction) => Promise<T>): Promise<T>
  /** Reads and writes; a refusal (`ok: false`) and a throw roll everything back. */
  transaction<R extends Result<unknown, unknown>>(
    stamp: Stamp,
    work: (tx: Transaction) => Promise<R>,
  ): Promise<R>
  /** As {@link transaction}, on a bare connection. */
  rawTransaction<R extends Result<unknown, unknown>>(
    stamp: Stamp,
    work: (tx: RawTransaction) => Promise<R>,
  ): Promise<R>
  /** Reads who there is, before a tenant is known: tenants and users, nothing else. */
  atTheDoor<T>(work: (tx: Transaction) => Promise<T>): Promise<T>
  /** Reads, before a tenant is known, whose public forms are on: these tenants and forms, nothing else. */
  atTheForm<T>(work: (tx: Transaction) => Promise<T>): Promise<T>
  /** As {@link rawTransaction}, before a tenant is known: timers, whoever's they are, and nothing else. */
  atTheClock<R extends Result<unknown, unknown>>(work: (tx: RawTransaction) => Promise<R>): Promise<R>
  /** Hears what others notify, on a connection of its own, until it is closed; close it before the database. */
  listen(hearing: Hearing): Listening
  /**
   * Holds names as long as this process lives, on a connection of its own, until it is closed; close it before the database.
   */
  hold(): Hold
  /** For the job queue, which has tables of its own. */
  readonly pool: pg.Pool
  /** Never read through it: outside a transaction there is no stamp, and nothing is seen. */
  readonly prisma: PrismaClient
  close(): Promise<void>
}

export interface DatabaseOptions {
  /** Connections at most, 10 unless told otherwise. */
  readonly connections?: number
  /** Is told every statement that Prisma sends. */
  readonly onStatement?: (sql: string) => void
}

/** Longest time a transaction may take, and may wait for a connection. */
const limits = { timeout: 120_000, maxWait: 15_000 }

/**
 * What every connection is set to. Prisma takes instants without their offset for UTC, so the session must be in it,
 * whatever the server's own zone is.
 */
const session = `-c role=${appRole} -c timezone=UTC -c datestyle=ISO`

/** Opens the database behind `url` as the application's own role, whoever `url` names. */
export function openDatabase(url: string, { connections = 10, onStatement }: DatabaseOptions = {}): Database {
  const pool = new pg.Pool({ connectionString: url, max: connections, options: session })
  // A connection that breaks is replaced by the pool at the next use; whoever waits for an answer on it gets the error.
  pool.on('error', () => {})
  pool.on('connect', client => client.on('error', () => {}))
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool), log: [{ emit: 'event', level: 'query' }] })
  if (onStatement) prisma.$on('query', ({ query }) => onStatement(query))
  const readAt = <T>(door: 'sign-in' | 'public-form', work: (tx: Transaction) => Promise<T>) =>
    prisma.$transaction(async tx => {
      await tx.$executeRawUnsafe(`set transaction read only; set local clientele.door = '${door}'`)
      return work(tx)
    }, limits)
  return {
    // Prisma's own isolationLevel would be one more message to the server.
    snapshot: (stamp, work) =>
      prisma.$transaction(async tx => {
        await tx.$executeRawUnsafe(
          `set transaction isolation level repeatable read, read only; ${stampSql(stamp)}`,
        )
        return work(tx)
      }, limits),
    transaction: (stamp, work) =>
      rollingBackRefusals(refuse =>
        prisma.$transaction(async tx => {
          await tx.$executeRawUnsafe(stampSql(stamp))
          return refuse(await work(tx))
        }, limits),
      ),
    rawTransaction: (stamp, work) => inRawTransaction(pool, stampSql(stamp), work),
    atTheClock: work => inRawTransaction(pool, `set local clientele.door = 'worker'`, work),
    atTheDoor: work => readAt('sign-in', work),
    atTheForm: work => readAt('public-form', work),
    listen: hearing => listen({ connectionString: url, options: session }, hearing),
    hold: () => openHold({ connectionString: url, options: session }),
    pool,
    prisma,
    close: async () => {
      await prisma.$disconnect()
      await pool.end()
    },
  }
}

class Refused {
  readonly result: unknown
  constructor(result: unknown) {
    this.result = result
  }
}

async function rollingBackRefusals<R extends Result<unknown, unknown>>(
  run: (refuse: (result: R) => R) => Promise<R>,
): Promise<R> {
  try {
    return await run(result => {
      if (!result.ok) throw new Refused(result)
      return result
    })
  } catch (thrown) {
    if (thrown instanceof Refused) return thrown.result as R
    throw thrown
  }
}

async function inRawTransaction<R extends Result<unknown, unknown>>(
  pool: pg.Pool,
  stamp: string,
  work: (tx: RawTransaction) => Promise<R>,
): Promise<R> {
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    await client.query(`begin; ${stamp}`)
    const result = await work(client)
    await client.query(result.ok ? 'commit' : 'rollback')
    return result
  } catch (error) {
    await client.query('rollback').catch(reason => {
      broken = reason
    })
    throw error
  } finally {
    client.release(broken)
  }
}
