import { GraphQLError } from 'graphql'

/**
 * Pothos refuses wrong ids, cursors and sizes of pages itself, and says in words only which: the same refusal with the
 * code it has everywhere else. Undefined for any other error.
 */
export function pothosRefusal(error: unknown): GraphQLError | undefined {
  const located = error instanceof GraphQLError ? error : undefined
  const original = located?.originalError ?? error
  if (!(original instanceof Error) || original.name !== 'PothosValidationError') return undefined
  const { message } = original
  const { path = null, nodes = null } = located ?? {}
  return new GraphQLError(message, { path, nodes, extensions: { code: codeOf(message) } })
}

function codeOf(message: string): string {
  if (/cursor/i.test(message)) return 'INVALID_CURSOR'
  return message.startsWith('ID: ') ? 'INVALID_ID' : 'INVALID_ARGUMENT'
}
