import { type DomainError, domainError, type Err, err } from '@clientele/kernel'

/** What a fact ought to have been. */
export type FactExpectation =
  /** Not NaN and not infinite. */
  | 'FINITE'
  /** A whole number up to 2^53 - 1 either way, as money in minor units is. */
  | 'SAFE_INTEGER'
  /** A safe integer of 0 or more. */
  | 'COUNT'
  | 'NUMBER'
  | 'TEXT'
  /** Not less than the policy allows. */
  | 'NOT_BELOW_MINIMUM'
  /** Whole epoch milliseconds, not after the moment. */
  | 'NOT_AFTER_MOMENT'
  /** In agreement with the other facts of the same customer. */
  | 'CONSISTENT'
  /** An index in the table of names that belongs to the column. */
  | 'KNOWN_CODE'
  | 'KNOWN_ROW'
  /** As many rows as the other columns. */
  | 'SAME_LENGTH'
  | 'AT_LEAST_ONE_CUSTOMER'
  | 'AT_LEAST_ONE_PER_CLUSTER'
  /** Named once only. */
  | 'UNIQUE'

/**
 * Facts that nothing can be decided from. `path` leads to the first one: the name of the fact, and in columns the row
 * after it.
 */
export type InvalidFactsError = DomainError<
  'INVALID_FACTS',
  { readonly path: readonly (string | number)[]; readonly expected: FactExpectation }
>

/** Refuses facts, see {@link InvalidFactsError}. */
export function invalidFacts(
  path: readonly (string | number)[],
  expected: FactExpectation,
): Err<InvalidFactsError> {
  return err(domainError('INVALID_FACTS', { path, expected }))
}
