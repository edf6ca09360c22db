import { ok, type Result } from '@clientele/kernel'
import { exactIndexOfSums, indexOfSums } from './index-of-sums.ts'
import {
  columnsInOrder,
  type InvalidAnswerError,
  type SatisfactionColumns,
  worthScale,
} from './satisfaction-answers.ts'
import type { SatisfactionPolicy } from './satisfaction-policy.ts'

/** Rows dealt with at a time: few enough for their sums to stay in the processor's cache. */
const rowsAtOnce = 4096

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
  const indexes = new Float64Array(rows)
  const sums = { sum: new Float64Array(rowsAtOnce), weight: new Float64Array(rowsAtOnce) }
  for (let from = 0; from < rows; from += rowsAtOnce) {
    const to = Math.min(from + rowsAtOnce, rows)
    sums.sum.fill(0)
    sums.weight.fill(0)
    const counts = addAnswers(sums, { columns: columns.value, policy, from, to })
    for (let row = from; row < to; row++)
      indexes[row] = finish(sums.sum[row - from] ?? 0, {
        answeredWeight: sums.weight[row - from] ?? 0,
        isComplete: counts[row - from] === policy.indicators.length,
        policy,
      })
  }
  return ok(indexes)
}

/** Adds up what some rows answered, and tells how many indicators each of them did. */
function addAnswers(
  { sum, weight: weights }: { readonly sum: Float64Array; readonly weight: Float64Array },
  {
    columns,
    policy,
    from,
    to,
  }: {
    readonly columns: readonly (Float64Array | undefined)[]
    readonly policy: SatisfactionPolicy
    readonly from: number
    readonly to: number
  },
): Uint8Array {
  const counts = new Uint8Array(rowsAtOnce)
  const { nothing, span } = worthScale(policy)
  for (const [index, column] of columns.entries()) {
    const weight = policy.indicators[index]?.weight ?? 0
    if (column === undefined) continue
    for (let row = from; row < to; row++) {
      const answer = column[row] ?? Number.NaN
      const isAnswered = !Number.isNaN(answer)
      const place = row - from
      sum[place] = (sum[place] ?? 0) + (isAnswered ? weight * ((answer - nothing) / span) : 0)
      weights[place] = (weights[place] ?? 0) + (isAnswered ? weight : 0)
      counts[place] = (counts[place] ?? 0) + (isAnswered ? 1 : 0)
    }
  }
  return counts
}
