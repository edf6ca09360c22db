import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Database } from '@clientele/data'
import { type Locale, localeOf } from '@clientele/graphql'
import { headersOf } from '../server/request-headers.ts'
import { answerCase, takeMessage } from './answer-case.ts'
import { answerForm, takeCase } from './answer-form.ts'
import type { ClientAddress } from './client-address.ts'
import { answerJson } from './json-exchange.ts'
import { refuseTooMany } from './refuse-too-many.ts'
import { openRequestLimits, type RequestLimits } from './request-limits.ts'

export interface PublicDeskOptions {
  readonly database: Database
  readonly clientAddress: ClientAddress
}

/** A request at the desk: who comes, in which language, and what is counted. */
export interface Visit {
  readonly database: Database
  readonly limits: RequestLimits
  readonly request: IncomingMessage
  readonly response: ServerResponse
  /** The address of the client, for limits only. */
  readonly client: string
  readonly locale: Locale
  /** The short name of the workspace, or the link. */
  readonly name: string
}

const ways: readonly {
  readonly path: RegExp
  readonly methods: Readonly<Record<string, (visit: Visit) => Promise<void>>>
}[] = [
  { path: /^\/public\/forms\/([\w-]{1,60})$/, methods: { GET: answerForm, POST: takeCase } },
  { path: /^\/public\/cases\/([\w-]{1,200})$/, methods: { GET: answerCase } },
  { path: /^\/public\/cases\/([\w-]{1,200})\/messages$/, methods: { POST: takeMessage } },
]

/**
 * `/public/…`: all that can be had without an account. It knows no session and no GraphQL, and calls four functions of the
 * application that were written for strangers: nothing else can be reached through it.
 */
export function createPublicDesk({ database, clientAddress }: PublicDeskOptions) {
  const limits = openRequestLimits(database)
  return async (request: IncomingMessage, response: ServerResponse, pathname: string): Promise<void> => {
    const way = ways.find(({ path }) => path.test(pathname))
    const name = way?.path.exec(pathname)?.[1]
    if (!way || !name) return answerJson(response, 404, { error: 'NOT_FOUND' })
    const answer = way.methods[request.method ?? '']
    if (!answer)
      return answerJson(
        response,
        405,
        { error: 'METHOD_NOT_ALLOWED' },
        { allow: Object.keys(way.methods).join(', ') },
      )
    const client = clientAddress(request)
    const locale = localeOf(headersOf(request).get('accept-language'))
    const visit = { database, limits, request, response, client, locale, name }
    if (await refuseTooMany(visit, [['ask', client]])) return
    await answer(visit)
  }
}
