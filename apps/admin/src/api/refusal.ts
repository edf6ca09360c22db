import type { CombinedError } from 'urql'

/**
 * Why there is no answer. `refused` comes with a message from the server that the person can act on; `broken` is a fault of
 * ours.
 */
export type Refusal = 'offline' | 'unauthenticated' | 'forbidden' | 'refused' | 'broken'

/** What a failed operation means for the person in front of it. */
export function refusalOf(error: CombinedError): Refusal {
  if (error.networkError) return 'offline'
  const codes = error.graphQLErrors.map(({ extensions }) => extensions.code)
  if (codes.includes('UNAUTHENTICATED')) return 'unauthenticated'
  if (codes.includes('FORBIDDEN')) return 'forbidden'
  return codes.some(code => typeof code === 'string' && !FAULTS.includes(code)) ? 'refused' : 'broken'
}

/** What the server says about a refusal, in the language that was asked for. */
export function refusalMessage(error: CombinedError): string {
  return error.graphQLErrors[0]?.message ?? error.message
}

/** The number under which the server logged the fault, for a person to pass on. */
export function requestIdOf(error: CombinedError): string | undefined {
  const ids = error.graphQLErrors.map(({ extensions }) => extensions.requestId)
  return ids.find((id): id is string => typeof id === 'string')
}

const FAULTS = [
  'INTERNAL_SERVER_ERROR',
  'GRAPHQL_VALIDATION_FAILED',
  'GRAPHQL_PARSE_FAILED',
  'BAD_USER_INPUT',
]
