import { type Decision, ok, type Result, reason } from '@clientele/kernel'
import { type CutLines, type LevelMatch, levelColumn, levelOf } from '../cut/cut-line.ts'
import { cutLinesOf } from '../cut/cut-lines-of.ts'
import { type InvalidFactsError, invalidFacts } from '../fact/invalid-facts.ts'
import { noCode } from '../fact/no-code.ts'
import {
  type RetentionStrategy,
  type ValueMatrixCode,
  valueMatrixCellAt,
  valueMatrixCells,
} from './value-matrix-cell.ts'
import type { ValueMatrixPolicy } from './value-matrix-policy.ts'

/**
 * What a customer brings now and could bring, each a safe integer: minor units, or points of a score. Potential is for
 * instance the expected lifetime value, or the customer's whole demand less what they already buy here.
 */
export interface ValueFacts {
  readonly current: number
  readonly potential: number
}

/** The lines of both axes as they came out for a population: plain data, to be stored beside the cells. */
export interface ValueMatrixScale {
  readonly customers: number
  readonly current: CutLines
  readonly potential: CutLines
}

/** Where a customer stands in the matrix, and what to do. */
export interface ValueMatrixStanding {
  readonly cell: ValueMatrixCode
  readonly strategy: RetentionStrategy
}

/** Why a customer is in a cell; {@link placeInValueMatrix} lists the parameters of each. */
export type ValueMatrixReasonCode = 'CURRENT_VALUE' | 'POTENTIAL_VALUE' | 'RETENTION_STRATEGY'

/**
 * The cell of one customer, measured by the scale of a population, and why. `previous` is the cell before, which keeps a
 * customer whose values move within the band where they are.
 *
 * - `CURRENT_VALUE`, `POTENTIAL_VALUE`: `value`, `isHigh`, `line` from which it is high, `isKept` where only the band
 *   keeps it high.
 * - `RETENTION_STRATEGY`: `cell`, `strategy`.
 *
 * @example
 * ```ts
 * import { defaultValueMatrixPolicy, placeInValueMatrix, placeInValueMatrixBatch } from '@clientele/segmentation'
 * const columns = { current: Float64Array.of(900, 800, 50, 10), potential: Float64Array.of(500, 20, 700, 0) }
 * const { scale } = placeInValueMatrixBatch(columns, { policy: defaultValueMatrixPolicy }).value
 * placeInValueMatrix({ current: 50, potential: 700 }, { scale }).value.value // => { cell: 'POTENTIAL', strategy: 'DEVELOP' }
 * ```
 */
export function placeInValueMatrix(
  facts: ValueFacts,
  {
    scale,
    previous = null,
  }: { readonly scale: ValueMatrixScale; readonly previous?: ValueMatrixCode | null },
): Result<Decision<ValueMatrixStanding, ValueMatrixReasonCode>, InvalidFactsError> {
  if (!Number.isSafeInteger(facts.current)) return invalidFacts(['current'], 'SAFE_INTEGER')
  if (!Number.isSafeInteger(facts.potential)) return invalidFacts(['potential'], 'SAFE_INTEGER')
  const before = valueMatrixCells.find(({ code }) => code === previous)
  const current = levelOf(facts.current, {
    lines: scale.current,
    previous: before ? lowness(before.isCurrentHigh) : null,
  })
  const potential = levelOf(facts.potential, {
    lines: scale.potential,
    previous: before ? lowness(before.isPotentialHigh) : null,
  })
  const { code, strategy } = valueMatrixCellAt(2 * current.level + potential.level)
  return ok({
    value: { cell: code, strategy },
    because: [
      reason('CURRENT_VALUE', axisParams(facts.current, { match: current, lines: scale.current })),
      reason('POTENTIAL_VALUE', axisParams(facts.potential, { match: potential, lines: scale.potential })),
      reason('RETENTION_STRATEGY', { cell: code, strategy }),
    ],
  })
}

/** Current and potential value of many customers, one row each. */
export interface ValueFactColumns {
  readonly current: Float64Array
  readonly potential: Float64Array
}

/** The cells of many customers, one row each, and the scale that they were measured by. */
export interface ValueMatrixColumns {
  /** An index in {@link valueMatrixCells}. */
  readonly cell: Uint8Array
  readonly scale: ValueMatrixScale
}

/**
 * The cells of a population and its scale: for each row what {@link placeInValueMatrix} answers with that scale.
 * `previous` holds the codes of the cells before, {@link noCode} for a customer who is new.
 *
 * @example
 * ```ts
 * import { defaultValueMatrixPolicy, placeInValueMatrixBatch, valueMatrixCells } from '@clientele/segmentation'
 * const columns = { current: Float64Array.of(900, 800, 50, 10), potential: Float64Array.of(500, 20, 700, 0) }
 * const { cell } = placeInValueMatrixBatch(columns, { policy: defaultValueMatrixPolicy }).value
 * Array.from(cell, index => valueMatrixCells[index].code) // => ['HIGH_VALUE', 'SECONDARY', 'POTENTIAL', 'LOW_VALUE']
 * ```
 */
export function placeInValueMatrixBatch(
  { current, potential }: ValueFactColumns,
  { policy, previous }: { readonly policy: ValueMatrixPolicy; readonly previous?: Uint8Array | undefined },
): Result<ValueMatrixColumns, InvalidFactsError> {
  if (current.length === 0) return invalidFacts([], 'AT_LEAST_ONE_CUSTOMER')
  if (potential.length !== current.length) return invalidFacts(['potential'], 'SAME_LENGTH')
  for (let row = 0; row < current.length; row++) {
    if (!Number.isSafeInteger(current[row])) return invalidFacts(['current', row], 'SAFE_INTEGER')
    if (!Number.isSafeInteger(potential[row])) return invalidFacts(['potential', row], 'SAFE_INTEGER')
  }
  const scale = {
    customers: current.length,
    current: cutLinesOf(current, policy.current),
    potential: cutLinesOf(potential, policy.potential),
  }
  const before = (bitOf: (cell: number) => number) =>
    previous?.map(cell => (cell === noCode ? noCode : bitOf(cell)))
  const cell = levelColumn(current, { lines: scale.current, previous: before(code => code >> 1) })
  const low = levelColumn(potential, { lines: scale.potential, previous: before(code => code & 1) })
  for (let row = 0; row < cell.length; row++) cell[row] = 2 * (cell[row] ?? 0) + (low[row] ?? 0)
  return ok({ cell, scale })
}

/** The levels of an axis are 0 for high and 1 for low, and a cell's code is made of both: 2 × current + potential. */
function lowness(isHigh: boolean): number {
  return isHigh ? 0 : 1
}

function axisParams(value: number, { match, lines }: { match: LevelMatch; lines: CutLines }) {
  return { value, isHigh: match.level === 0, line: lines.rise[0] ?? null, isKept: match.isKept }
}
