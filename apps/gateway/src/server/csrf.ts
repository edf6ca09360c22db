import { GraphQLError } from 'graphql'
import type { Plugin } from 'graphql-yoga'

/** A request on behalf of a cookie must carry this header, which no other site can send. */
export const csrfHeader = 'x-clientele-csrf'

/** What a request is told that carries neither the header nor a token of its own. */
export const csrfRefusal = { code: 'FORBIDDEN', message: `The header ${csrfHeader} is missing.` }

/** Whether another site cannot have made a browser send these headers. */
export function isOwnRequest(headers: Headers): boolean {
  return headers.has(csrfHeader) || headers.has('authorization')
}

/** Answers 403 to every operation another site could have sent. */
export const refusesForeignRequests: Plugin = {
  onRequestParse: ({ request }) => {
    if (isOwnRequest(request.headers)) return
    const { code, message } = csrfRefusal
    throw new GraphQLError(message, { extensions: { code, http: { status: 403 } } })
  },
}
