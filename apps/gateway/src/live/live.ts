import { type Change, changeChannels, changeOf, type Database } from '@clientele/data'
import type { Changes, Watched } from '@clientele/graphql'
import { GraphQLError } from 'graphql'
import type { Logger } from 'pino'
import type { Session } from '../server/session.ts'
import { ChangeBuffer } from './change-buffer.ts'

/** As many as a session may have open at one gateway: more than anybody has windows. */
const mostPerSession = 20
/** A stream ends by itself after so long, in milliseconds, and its reader comes back: perhaps elsewhere. */
const longestStream = 3_600_000

const sessionEndChannel = 'clientele_session_end'

/** What a gateway tells those who watch. */
export interface Live {
  /**
   * Something of the session's workspace, as it changes at any gateway or worker; ends with the session.
   *
   * @throws TOO_MANY_SUBSCRIPTIONS; UNAVAILABLE where the gateway is stopping.
   */
  watch(session: Session, watched: Watched): AsyncIterable<Changes>
  /** Ends the streams of a session at every gateway. */
  endSession(session: Session): Promise<void>
  /** Ends all streams and begins no more. */
  close(): Promise<void>
}

interface Watching {
  readonly session: Session
  readonly watched: Watched
  readonly buffer: ChangeBuffer
}

/** Listens to what changes in the database, whoever changed it, and passes it on to the streams of this gateway. */
export function openLive(database: Database, log: Logger): Live {
  const byTenant = new Map<string, Set<Watching>>()
  const all = () => [...byTenant.values()].flatMap(watching => [...watching])
  let isClosed = false

  const tell = (kind: Watched['kind'], { tenantId, id }: Change) => {
    for (const { buffer, watched } of byTenant.get(tenantId) ?? [])
      if (watched.kind === kind && (watched.id === undefined || watched.id === id)) buffer.add(id)
  }
  const telling = (kind: Watched['kind']) => (payload: string) => {
    const change = changeOf(payload)
    if (change) tell(kind, change)
  }
  const listening = database.listen({
    channels: {
      [changeChannels.CASE]: telling('CASE'),
      [changeChannels.EIGHT_D]: telling('EIGHT_D'),
      [sessionEndChannel]: key => {
        for (const { buffer, session } of all()) if (session.key === key) buffer.end()
      },
    },
    onListening: () => {
      for (const { buffer } of all()) buffer.addGap()
    },
    onLost: error => log.warn({ err: error }, 'Changes are not heard until the database answers again'),
  })

  return {
    watch: (session, watched) => {
      if (isClosed) throw refused('UNAVAILABLE', 'The gateway is stopping.')
      const { tenantId } = session.stamp
      const ours = byTenant.get(tenantId) ?? new Set()
      if ([...ours].filter(({ session: { key } }) => key === session.key).length >= mostPerSession)
        throw refused('TOO_MANY_SUBSCRIPTIONS', `A session may watch ${mostPerSession} things at once.`)
      const buffer = new ChangeBuffer()
      const watching = { session, watched, buffer }
      byTenant.set(tenantId, ours.add(watching))
      const longest = setTimeout(() => buffer.end(), Math.min(longestStream, session.endsAt - Date.now()))
      buffer.onEnd(() => {
        clearTimeout(longest)
        ours.delete(watching)
        if (ours.size === 0 && byTenant.get(tenantId) === ours) byTenant.delete(tenantId)
      })
      return buffer
    },
    endSession: async ({ key }) => {
      await database.pool.query('select pg_notify($1, $2)', [sessionEndChannel, key])
    },
    close: async () => {
      isClosed = true
      for (const { buffer } of all()) buffer.end()
      await listening.close()
    },
  }
}

function refused(code: string, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code } })
}
