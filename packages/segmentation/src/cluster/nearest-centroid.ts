/** The nearest centroid of a point, and how far it and the next one are. */
export interface NearestCentroid {
  readonly index: number
  readonly distance: number
  readonly nextDistance: number
}

/** Euclidean; of equally near centroids the first. */
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

export function squaredDistance(one: ArrayLike<number>, other: ArrayLike<number>): number {
  let sum = 0
  for (let axis = 0; axis < one.length; axis++) sum += ((one[axis] ?? 0) - (other[axis] ?? 0)) ** 2
  return sum
}
