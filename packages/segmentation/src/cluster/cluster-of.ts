import { type Decision, ok, type Result, reason } from '@clientele/kernel'
import { type InvalidFactsError, invalidFacts } from '../fact/invalid-facts.ts'
import type { ClusterModel } from './cluster-model.ts'
import { nearestCentroid } from './nearest-centroid.ts'
import { standardised } from './standardise.ts'

/** Why a customer is in a cluster. */
export type ClusterReasonCode = 'CLUSTER_TRAIT' | 'NEAREST_CENTROID'

/**
 * The cluster of one customer in a model, by its index there, and why.
 *
 * - `CLUSTER_TRAIT`, for each feature: `measure`, `value`; `deviations` from the mean of all; `level` of the cluster.
 * - `NEAREST_CENTROID`: `cluster`, `distance`, `nextDistance` to the second nearest, in standard deviations.
 *
 * @example
 * ```ts
 * import { clusterCustomersBatch, clusterOf } from '@clientele/segmentation'
 * const policy = {
 *   features: [{ measure: 'orders', scale: 'linear' }],
 *   clusters: 2, seed: 1, fitSample: 20_000, silhouetteSample: 1000, mostIterations: 100, salience: 0.5,
 * }
 * const { model } = clusterCustomersBatch({ orders: Float64Array.of(9, 8, 1, 2) }, policy).value
 * const { value, because } = clusterOf({ orders: 7 }, model).value
 * value // => 0
 * because[0].params.level // => 'HIGH'
 * ```
 */
export function clusterOf(
  facts: Readonly<Record<string, number>>,
  model: ClusterModel,
): Result<Decision<number, ClusterReasonCode>, InvalidFactsError> {
  const values: number[] = []
  for (const { measure } of model.features) {
    const value = Object.hasOwn(facts, measure) ? facts[measure] : undefined
    if (typeof value !== 'number') return invalidFacts([measure], 'NUMBER')
    if (!Number.isFinite(value)) return invalidFacts([measure], 'FINITE')
    values.push(value)
  }
  const point = model.features.map((feature, axis) => standardised(values[axis] ?? 0, feature))
  const centroids = model.clusters.map(({ centroid }) => centroid)
  const { index, distance, nextDistance } = nearestCentroid(point, centroids)
  const traits = model.features.map(({ measure }, axis) =>
    reason('CLUSTER_TRAIT', {
      measure,
      value: values[axis] ?? 0,
      deviations: point[axis] ?? 0,
      level: model.clusters[index]?.description[axis]?.level ?? 'AVERAGE',
    }),
  )
  return ok({
    value: index,
    because: [...traits, reason('NEAREST_CENTROID', { cluster: index, distance, nextDistance })],
  })
}
