import { type DomainError, domainError, err, ok, type Result } from '@clientele/kernel'
import { distinctRows } from './distinct-row.ts'
import {
  faultOfHistories,
  type InvalidPurchaseHistoryError,
  type PurchaseHistoryColumns,
  type UnequalColumnsError,
} from './purchase-history.ts'

/** The histories a purchase model is fitted on, equal ones taken together. */
export interface FitSample {
  readonly customers: number
  readonly repeats: Float64Array
  readonly lastRepeatAt: Float64Array
  readonly observedFor: Float64Array
  readonly counts: Float64Array
  /** How many customers have each number of repeats. */
  readonly byRepeats: ReadonlyMap<number, number>
  readonly meanObservedFor: number
}

/** Nobody, or a single customer, who says nothing on how customers differ. */
export type TooFewCustomersError = DomainError<'TOO_FEW_CUSTOMERS', { customers: number; atLeast: number }>

/** No customer ever came back: there is no rate to be learnt. */
export type NoRepeatPurchasesError = DomainError<'NO_REPEAT_PURCHASES', { customers: number }>

export type FitSampleError =
  | InvalidPurchaseHistoryError
  | UnequalColumnsError
  | TooFewCustomersError
  | NoRepeatPurchasesError

const fewestCustomers = 2

/** Checks histories and prepares them for a fit. */
export function fitSampleOf(columns: PurchaseHistoryColumns): Result<FitSample, FitSampleError> {
  const fault = faultOfHistories(columns)
  if (fault) return err(fault)
  const { repeats, lastRepeatAt, observedFor } = columns
  const customers = repeats.length
  if (customers < fewestCustomers)
    return err(domainError('TOO_FEW_CUSTOMERS', { customers, atLeast: fewestCustomers }))
  const { rows, counts } = distinctRows([repeats, lastRepeatAt, observedFor])
  const pick = (column: Float64Array) => Float64Array.from(rows, row => column[row] ?? 0)
  const sample = {
    repeats: pick(repeats),
    lastRepeatAt: pick(lastRepeatAt),
    observedFor: pick(observedFor),
  }
  const byRepeats = new Map<number, number>()
  for (const [kind, count] of counts.entries()) {
    const repeated = sample.repeats[kind] ?? 0
    byRepeats.set(repeated, (byRepeats.get(repeated) ?? 0) + count)
  }
  if (byRepeats.get(0) === customers) return err(domainError('NO_REPEAT_PURCHASES', { customers }))
  const total = counts.reduce((sum, count, kind) => sum + count * (sample.observedFor[kind] ?? 0), 0)
  return ok({ ...sample, customers, counts, byRepeats, meanObservedFor: total / customers })
}
