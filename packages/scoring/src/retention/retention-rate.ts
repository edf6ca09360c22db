import { type DomainError, domainError, err, ok, type Result } from '@clientele/kernel'
import { type MeasuredShare, measuredShare } from '../statistic/measured-share.ts'

export interface RetentionRates {
  /** Of those who were customers at the start, the part that still is at the end (客户保持率). */
  readonly retention: MeasuredShare
  /** Of those who were customers at the start, the part that no longer is (客户流失率). 1 less retention. */
  readonly churn: MeasuredShare
  /** Who came in the period and is a customer at its end. They are part of neither rate. */
  readonly gained: number
}

export type InvalidRetentionError = DomainError<'INVALID_COUNT', { field: string; value: number }>

/**
 * Retention and churn of a period, from who was a customer at its start and who is at its end. Whoever came and left
 * within the period is seen by neither; shorter periods see more.
 *
 * @example
 * ```ts
 * import { retentionOf } from '@clientele/scoring'
 * const { retention, churn, gained } = retentionOf({ atStart: ['a', 'b', 'c', 'd'], atEnd: ['b', 'c', 'd', 'e', 'f'] })
 * retention.share // => 0.75
 * churn.share // => 0.25
 * gained // => 2
 * ```
 */
export function retentionOf({
  atStart,
  atEnd,
}: {
  readonly atStart: Iterable<string>
  readonly atEnd: Iterable<string>
}): RetentionRates {
  const start = new Set(atStart)
  const end = new Set(atEnd)
  let kept = 0
  for (const customer of start) if (end.has(customer)) kept += 1
  return ratesOf({ atStart: start.size, kept, gained: end.size - kept })
}

/**
 * The same from counts: customers at the start, customers at the end, and those of them who came in between. Retention is
 * (end − gained) ÷ start.
 *
 * @example
 * ```ts
 * import { retentionOfCounts } from '@clientele/scoring'
 * retentionOfCounts({ atStart: 1000, atEnd: 1050, gained: 150 }).value.retention.share // => 0.9
 * retentionOfCounts({ atStart: 10, atEnd: 20, gained: 5 }).error // => { code: 'INVALID_COUNT', field: 'gained', value: 5 }
 * ```
 */
export function retentionOfCounts({
  atStart,
  atEnd,
  gained,
}: {
  readonly atStart: number
  readonly atEnd: number
  readonly gained: number
}): Result<RetentionRates, InvalidRetentionError> {
  for (const [field, value] of Object.entries({ atStart, atEnd, gained }))
    if (!(Number.isSafeInteger(value) && value >= 0))
      return err(domainError('INVALID_COUNT', { field, value }))
  const kept = atEnd - gained
  if (kept < 0 || kept > atStart) return err(domainError('INVALID_COUNT', { field: 'gained', value: gained }))
  return ok(ratesOf({ atStart, kept, gained }))
}

/**
 * A rate of leaving or staying over another length of time, at a constant chance: 2 % churn a month are
 * 1 − 0.98¹² = 21.5 % a year, not 24 %.
 *
 * @throws RangeError where churn is not from 0 to 1 or the number of periods is not positive.
 *
 * @example
 * ```ts
 * import { churnOver } from '@clientele/scoring'
 * churnOver(0.02, 12).toFixed(4) // => '0.2153'
 * churnOver(0.2153, 1 / 12).toFixed(4) // => '0.0200'
 * ```
 */
export function churnOver(churn: number, periods: number): number {
  if (!(churn >= 0 && churn <= 1)) throw new RangeError(`Expected a churn from 0 to 1, got ${churn}`)
  if (!(periods > 0 && Number.isFinite(periods)))
    throw new RangeError(`Expected a positive number of periods, got ${periods}`)
  return -Math.expm1(periods * Math.log1p(-churn))
}

function ratesOf({
  atStart,
  kept,
  gained,
}: {
  readonly atStart: number
  readonly kept: number
  readonly gained: number
}): RetentionRates {
  return { retention: measuredShare(kept, atStart), churn: measuredShare(atStart - kept, atStart), gained }
}
