import { type DomainError, domainError, err, ok, type Result } from '@clientele/kernel'

/** Every set of indicators is regressed on: 4,096 sets at most. */
const mostIndicators = 12

export interface Importance {
  /** The complete answers it rests on. */
  readonly answers: number
  /** The part of the spread of overall satisfaction that the indicators explain together (R²). */
  readonly explained: number
  /** What each brings of that, largest first; they sum to `explained`. */
  readonly indicators: readonly { readonly indicator: string; readonly importance: number }[]
}

export type ImportanceError =
  | DomainError<'INVALID_INDICATORS', { got: number; most: number }>
  | DomainError<'WRONG_LENGTH', { indicator: string }>
  | DomainError<'TOO_FEW_ANSWERS', { answers: number; least: number }>
  /** All gave the same answer, so nothing can be learned from it. */
  | DomainError<'CONSTANT_ANSWERS', { indicator: string }>
  /** One indicator follows from others, so that their parts cannot be told apart. */
  | DomainError<'COLLINEAR_INDICATORS'>

/**
 * Which indicators matter most to overall satisfaction: the share of R² of each, averaged over all orders in which
 * indicators can enter a linear regression (LMG, the Shapley value of R²). Unlike regression coefficients the shares are
 * never negative, sum to R² and stay steady where indicators are correlated, as answers of one survey always are.
 *
 * It tells association, not cause; an indicator without any effect of its own still gets a share from those it is
 * correlated with. Rows with an unanswered indicator are left out.
 *
 * @see R. H. Lindeman, P. F. Merenda, R. Z. Gold, Introduction to Bivariate and Multivariate Analysis, 1980, 119 ff.;
 * U. Grömping, Relative importance for linear regression in R: the package relaimpo, Journal of Statistical Software
 * 17(1), 2006.
 *
 * @example
 * ```ts
 * import { importanceOf } from '@clientele/scoring'
 * const overall = Float64Array.of(5, 4, 2, 1, 3, 4, 2, 5)
 * const answers = { SPEED: Float64Array.of(5, 4, 1, 1, 3, 5, 2, 4), PRICE: Float64Array.of(3, 2, 3, 2, 3, 2, 2, 3) }
 * const { value } = importanceOf({ overall, answers })
 * value.indicators.map(({ indicator }) => indicator) // => ['SPEED', 'PRICE']
 * value.explained.toFixed(2) // => '0.93'
 * ```
 */
export function importanceOf({
  overall,
  answers,
}: {
  /** The answer to "all in all, how satisfied are you". NaN is unanswered, here and below. */
  readonly overall: Float64Array
  readonly answers: Readonly<Record<string, Float64Array>>
}): Result<Importance, ImportanceError> {
  const names = Object.keys(answers)
  const columns = Object.values(answers)
  if (names.length === 0 || names.length > mostIndicators)
    return err(domainError('INVALID_INDICATORS', { got: names.length, most: mostIndicators }))
  const short = columns.findIndex(column => column.length !== overall.length)
  if (short >= 0) return err(domainError('WRONG_LENGTH', { indicator: names[short] ?? '' }))

  const all = [...columns, overall]
  const complete = completeRows(all)
  const least = names.length + 2
  if (complete.length < least) return err(domainError('TOO_FEW_ANSWERS', { answers: complete.length, least }))
  const standardised = all.map(column => standardise(complete.map(row => column[row] ?? 0)))
  const constant = standardised.indexOf(null)
  if (constant >= 0) return err(domainError('CONSTANT_ANSWERS', { indicator: names[constant] ?? 'overall' }))

  const correlations = standardised.map(one => standardised.map(other => dot(one ?? [], other ?? [])))
  const explained = explainedBySets(correlations)
  if (explained === null) return err(domainError('COLLINEAR_INDICATORS'))
  const shares = shapleyShares(explained, names.length)
  return ok({
    answers: complete.length,
    explained: explained.at(-1) ?? 0,
    indicators: names
      .map((indicator, index) => ({ indicator, importance: shares[index] ?? 0 }))
      .sort((one, other) => other.importance - one.importance),
  })
}

/** The rows in which everything was answered. */
function completeRows(columns: readonly Float64Array[]): Float64Array {
  const rows = Float64Array.from(columns[0]?.keys() ?? [])
  return rows.filter(row => columns.every(column => Number.isFinite(column[row])))
}

/** Deviations from the mean, scaled to length 1; `null` where there are none. */
function standardise(figures: Float64Array): Float64Array | null {
  const mean = figures.reduce((sum, figure) => sum + figure, 0) / figures.length
  const apart = figures.map(figure => figure - mean)
  const length = Math.sqrt(dot(apart, apart))
  return length > 1e-12 * Math.max(1, Math.abs(mean)) ? apart.map(figure => figure / length) : null
}

function dot(one: ArrayLike<number>, other: ArrayLike<number>): number {
  let sum = 0
  for (let index = 0; index < one.length; index++) sum += (one[index] ?? 0) * (other[index] ?? 0)
  return sum
}

/** R² of every set of indicators, the set being the bits of the index; `null` where a set is collinear. */
function explainedBySets(correlations: readonly (readonly number[])[]): number[] | null {
  const count = correlations.length - 1
  const explained: number[] = []
  for (let set = 0; set < 2 ** count; set++) {
    const members = Array.from({ length: count }, (_, index) => index).filter(index => set & (1 << index))
    const r2 = explainedBy(members, correlations)
    if (r2 === null) return null
    explained.push(r2)
  }
  return explained
}

/** R² by Cholesky's factor of the correlations: the squared length of the solution of L·v = r. */
function explainedBy(
  members: readonly number[],
  correlations: readonly (readonly number[])[],
): number | null {
  const overall = correlations.length - 1
  const factor: number[][] = []
  const solution: number[] = []
  for (const [place, member] of members.entries()) {
    const row: number[] = []
    for (let column = 0; column < place; column++) {
      const other = factor[column] ?? []
      const known = dot(row, other)
      row.push(((correlations[member]?.[members[column] ?? 0] ?? 0) - known) / (other[column] ?? 1))
    }
    const pivot = 1 - dot(row, row)
    if (pivot < 1e-10) return null
    const right = (correlations[member]?.[overall] ?? 0) - dot(row, solution)
    row.push(Math.sqrt(pivot))
    solution.push(right / Math.sqrt(pivot))
    factor.push(row)
  }
  return dot(solution, solution)
}

function shapleyShares(explained: readonly number[], count: number): number[] {
  const shares = Array.from({ length: count }, () => 0)
  for (const [set, without] of explained.entries()) {
    const size = bitsOf(set)
    for (let index = 0; index < count; index++) {
      if (set & (1 << index)) continue
      const gain = (explained[set | (1 << index)] ?? 0) - without
      shares[index] = (shares[index] ?? 0) + gain / (count * choose(count - 1, size))
    }
  }
  return shares
}

function bitsOf(set: number): number {
  return set === 0 ? 0 : (set & 1) + bitsOf(set >> 1)
}

function choose(n: number, k: number): number {
  return k === 0 ? 1 : (choose(n - 1, k - 1) * n) / k
}
