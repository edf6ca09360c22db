import { squaredDistance } from './nearest-centroid.ts'

/** How distinct clusters are, over all points and for each cluster. */
export interface Silhouette {
  readonly mean: number
  readonly byCluster: readonly number[]
}

/**
 * The mean silhouette of points: for each, with a the mean distance to the others of its cluster and b the least mean
 * distance to another cluster, (b - a) / max(a, b). A point alone in its cluster counts 0.
 *
 * @see Rousseeuw, P. J., "Silhouettes", Journal of Computational and Applied Mathematics 20, 1987.
 */
export function silhouetteOf(
  points: readonly (readonly number[])[],
  { cluster, clusters }: { readonly cluster: readonly number[]; readonly clusters: number },
): Silhouette {
  const sizes = new Float64Array(clusters)
  for (const index of cluster) sizes[index] = (sizes[index] ?? 0) + 1
  const totals = new Float64Array(clusters)
  let total = 0
  for (const [row, point] of points.entries()) {
    const own = cluster[row] ?? 0
    const value = pointSilhouette(distanceSums(point, { points, cluster, clusters }), { sizes, own })
    totals[own] = (totals[own] ?? 0) + value
    total += value
  }
  return {
    mean: points.length === 0 ? 0 : total / points.length,
    byCluster: Array.from(totals, (sum, index) => (sizes[index] ? sum / sizes[index] : 0)),
  }
}

function distanceSums(
  point: readonly number[],
  {
    points,
    cluster,
    clusters,
  }: { points: readonly (readonly number[])[]; cluster: readonly number[]; clusters: number },
): Float64Array {
  const sums = new Float64Array(clusters)
  for (let row = 0; row < points.length; row++) {
    const index = cluster[row] ?? 0
    sums[index] = (sums[index] ?? 0) + Math.sqrt(squaredDistance(point, points[row] ?? []))
  }
  return sums
}

function pointSilhouette(sums: Float64Array, { sizes, own }: { sizes: Float64Array; own: number }): number {
  const mates = (sizes[own] ?? 0) - 1
  if (mates < 1) return 0
  const inside = (sums[own] ?? 0) / mates
  let outside = Infinity
  for (let index = 0; index < sums.length; index++) {
    const size = sizes[index] ?? 0
    if (index !== own && size > 0) outside = Math.min(outside, (sums[index] ?? 0) / size)
  }
  if (outside === Infinity || Math.max(inside, outside) === 0) return 0
  return (outside - inside) / Math.max(inside, outside)
}
