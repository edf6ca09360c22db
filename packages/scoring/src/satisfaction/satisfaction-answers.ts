import { type DomainError, domainError } from '@clientele/kernel'
import type { SatisfactionPolicy } from './satisfaction-policy.ts'

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
  | DomainError<'WRONG_LENGTH', { indicator: string; expected: number; got: number }>
  /** An answer that is not a number from 1 to the points of the scale; `row` in columns only. */
  | DomainError<'INVALID_ANSWER', { indicator: string; row?: number; value: number }>

/** What an answer is worth, 0 to 1; an unanswered NaN stays NaN. */
export function worthOf(answer: number, { points, lowest }: SatisfactionPolicy): number {
  return lowest === 'ZERO' ? (answer - 1) / (points - 1) : answer / points
}

/** The columns in the order of the policy, once their codes, lengths and answers are right. */
export function columnsInOrder(
  { rows, answers }: SatisfactionColumns,
  { indicators, points }: SatisfactionPolicy,
): { readonly columns: readonly (Float64Array | undefined)[]; readonly fault?: InvalidAnswerError } {
  const codes = new Set(indicators.map(({ code }) => code))
  const unknown = Object.keys(answers).find(code => !codes.has(code))
  if (unknown !== undefined)
    return { columns: [], fault: domainError('UNKNOWN_INDICATOR', { indicator: unknown }) }
  const columns = indicators.map(({ code }) => answers[code])
  for (const [index, column] of columns.entries()) {
    const indicator = indicators[index]?.code ?? ''
    if (column === undefined) continue
    if (column.length !== rows)
      return {
        columns: [],
        fault: domainError('WRONG_LENGTH', { indicator, expected: rows, got: column.length }),
      }
    const row = column.findIndex(answer => answer < 1 || answer > points)
    if (row >= 0)
      return {
        columns: [],
        fault: domainError('INVALID_ANSWER', { indicator, row, value: column[row] ?? Number.NaN }),
      }
  }
  return { columns }
}
