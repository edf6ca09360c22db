import { type DomainError, domainError } from '@clientele/kernel'

/** Facts that cannot be scored, with the place of the first that is wrong: the signal, then the row, then the event. */
export type ScorecardInputError =
  | DomainError<'UNKNOWN_SIGNAL', { signal: string }>
  | DomainError<'UNKNOWN_BAND', { band: string | number }>
  | DomainError<'FUTURE_EVENT', { path: FactPath; at: number }>
  | DomainError<'INVALID_FACT', { path: FactPath; problem: FactProblem }>

export type FactPath = readonly (string | number)[]

export type FactProblem =
  | 'wrong_kind'
  | 'not_finite'
  | 'negative'
  | 'unknown_choice'
  | 'wrong_length'
  | 'not_ascending'

export function invalidFact(path: FactPath, problem: FactProblem): ScorecardInputError {
  return domainError('INVALID_FACT', { path, problem })
}
