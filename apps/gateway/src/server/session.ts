import type { Stamp } from '@clientele/data'
import { parseCookie, stringifySetCookie } from 'cookie'
import { jwtVerify, SignJWT } from 'jose'

const cookieName = 'clientele_session'
const lifetimeSeconds = 30 * 86_400

/** Signs and reads the tokens that prove who asks. */
export interface Sessions {
  tokenFor(stamp: Stamp): Promise<string>
  /** Whoever a request proves to be, by `Authorization: Bearer` or by cookie; undefined where it proves nothing. */
  stampOf(headers: Headers): Promise<Stamp | undefined>
  /** The `Set-Cookie` that keeps a token in a browser; without a token the one that drops it. */
  cookie(token?: string): string
}

export function createSessions(secret: string): Sessions {
  const key = new TextEncoder().encode(secret)
  return {
    tokenFor: ({ tenantId, actorId }) =>
      new SignJWT({ tenant: tenantId })
        .setProtectedHeader({ alg: 'HS256' })
        .setSubject(actorId)
        .setIssuedAt()
        .setExpirationTime(`${lifetimeSeconds}s`)
        .sign(key),
    stampOf: async headers => {
      const token = tokenOf(headers)
      if (!token) return undefined
      try {
        const { payload } = await jwtVerify(token, key, { algorithms: ['HS256'] })
        const { sub, tenant } = payload
        return typeof sub === 'string' && typeof tenant === 'string'
          ? { tenantId: tenant, actorId: sub }
          : undefined
      } catch {
        return undefined
      }
    },
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
