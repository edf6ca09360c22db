import { type DomainError, domainError } from '@clientele/kernel'

const firstYear = 1900
const lastYear = 2199
const mostYears = 50

/** Years, the first and the last included. */
export interface YearRange {
  readonly from: number
  readonly to: number
}

/** Not one to fifty whole years between 1900 and 2199. */
export type InvalidYearsError = DomainError<'INVALID_YEARS', YearRange>

/** The years of a range in order, or a refusal of the range. */
export function yearsOf({ from, to }: YearRange): readonly number[] | InvalidYearsError {
  const isRange = Number.isInteger(from) && Number.isInteger(to) && from <= to && to - from < mostYears
  if (!isRange || from < firstYear || to > lastYear) return domainError('INVALID_YEARS', { from, to })
  return Array.from({ length: to - from + 1 }, (_, index) => from + index)
}
