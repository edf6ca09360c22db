import { bucketOf, gridOf, type ValueGrid } from './value-grid.ts'

/** What stands at a place of a column once it is put in ascending order. */
export interface OrderStatistic {
  readonly value: number
  /** How many values of the column are less than `value`. */
  readonly below: number
}

/**
 * The values at the given ascending, zero-based places of a column of safe integers, as if the column were sorted.
 *
 * Nothing is sorted: the values are counted into buckets, and only the buckets into which a place falls are looked at
 * again, more finely. 54 bits of range at 16 bits a round make at most four rounds, so the cost is linear whatever the
 * values are. Who has the grid of the column already gives it, to save a look at every value.
 */
export function orderStatisticsOf(
  column: Float64Array,
  {
    places,
    grid = gridOf(column),
  }: { readonly places: readonly number[]; readonly grid?: ValueGrid | undefined },
): OrderStatistic[] {
  if (places.length === 0) return []
  const counts = countsOf(column, grid)
  const wanted = wantedBuckets(places, counts)
  if (grid.width === 1) {
    return wanted.flatMap(({ bucket, before, inside }) =>
      inside.map(() => ({ value: grid.least + bucket, below: before })),
    )
  }
  const members = membersOf(column, { grid, counts, wanted })
  return wanted.flatMap(({ bucket, before, inside }) =>
    orderStatisticsOf(members.get(bucket) ?? column, { places: inside }).map(({ value, below }) => ({
      value,
      below: before + below,
    })),
  )
}

function countsOf(column: Float64Array, grid: ValueGrid): Uint32Array {
  const counts = new Uint32Array(grid.buckets)
  const { least, width } = grid
  for (let row = 0; row < column.length; row++) {
    // bucketOf, in the 16 bits that the buckets of the grid's own values fit in.
    const bucket = (((column[row] ?? 0) - least) / width) | 0
    counts[bucket] = (counts[bucket] ?? 0) + 1
  }
  return counts
}

interface WantedBucket {
  readonly bucket: number
  /** How many values lie in the buckets before. */
  readonly before: number
  /** The places that fall into the bucket, counted from its start. */
  readonly inside: number[]
}

function wantedBuckets(places: readonly number[], counts: Uint32Array): WantedBucket[] {
  const wanted: WantedBucket[] = []
  let bucket = 0
  let before = 0
  for (const place of places) {
    for (let size = counts[bucket] ?? Infinity; before + size <= place; size = counts[bucket] ?? Infinity) {
      before += size
      bucket += 1
    }
    const last = wanted.at(-1)
    if (last?.bucket === bucket) last.inside.push(place - before)
    else wanted.push({ bucket, before, inside: [place - before] })
  }
  return wanted
}

function membersOf(
  column: Float64Array,
  { grid, counts, wanted }: { grid: ValueGrid; counts: Uint32Array; wanted: readonly WantedBucket[] },
): Map<number, Float64Array> {
  const members = new Map(wanted.map(({ bucket }) => [bucket, new Float64Array(counts[bucket] ?? 0)]))
  const isWanted = new Uint8Array(grid.buckets)
  const filled = new Uint32Array(grid.buckets)
  for (const { bucket } of wanted) isWanted[bucket] = 1
  for (let row = 0; row < column.length; row++) {
    const value = column[row] ?? 0
    const bucket = bucketOf(value, grid)
    if (isWanted[bucket] !== 1) continue
    const at = filled[bucket] ?? 0
    filled[bucket] = at + 1
    const into = members.get(bucket)
    if (into) into[at] = value
  }
  return members
}
