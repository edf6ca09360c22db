import type { Cluster, ClusterFeature, ClusterTrait } from './cluster-model.ts'

/** Sizes, centroids and what sets each cluster apart. */
export function describeClusters({
  columns,
  cluster,
  centroids,
  features,
  salience,
  silhouette,
}: {
  readonly columns: readonly Float64Array[]
  readonly cluster: Uint8Array
  readonly centroids: readonly (readonly number[])[]
  readonly features: readonly ClusterFeature[]
  readonly salience: number
  readonly silhouette: readonly number[]
}): Cluster[] {
  const sizes = new Float64Array(centroids.length)
  for (const index of cluster) sizes[index] = (sizes[index] ?? 0) + 1
  const sums = columns.map(column => sumsOf(column, { cluster, clusters: centroids.length }))
  return centroids.map((centroid, index) => {
    const customers = sizes[index] ?? 0
    const description = features.map(({ measure }, axis): ClusterTrait => {
      const deviations = centroid[axis] ?? 0
      const all = sums[axis] ?? new Float64Array()
      return {
        measure,
        level: levelOfDeviations(deviations, salience),
        mean: customers === 0 ? 0 : (all[index] ?? 0) / customers,
        meanOfAll: all.reduce((sum, part) => sum + part, 0) / cluster.length,
        deviations,
      }
    })
    const share = customers / cluster.length
    return { customers, share, centroid, description, silhouette: silhouette[index] ?? 0 }
  })
}

/** HIGH and LOW from `salience` standard deviations on. */
function levelOfDeviations(deviations: number, salience: number): ClusterTrait['level'] {
  if (deviations >= salience) return 'HIGH'
  return deviations <= -salience ? 'LOW' : 'AVERAGE'
}

function sumsOf(
  column: Float64Array,
  { cluster, clusters }: { cluster: Uint8Array; clusters: number },
): Float64Array {
  const sums = new Float64Array(clusters)
  for (let row = 0; row < column.length; row++) {
    const index = cluster[row] ?? 0
    sums[index] = (sums[index] ?? 0) + (column[row] ?? 0)
  }
  return sums
}
