import { type DomainError, domainError, err, ok, type Result } from '@clientele/kernel'
import type { SatisfactionPolicy } from './satisfaction-policy.ts'

/** As many as a column can be asked to have. */
const mostRows = 2 ** 31 - 1

/** One person's answers by the code of the indicator; absent, undefined or null is unanswered. */
export type SatisfactionAnswers<Policy extends SatisfactionPolicy = SatisfactionPolicy> = {
  readonly [Indicator in Policy['indicators'][number] as Indicator['code']]?: number | null | undefined
}

/** Answers of many, indicator by indicator; NaN is unanswered, and so is an indicator without a column. */
export interface SatisfactionColumns<Policy extends SatisfactionPolicy = SatisfactionPolicy> {
  readonly rows: number
  readonly answers: {
    readonly [Indicator in Policy['indicators'][number] as Indicator['code']]?: Float64Array | undefined
  }
}

export type InvalidAnswerError =
  | DomainError<'UNKNOWN_INDICATOR', { indicator: string }>
  | DomainError<'INVALID_ROWS', { rows: number }>
  | DomainError<'WRONG_LENGTH', { indicator: string; expected: number; got: number }>
  /** An answer that is not a number from 1 to the points of the scale; `row` in columns only. */
  | DomainError<'INVALID_ANSWER', { indicator: string; row?: number; value: number }>

/** What an answer is worth, 0 to 1; an unanswered NaN stays NaN. */
export function worthOf(answer: number, policy: SatisfactionPolicy): number {
  const { nothing, span } = worthScale(policy)
  return (answer - nothing) / span
}

/** The answer that is worth nothing, and how far from it the best one is. */
export function worthScale({ points, lowest }: SatisfactionPolicy): {
  readonly nothing: number
  readonly span: number
} {
  return lowest === 'ZERO' ? { nothing: 1, span: points - 1 } : { nothing: 0, span: points }
}

/** The columns in the order of the policy, once their codes, lengths and answers are right. */
export function columnsInOrder(
  { rows, answers }: SatisfactionColumns,
  { indicators, points }: SatisfactionPolicy,
): Result<readonly (Float64Array | undefined)[], InvalidAnswerError> {
  if (!(Number.isInteger(rows) && rows >= 0 && rows <= mostRows))
    return err(domainError('INVALID_ROWS', { rows }))
  const codes = new Set(indicators.map(({ code }) => code))
  const unknown = Object.keys(answers).find(code => !codes.has(code))
  if (unknown !== undefined) return err(domainError('UNKNOWN_INDICATOR', { indicator: unknown }))
  for (const { code: indicator } of indicators) {
    const column = answers[indicator]
    if (column === undefined) continue
    if (column.length !== rows)
      return err(domainError('WRONG_LENGTH', { indicator, expected: rows, got: column.length }))
    const row = firstOutside(column, points)
    if (row >= 0)
      return err(domainError('INVALID_ANSWER', { indicator, row, value: column[row] ?? Number.NaN }))
  }
  return ok(indicators.map(({ code }) => answers[code]))
}

function firstOutside(column: Float64Array, points: number): number {
  for (let row = 0; row < column.length; row++) {
    const answer = column[row] ?? Number.NaN
    if (answer < 1 || answer > points) return row
  }
  return -1
}
