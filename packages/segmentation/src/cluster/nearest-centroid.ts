/** The nearest centroid of a point, and how far it and the next one are. */
export interface NearestCentroid {
  readonly index: number
  readonly distance: number
  readonly nextDistance: number
}

/** By Euclidean distance; of equally near centroids the first. */
export function nearestCentroid(
  point: ArrayLike<number>,
  centroids: readonly (readonly number[])[],
): NearestCentroid {
  let index = 0
  let least = Infinity
  let next = Infinity
  for (let candidate = 0; candidate < centroids.length; candidate++) {
    const squared = squaredDistance(point, centroids[candidate] ?? [])
    if (squared < least) {
      next = least
      least = squared
      index = candidate
    } else if (squared < next) next = squared
  }
  return { index, distance: Math.sqrt(least), nextDistance: Math.sqrt(next) }
}

/** The index of the nearest centroid of every row: {@link nearestCentroid} for a column for each axis. */
export function nearestCentroids(
  axes: readonly Float64Array[],
  centroids: readonly (readonly number[])[],
): Uint8Array {
  const nearest = new Uint8Array(axes[0]?.length ?? 0)
  const least = new Float64Array(nearest.length).fill(Infinity)
  const squared = new Float64Array(nearest.length)
  for (const [index, centroid] of centroids.entries()) {
    squared.fill(0)
    for (const [axis, column] of axes.entries()) addSquares(squared, { column, from: centroid[axis] ?? 0 })
    for (let row = 0; row < nearest.length; row++) {
      const distance = squared[row] ?? 0
      if (distance >= (least[row] ?? 0)) continue
      least[row] = distance
      nearest[row] = index
    }
  }
  return nearest
}

function addSquares(squared: Float64Array, { column, from }: { column: Float64Array; from: number }): void {
  for (let row = 0; row < squared.length; row++)
    squared[row] = (squared[row] ?? 0) + ((column[row] ?? 0) - from) ** 2
}

export function squaredDistance(one: ArrayLike<number>, other: ArrayLike<number>): number {
  let sum = 0
  for (let axis = 0; axis < one.length; axis++) sum += ((one[axis] ?? 0) - (other[axis] ?? 0)) ** 2
  return sum
}
