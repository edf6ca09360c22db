import { createHash } from 'node:crypto'
import type { Stamp } from '@clientele/data'
import { parseCookie, stringifySetCookie } from 'cookie'
import { jwtVerify, SignJWT } from 'jose'

const cookieName = 'clientele_session'
const lifetimeSeconds = 30 * 86_400

/** Whoever proved who they are, until when. */
export interface Session {
  readonly stamp: Stamp
  /** Names the session without opening it. */
  readonly key: string
  /** Epoch milliseconds. */
  readonly endsAt: number
}

/** Signs and reads the tokens that prove who asks. */
export interface Sessions {
  tokenFor(stamp: Stamp): Promise<string>
  /** The session a request belongs to, by `Authorization: Bearer` or by cookie; undefined where it proves nothing. */
  sessionOf(headers: Headers): Promise<Session | undefined>
  /** Whoever a request proves to be. */
  stampOf(headers: Headers): Promise<Stamp | undefined>
  /** The `Set-Cookie` that keeps a token in a browser; without a token the one that drops it. */
  cookie(token?: string): string
}

export function createSessions(secret: string): Sessions {
  const key = new TextEncoder().encode(secret)
  const sessionOf = async (headers: Headers): Promise<Session | undefined> => {
    const token = tokenOf(headers)
    if (!token) return undefined
    try {
      const { payload } = await jwtVerify(token, key, { algorithms: ['HS256'] })
      const { sub, tenant, exp } = payload
      if (typeof sub !== 'string' || typeof tenant !== 'string' || exp === undefined) return undefined
      return { stamp: { tenantId: tenant, actorId: sub }, key: keyOf(token), endsAt: exp * 1000 }
    } catch {
      return undefined
    }
  }
  return {
    tokenFor: ({ tenantId, actorId }) =>
      new SignJWT({ tenant: tenantId })
        .setProtectedHeader({ alg: 'HS256' })
        .setSubject(actorId)
        .setIssuedAt()
        .setJti(crypto.randomUUID())
        .setExpirationTime(`${lifetimeSeconds}s`)
        .sign(key),
    sessionOf,
    stampOf: async headers => (await sessionOf(headers))?.stamp,
    cookie: token =>
      stringifySetCookie({
        name: cookieName,
        value: token ?? '',
        httpOnly: true,
        sameSite: 'lax',
        path: '/',
        maxAge: token ? lifetimeSeconds : 0,
      }),
  }
}

function tokenOf(headers: Headers): string | undefined {
  const bearer = /^Bearer (.+)$/i.exec(headers.get('authorization') ?? '')?.[1]
  return bearer ?? parseCookie(headers.get('cookie') ?? '')[cookieName]
}

function keyOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}
