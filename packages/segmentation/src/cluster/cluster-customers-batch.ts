import { ok, type Result } from '@clientele/kernel'
import { kmeans } from 'ml-kmeans'
import { type InvalidFactsError, invalidFacts } from '../fact/invalid-facts.ts'
import type { ClusterModel } from './cluster-model.ts'
import type { ClusterPolicy } from './cluster-policy.ts'
import { describeClusters } from './describe-clusters.ts'
import { evenSample } from './even-sample.ts'
import { nearestCentroids } from './nearest-centroid.ts'
import { silhouetteOf } from './silhouette.ts'
import { standardisedColumn } from './standardise.ts'

/** What is known of many customers, a column for each feature. */
export type ClusterFactColumns = Readonly<Record<string, Float64Array>>

/** The clusters of a population, one row each, and the model that they come from. */
export interface ClusterColumns {
  /** An index in the model's `clusters`. */
  readonly cluster: Uint8Array
  readonly model: ClusterModel
}

/**
 * Finds clusters of customers who are alike: k-means (k-means++ start, Euclidean distance) on features that are brought
 * to mean 0 and standard deviation 1, from a given seed. Centroids are fitted to at most `fitSample` customers, taken
 * evenly from the rows; everybody is then given the nearest centroid, which is what {@link clusterOf} answers. The first
 * cluster has the most of the first feature.
 *
 * Refuses facts that are not finite, and fewer different customers in the sample than clusters.
 *
 * @example
 * ```ts
 * import { clusterCustomersBatch } from '@clientele/segmentation'
 * const facts = { spendMinor: Float64Array.of(900, 950, 20, 30, 1000, 10), orders: Float64Array.of(9, 8, 1, 2, 9, 1) }
 * const policy = {
 *   features: [{ measure: 'spendMinor', scale: 'linear' }, { measure: 'orders', scale: 'linear' }],
 *   clusters: 2, seed: 1, fitSample: 20_000, silhouetteSample: 1000, mostIterations: 100, salience: 0.5,
 * }
 * const { cluster, model } = clusterCustomersBatch(facts, policy).value
 * cluster // => Uint8Array.of(0, 0, 1, 1, 0, 1)
 * model.clusters[0].description[0] // => { measure: 'spendMinor', level: 'HIGH', mean: 950, meanOfAll: 485, deviations: model.clusters[0].centroid[0] }
 * model.silhouette > 0.8 // => true
 * ```
 */
export function clusterCustomersBatch(
  facts: ClusterFactColumns,
  policy: ClusterPolicy,
): Result<ClusterColumns, InvalidFactsError> {
  const checked = checkedColumns(facts, policy)
  if (!checked.ok) return checked
  const columns = checked.value
  const customers = columns[0]?.length ?? 0
  const standard = policy.features.map((feature, index) =>
    standardisedColumn(columns[index] ?? new Float64Array(), feature),
  )
  const features = standard.map(({ feature }) => feature)
  const axes = standard.map(({ column }) => column)
  const pointsAt = (rows: Uint32Array) => Array.from(rows, row => axes.map(axis => axis[row] ?? 0))
  const sample = pointsAt(evenSample(customers, policy.fitSample))
  if (!hasDifferent(sample, policy.clusters)) return invalidFacts([], 'AT_LEAST_ONE_PER_CLUSTER')
  const { seed, mostIterations: maxIterations } = policy
  const fitted = kmeans(sample, policy.clusters, { seed, maxIterations })
  const centroids = fitted.centroids.toSorted(moreFirst)
  const cluster = nearestCentroids(axes, centroids)

  const measured = evenSample(customers, policy.silhouetteSample)
  const silhouette = silhouetteOf(pointsAt(measured), {
    cluster: Array.from(measured, row => cluster[row] ?? 0),
    clusters: centroids.length,
  })
  const clusters = describeClusters({
    columns,
    cluster,
    centroids,
    features,
    salience: policy.salience,
    silhouette: silhouette.byCluster,
  })
  return ok({
    cluster,
    model: {
      features,
      clusters,
      customers,
      fittedTo: sample.length,
      silhouetteOf: measured.length,
      seed,
      iterations: fitted.iterations,
      hasConverged: fitted.converged,
      silhouette: silhouette.mean,
    },
  })
}

function checkedColumns(
  facts: ClusterFactColumns,
  { features }: ClusterPolicy,
): Result<readonly Float64Array[], InvalidFactsError> {
  const columns: Float64Array[] = []
  for (const { measure } of features) {
    const column = Object.hasOwn(facts, measure) ? facts[measure] : undefined
    if (column === undefined) return invalidFacts([measure], 'NUMBER')
    if (column.length !== (columns[0] ?? column).length) return invalidFacts([measure], 'SAME_LENGTH')
    const row = column.findIndex(value => !Number.isFinite(value))
    if (row >= 0) return invalidFacts([measure, row], 'FINITE')
    columns.push(column)
  }
  if (columns[0]?.length === 0) return invalidFacts([], 'AT_LEAST_ONE_CUSTOMER')
  return ok(columns)
}

function hasDifferent(points: readonly (readonly number[])[], wanted: number): boolean {
  const different = new Set<string>()
  for (const point of points) {
    different.add(point.join())
    if (different.size >= wanted) return true
  }
  return false
}

/** Centroids with more of the first feature come first; the next features decide between equals. */
function moreFirst(one: readonly number[], other: readonly number[]): number {
  for (const [axis, value] of one.entries()) {
    const difference = (other[axis] ?? 0) - value
    if (difference !== 0) return difference
  }
  return 0
}
