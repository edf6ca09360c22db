const mostBuckets = 2 ** 16

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
 * values are.
 */
export function orderStatisticsOf(column: Float64Array, places: readonly number[]): OrderStatistic[] {
  if (places.length === 0) return []
  const grid = gridOf(column)
  const counts = countsOf(column, grid)
  const wanted = wantedBuckets(places, counts)
  if (grid.width === 1) {
    return wanted.flatMap(({ bucket, before, inside }) =>
      inside.map(() => ({ value: grid.least + bucket, below: before })),
    )
  }
  const members = membersOf(column, { grid, counts, wanted })
  return wanted.flatMap(({ bucket, before, inside }) =>
    orderStatisticsOf(members.get(bucket) ?? column, inside).map(({ value, below }) => ({
      value,
      below: before + below,
    })),
  )
}

/** Buckets of equal width over the range of a column. */
interface Grid {
  readonly least: number
  /** A power of two. Where it is 1, a bucket holds one value. */
  readonly width: number
  readonly buckets: number
}

function gridOf(column: Float64Array): Grid {
  let least = Infinity
  let greatest = -Infinity
  for (let row = 0; row < column.length; row++) {
    const value = column[row] ?? 0
    if (value < least) least = value
    if (value > greatest) greatest = value
  }
  let width = 1
  while ((greatest - least) / width >= mostBuckets) width *= 2
  return { least, width, buckets: bucketOf(greatest, { least, width }) + 1 }
}

/** Beyond 53 bits the difference is rounded, but never out of order; the later, finer rounds are exact. */
function bucketOf(value: number, { least, width }: Pick<Grid, 'least' | 'width'>): number {
  return Math.floor((value - least) / width)
}

function countsOf(column: Float64Array, grid: Grid): Uint32Array {
  const counts = new Uint32Array(grid.buckets)
  for (let row = 0; row < column.length; row++) {
    const bucket = bucketOf(column[row] ?? 0, grid)
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
  { grid, counts, wanted }: { grid: Grid; counts: Uint32Array; wanted: readonly WantedBucket[] },
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
