const mostBuckets = 2 ** 16

/** Buckets of equal width over the range of a column of safe integers. */
export interface ValueGrid {
  readonly least: number
  /** A power of two. Where it is 1, a bucket holds one value. */
  readonly width: number
  readonly buckets: number
}

/** The finest grid of at most 2^16 buckets over a column of at least one value. */
export function gridOf(column: Float64Array): ValueGrid {
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

/**
 * The bucket of a value, also of one outside the grid. Beyond 53 bits the difference is rounded, but never out of order; a
 * finer grid inside a bucket is exact.
 */
export function bucketOf(value: number, { least, width }: Pick<ValueGrid, 'least' | 'width'>): number {
  return Math.floor((value - least) / width)
}
