import { bucketOf, type ValueGrid } from '../statistic/value-grid.ts'
import type { ScoreCut } from './score-cut.ts'

/** More rows than any column has. */
const forever = 2 ** 31 - 1

/** The score of every row of a column of merits: one more than the number of cuts it passes. */
export function scoreColumn(
  merits: Float64Array,
  { cuts, grid }: { readonly cuts: readonly ScoreCut[]; readonly grid: ValueGrid },
): Uint8Array {
  if (merits.length === 0) return new Uint8Array()
  return grid.width === 1 ? scoreFewValues(merits, { cuts, grid }) : scoreManyValues(merits, { cuts, grid })
}

/**
 * Where a bucket holds one value, its rows have one score until so many of them came that the next cut is passed. No row is
 * compared with a cut.
 */
function scoreFewValues(
  merits: Float64Array,
  { cuts, grid }: { readonly cuts: readonly ScoreCut[]; readonly grid: ValueGrid },
): Uint8Array {
  const scores = new Uint8Array(merits.length)
  const { least } = grid
  const table = passedBuckets(grid, cuts)
  const rowsLeft = new Int32Array(grid.buckets).fill(forever)
  const waiting = new Map<number, number[]>()
  for (const { value, heldBack } of cuts) {
    const bucket = bucketOf(value, grid)
    if (bucket < 0 || bucket >= grid.buckets) continue
    waiting.set(
      bucket,
      [...(waiting.get(bucket) ?? []), heldBack].toSorted((one, other) => one - other),
    )
  }
  for (const bucket of waiting.keys()) passCuts(bucket, 0)

  for (let row = 0; row < merits.length; row++) {
    const bucket = ((merits[row] ?? 0) - least) | 0
    scores[row] = table[bucket] ?? 0
    const left = (rowsLeft[bucket] ?? 0) - 1
    rowsLeft[bucket] = left
    if (left === 0) passCuts(bucket)
  }
  return scores

  /** Passes the cuts of a bucket that hold back no more than `rows`, by default the next ones. */
  function passCuts(bucket: number, rows = waiting.get(bucket)?.[0] ?? forever): void {
    const all = waiting.get(bucket) ?? []
    const rest = all.filter(heldBack => heldBack > rows)
    table[bucket] = (table[bucket] ?? 0) + all.length - rest.length
    rowsLeft[bucket] = (rest[0] ?? forever) - rows
    waiting.set(bucket, rest)
  }
}

/** Most rows lie in a bucket that no cut falls into, and their score is looked up; only the others are compared. */
function scoreManyValues(
  merits: Float64Array,
  { cuts, grid }: { readonly cuts: readonly ScoreCut[]; readonly grid: ValueGrid },
): Uint8Array {
  const scores = new Uint8Array(merits.length)
  const { least, width } = grid
  const table = passedBuckets(grid, cuts)
  for (const { value } of cuts) {
    const bucket = bucketOf(value, grid)
    if (bucket >= 0 && bucket < grid.buckets) table[bucket] = 0
  }
  const values = Float64Array.from(cuts, cut => cut.value)
  const room = Float64Array.from(cuts, cut => cut.heldBack)
  for (let row = 0; row < merits.length; row++) {
    const merit = merits[row] ?? 0
    const known = table[((merit - least) / width) | 0] ?? 0
    scores[row] = known === 0 ? scoreByCuts(merit, { values, room }) : known
  }
  return scores
}

/** One more than the number of cuts in the buckets below, for each bucket. */
function passedBuckets(grid: ValueGrid, cuts: readonly ScoreCut[]): Uint8Array {
  const table = new Uint8Array(grid.buckets).fill(1)
  for (const { value } of cuts) {
    const first = Math.min(grid.buckets, Math.max(0, bucketOf(value, grid) + 1))
    for (let above = first; above < grid.buckets; above++) table[above] = (table[above] ?? 0) + 1
  }
  return table
}

/** Counts `room` down: so many rows of a cut's own value are held back before the others pass. */
function scoreByCuts(
  merit: number,
  { values, room }: { readonly values: Float64Array; readonly room: Float64Array },
): number {
  let score = 1
  for (let cut = 0; cut < values.length; cut++) {
    const value = values[cut] ?? 0
    if (merit > value) score += 1
    else if (merit === value) {
      const left = room[cut] ?? 0
      if (left > 0) room[cut] = left - 1
      else score += 1
    }
  }
  return score
}
