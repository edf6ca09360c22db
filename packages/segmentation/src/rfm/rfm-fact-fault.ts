import type { Err } from '@clientele/kernel'
import { type FactExpectation, type InvalidFactsError, invalidFacts } from '../fact/invalid-facts.ts'
import type { RfmFactColumns, RfmFacts } from './rfm-facts.ts'
import type { RfmMoment } from './rfm-moment.ts'

/** The first fact of the first customer that cannot be, or `null`. */
export function faultOfRfmFacts(
  customers: readonly RfmFacts[],
  { asOf }: RfmMoment,
): Err<InvalidFactsError> | null {
  const latest = asOf.epochMilliseconds
  for (const [index, { lastOrderedAt, frequency, monetaryMinor }] of customers.entries()) {
    const fault = faultOf({ at: lastOrderedAt?.epochMilliseconds, frequency, minor: monetaryMinor, latest })
    if (fault) return invalidFacts([index, fault[0]], fault[1])
  }
  return null
}

/** {@link faultOfRfmFacts} for columns. */
export function faultOfRfmColumns(
  { lastOrderedAt, frequency, monetaryMinor }: RfmFactColumns,
  { asOf }: RfmMoment,
): Err<InvalidFactsError> | null {
  if (lastOrderedAt.length !== frequency.length) return invalidFacts(['lastOrderedAt'], 'SAME_LENGTH')
  if (monetaryMinor.length !== frequency.length) return invalidFacts(['monetaryMinor'], 'SAME_LENGTH')
  const latest = asOf.epochMilliseconds
  for (let row = 0; row < frequency.length; row++) {
    const at = lastOrderedAt[row]
    const minor = monetaryMinor[row]
    const orders = frequency[row] ?? 0
    if (Number.isSafeInteger(minor) && (orders === 0 || (Number.isSafeInteger(at) && Number(at) <= latest)))
      continue
    const fault = faultOf({ at, frequency: orders, minor, latest })
    if (fault) return invalidFacts([fault[0], row], fault[1])
  }
  return null
}

function faultOf({
  at,
  frequency,
  minor,
  latest,
}: {
  readonly at: number | undefined
  readonly frequency: number
  readonly minor: number | undefined
  readonly latest: number
}): [keyof RfmFacts, FactExpectation] | null {
  if (!Number.isSafeInteger(frequency) || frequency < 0) return ['frequency', 'COUNT']
  if (!Number.isSafeInteger(minor)) return ['monetaryMinor', 'SAFE_INTEGER']
  if (frequency === 0) return null
  return Number.isSafeInteger(at) && Number(at) <= latest ? null : ['lastOrderedAt', 'NOT_AFTER_MOMENT']
}
