import pg from 'pg'
import type { ExecuteSql } from './job-queue.ts'

/**
 * Names that one process at a time may hold, for as long as it lives and its connection stands: the death of either sets
 * them free at once, with no lease that has to run out first. No transaction is open meanwhile.
 *
 * Where the connection is lost everything held is lost with it, and a new one is made at the next use: who goes on for long
 * asks whether it still has what it took.
 */
export interface Hold {
  /** Takes those that nobody has, this process included, and answers which these are. */
  take(names: readonly string[]): Promise<ReadonlySet<string>>
  /**
   * Does something to the database, and holds the names of what comes of it from before anybody sees that it was done. The
   * names are new: nobody can have them.
   */
  claim<T>(work: (executeSql: ExecuteSql) => Promise<T>, namesOf: (done: T) => readonly string[]): Promise<T>
  letGo(names: readonly string[]): Promise<void>
  has(name: string): boolean
  /** Lets go of everything. */
  close(): Promise<void>
}

/** How it is seen among the connections of the server, in `pg_stat_activity`. */
const holderName = 'clientele holder'

/** The server finds out within half a minute that a machine is gone, not only a process. */
const keepAlive = '-c tcp_keepalives_idle=10 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=3'

/** A server that does not answer for so many milliseconds is given up. */
const longestWait = 10_000

/** SQL of the number that stands for a name among the advisory locks of the database. */
export function holdKeySql(name: string): string {
  return `hashtextextended('hold:' || ${name}, 0)`
}

/** Holds names on a connection of its own, which is made at the first use. */
export function openHold({ options = '', ...config }: pg.ClientConfig): Hold {
  let standing: Promise<Standing> | undefined
  let current: Standing | undefined
  const stand = (): Promise<Standing> => {
    if (standing) return standing
    const making = connect({ ...config, options: `${options} ${keepAlive}` }, () => {
      if (standing !== making) return
      standing = undefined
      current = undefined
    })
    standing = making
    making.then(
      made => {
        if (standing === making) current = made
      },
      () => {
        if (standing === making) standing = undefined
      },
    )
    return making
  }
  return {
    take: async names => (await stand()).take(names),
    claim: async (work, namesOf) => (await stand()).claim(work, namesOf),
    letGo: async names => current?.letGo(names),
    has: name => current?.has(name) === true,
    close: async () => {
      const made = await standing?.catch(() => undefined)
      await made?.close()
    },
  }
}

type Standing = Hold

/** The same on one connection, which is given up at the first thing that goes wrong. */
async function connect(config: pg.ClientConfig, onLost: () => void): Promise<Standing> {
  const client = new pg.Client({
    ...config,
    application_name: holderName,
    keepAlive: true,
    connectionTimeoutMillis: longestWait,
    query_timeout: longestWait,
  })
  client.on('error', onLost)
  client.on('end', onLost)
  await client.connect()
  const held = new Set<string>()
  const close = () => client.end().catch(() => {})
  let last: Promise<unknown> = Promise.resolve()
  // One thing after the other.
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = last.then(work)
    last = done.catch(() => {
      onLost()
      return close()
    })
    return done
  }
  const ask = (sql: string, names: readonly string[]): Promise<string[]> =>
    inTurn(async () => (await client.query<{ name: string }>(sql, [names])).rows.map(({ name }) => name))
  return {
    take: async names => {
      // A session can lock again what it has locked, and must then let it go as often: each name is asked for once, and
      // counts as held until the server says otherwise.
      const asked = [...new Set(names)].filter(name => !held.has(name))
      if (asked.length === 0) return new Set()
      for (const name of asked) held.add(name)
      const taken = new Set(
        await ask(
          `select name from unnest($1::text[]) as name where pg_try_advisory_lock(${holdKeySql('name')})`,
          asked,
        ),
      )
      for (const name of asked) if (!taken.has(name)) held.delete(name)
      return taken
    },
    claim: (work, namesOf) =>
      inTurn(async () => {
        await client.query('begin')
        const done = await work((text, values) => client.query(text, values))
        const names = namesOf(done)
        if (names.length > 0) {
          const locking = `select pg_try_advisory_lock(${holdKeySql('name')}) from unnest($1::text[]) as name`
          await client.query(locking, [names])
          for (const name of names) held.add(name)
        }
        await client.query('commit')
        return done
      }),
    letGo: async names => {
      const own = [...new Set(names)].filter(name => held.has(name))
      if (own.length === 0) return
      await ask(
        `select name from unnest($1::text[]) as name where pg_advisory_unlock(${holdKeySql('name')})`,
        own,
      )
      for (const name of own) held.delete(name)
    },
    has: name => held.has(name),
    close,
  }
}
