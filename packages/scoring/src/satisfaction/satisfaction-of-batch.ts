import { ok, type Result } from '@clientele/kernel'
import { exactIndexOfSums, indexOfSums } from './index-of-sums.ts'
import {
  columnsInOrder,
  type InvalidAnswerError,
  type SatisfactionColumns,
  worthOf,
} from './satisfaction-answers.ts'
import type { SatisfactionPolicy } from './satisfaction-policy.ts'

/**
 * The index of every person of a table of answers: what {@link satisfactionOf} answers, to the bit; NaN where too little
 * was answered.
 *
 * @example
 * ```ts
 * import { satisfactionOfBatch, serviceSatisfaction } from '@clientele/scoring'
 * const answers = { PRODUCT_QUALITY: Float64Array.of(4, 5, NaN), SERVICE_ATTITUDE: Float64Array.of(5, 5, NaN), PROBLEM_SOLVING: Float64Array.of(2, 5, 3) }
 * satisfactionOfBatch({ rows: 3, answers }, serviceSatisfaction).value // => Float64Array.of(66.7, 100, NaN)
 * ```
 */
export function satisfactionOfBatch<const Policy extends SatisfactionPolicy>(
  columns: SatisfactionColumns<Policy>,
  policy: Policy,
): Result<Float64Array, InvalidAnswerError> {
  return indexColumn(columns, { policy, finish: indexOfSums })
}

/** The indexes before rounding. */
export function exactIndexColumn(
  columns: SatisfactionColumns,
  policy: SatisfactionPolicy,
): Result<Float64Array, InvalidAnswerError> {
  return indexColumn(columns, { policy, finish: exactIndexOfSums })
}

function indexColumn(
  { rows, answers }: SatisfactionColumns,
  { policy, finish }: { readonly policy: SatisfactionPolicy; readonly finish: typeof indexOfSums },
): Result<Float64Array, InvalidAnswerError> {
  const columns = columnsInOrder({ rows, answers }, policy)
  if (!columns.ok) return columns
  const sums = new Float64Array(rows)
  const weights = new Float64Array(rows)
  const counts = new Uint16Array(rows)
  for (const [index, column] of columns.value.entries()) {
    const weight = policy.indicators[index]?.weight ?? 0
    if (column === undefined) continue
    for (let row = 0; row < rows; row++) {
      const answer = column[row] ?? Number.NaN
      if (Number.isNaN(answer)) continue
      sums[row] = (sums[row] ?? 0) + weight * worthOf(answer, policy)
      weights[row] = (weights[row] ?? 0) + weight
      counts[row] = (counts[row] ?? 0) + 1
    }
  }
  for (let row = 0; row < rows; row++)
    sums[row] = finish(sums[row] ?? 0, {
      answeredWeight: weights[row] ?? 0,
      isComplete: counts[row] === policy.indicators.length,
      policy,
    })
  return ok(sums)
}
