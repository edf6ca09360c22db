import { ok, type Result } from '@clientele/kernel'
import { type InvalidFactsError, invalidFacts } from '../fact/invalid-facts.ts'
import { noCode } from '../fact/no-code.ts'
import { type Migration, migrationOf } from './migration-of.ts'

/** The states of one customer on two dates; `null` is "in none". */
export interface StateChange<State extends string = string> {
  readonly before: State | null
  readonly after: State | null
}

/** The states of many customers on two dates, one row each: indexes in the list of states, or {@link noCode}. */
export interface StateChangeColumns {
  readonly before: Uint8Array
  readonly after: Uint8Array
}

/** Who moved from where to where between two dates: plain data. */
export interface TransitionMatrix<State extends string = string> {
  /** The states in the given order; rows and columns have one more, the last, for "in none". */
  readonly states: readonly State[]
  /** Everybody who was in a state on one date at least. */
  readonly customers: number
  /** `counts[from][to]`: rows sum to the population before, columns to the population after. */
  readonly counts: readonly (readonly number[])[]
  /** Each row divided by its sum; all 0 where nobody started from. */
  readonly shares: readonly (readonly number[])[]
  readonly migrations: Readonly<Record<Migration, number>>
}

/**
 * The transition matrix of customers between two dates. Who is in none before and after is not counted.
 *
 * @throws RangeError when a state is not in the list.
 *
 * @example
 * ```ts
 * import { transitionMatrix } from '@clientele/segmentation'
 * const changes = [
 *   { before: 'HIGH', after: 'HIGH' },
 *   { before: 'HIGH', after: 'LOW' },
 *   { before: 'LOW', after: null },
 *   { before: null, after: 'LOW' },
 * ]
 * const matrix = transitionMatrix(changes, ['HIGH', 'LOW'])
 * matrix.counts // => [[1, 1, 0], [0, 0, 1], [0, 1, 0]]
 * matrix.shares[0] // => [0.5, 0.5, 0]
 * matrix.migrations // => { STAYED: 1, ROSE: 0, FELL: 1, JOINED: 1, LEFT: 1 }
 * ```
 */
export function transitionMatrix<State extends string>(
  changes: readonly StateChange<State>[],
  states: readonly State[],
): TransitionMatrix<State> {
  const side = states.length + 1
  const counts = new Float64Array(side * side)
  const placeOf = (state: State | null) => (state === null ? states.length : states.indexOf(state))
  for (const change of changes) {
    if (migrationOf(change, states).value === null) continue
    const cell = placeOf(change.before) * side + placeOf(change.after)
    counts[cell] = (counts[cell] ?? 0) + 1
  }
  return matrixOf(counts, states)
}

/**
 * The transition matrix of columns of states: what {@link transitionMatrix} answers for their rows.
 *
 * @example
 * ```ts
 * import { noCode, transitionMatrixBatch } from '@clientele/segmentation'
 * const columns = { before: Uint8Array.of(0, 0, 1, noCode), after: Uint8Array.of(0, 1, noCode, 1) }
 * transitionMatrixBatch(columns, ['HIGH', 'LOW']).value.counts // => [[1, 1, 0], [0, 0, 1], [0, 1, 0]]
 * ```
 */
export function transitionMatrixBatch<State extends string>(
  { before, after }: StateChangeColumns,
  states: readonly State[],
): Result<TransitionMatrix<State>, InvalidFactsError> {
  if (after.length !== before.length) return invalidFacts(['after'], 'SAME_LENGTH')
  const none = states.length
  const side = none + 1
  const counts = new Float64Array(side * side)
  for (let row = 0; row < before.length; row++) {
    const from = before[row] === noCode ? none : (before[row] ?? 0)
    const to = after[row] === noCode ? none : (after[row] ?? 0)
    if (from >= none && before[row] !== noCode) return invalidFacts(['before', row], 'KNOWN_CODE')
    if (to >= none && after[row] !== noCode) return invalidFacts(['after', row], 'KNOWN_CODE')
    const cell = from * side + to
    counts[cell] = (counts[cell] ?? 0) + 1
  }
  counts[none * side + none] = 0
  return ok(matrixOf(counts, states))
}

function matrixOf<State extends string>(
  flat: Float64Array,
  states: readonly State[],
): TransitionMatrix<State> {
  const side = states.length + 1
  const counts = Array.from({ length: side }, (_, from) => [...flat.subarray(from * side, (from + 1) * side)])
  const migrations: Record<Migration, number> = { STAYED: 0, ROSE: 0, FELL: 0, JOINED: 0, LEFT: 0 }
  for (const [from, row] of counts.entries()) {
    for (const [to, count] of row.entries()) {
      const { value } = migrationOf({ before: states[from] ?? null, after: states[to] ?? null }, states)
      if (value !== null) migrations[value] += count
    }
  }
  return {
    states,
    customers: flat.reduce((sum, count) => sum + count, 0),
    counts,
    shares: counts.map(sharesOf),
    migrations,
  }
}

function sharesOf(row: readonly number[]): number[] {
  const sum = row.reduce((total, count) => total + count, 0)
  return row.map(count => (sum === 0 ? 0 : count / sum))
}
