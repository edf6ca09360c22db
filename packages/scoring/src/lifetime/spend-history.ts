import { type DomainError, domainError } from '@clientele/kernel'
import { faultOfLengths, type UnequalColumnsError } from './purchase-history.ts'

/** What the value model needs to know of a customer. */
export interface SpendHistory {
  /** Purchases after the first one, x. */
  readonly repeats: number
  /** The mean value of these purchases in any unit of money, the same for all customers; 0 without a repeat. */
  readonly meanValue: number
}

/** What many customers spent, one row each. */
export interface SpendColumns {
  readonly repeats: Float64Array
  readonly meanValue: Float64Array
}

/**
 * - `NOT_FINITE`, `NEGATIVE`: of either figure; `NOT_WHOLE`: repeats are counted.
 * - `NOT_POSITIVE`: purchases that came to nothing on average, which the model does not know. Leave free orders out.
 * - `VALUE_WITHOUT_REPEAT`: a mean of no purchases.
 */
export type SpendFault = 'NOT_FINITE' | 'NEGATIVE' | 'NOT_WHOLE' | 'NOT_POSITIVE' | 'VALUE_WITHOUT_REPEAT'

/** Spending that contradicts itself; `row` is 0 for a single customer. */
export type InvalidSpendError = DomainError<
  'INVALID_SPEND',
  { row: number; field: keyof SpendHistory; fault: SpendFault }
>

/** What is wrong with the spending of one customer, or undefined. */
export function faultOfSpend({ repeats, meanValue }: SpendHistory, row = 0): InvalidSpendError | undefined {
  const refuse = (field: keyof SpendHistory, fault: SpendFault) =>
    domainError('INVALID_SPEND', { row, field, fault })
  if (!Number.isFinite(repeats)) return refuse('repeats', 'NOT_FINITE')
  if (repeats < 0) return refuse('repeats', 'NEGATIVE')
  if (!Number.isSafeInteger(repeats)) return refuse('repeats', 'NOT_WHOLE')
  if (!Number.isFinite(meanValue)) return refuse('meanValue', 'NOT_FINITE')
  if (meanValue < 0) return refuse('meanValue', 'NEGATIVE')
  if (repeats > 0 && meanValue === 0) return refuse('meanValue', 'NOT_POSITIVE')
  if (repeats === 0 && meanValue !== 0) return refuse('meanValue', 'VALUE_WITHOUT_REPEAT')
  return undefined
}

/** The first fault in the spending of many customers, or undefined. */
export function faultOfSpends({
  repeats,
  meanValue,
}: SpendColumns): InvalidSpendError | UnequalColumnsError | undefined {
  const unequal = faultOfLengths({ repeats: repeats.length, meanValue: meanValue.length })
  if (unequal) return unequal
  for (let row = 0; row < repeats.length; row++) {
    const spend = { repeats: repeats[row] ?? 0, meanValue: meanValue[row] ?? 0 }
    const fault = faultOfSpend(spend, row)
    if (fault) return fault
  }
  return undefined
}
