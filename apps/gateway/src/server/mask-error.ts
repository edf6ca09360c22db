import { pothosRefusal } from '@clientele/graphql'
import { GraphQLError } from 'graphql'
import type { Logger } from 'pino'

/** What a caller is told of an error: refusals as they are, and of a bug only a number under which the log has the rest. */
export function maskError(error: unknown, { message, log }: { message: string; log: Logger }): Error {
  const refusal = pothosRefusal(error)
  if (refusal) return refusal
  const located = error instanceof GraphQLError ? error : undefined
  const original = located?.originalError ?? error
  if (located && original instanceof GraphQLError) return located
  const requestId = crypto.randomUUID()
  log.error({ err: original, requestId }, 'A request failed')
  const { path = null, nodes = null } = located ?? {}
  return new GraphQLError(message, {
    path,
    nodes,
    extensions: { code: 'INTERNAL_SERVER_ERROR', requestId },
  })
}
