import { GraphQLError } from 'graphql'
import type { Logger } from 'pino'

/**
 * What a caller is told of an error: refusals as they are, wrong arguments by name, and of a bug only a number under
 * which the log has the rest.
 */
export function maskError(error: unknown, { message, log }: { message: string; log: Logger }): Error {
  if (error instanceof GraphQLError && (!error.originalError || error.originalError instanceof GraphQLError))
    return error
  const original = error instanceof GraphQLError ? error.originalError : error
  const place = error instanceof GraphQLError ? { path: error.path ?? null, nodes: error.nodes ?? null } : {}
  if (original instanceof Error && original.name === 'PothosValidationError') {
    const code = /cursor/i.test(original.message) ? 'INVALID_CURSOR' : 'INVALID_ARGUMENT'
    return new GraphQLError(original.message, { ...place, extensions: { code } })
  }
  const requestId = crypto.randomUUID()
  log.error({ err: original, requestId }, 'A request failed')
  return new GraphQLError(message, { ...place, extensions: { code: 'INTERNAL_SERVER_ERROR', requestId } })
}
