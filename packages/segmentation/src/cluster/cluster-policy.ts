import { type InvalidPolicyError, parsePolicy, type Result } from '@clientele/kernel'
import { z } from 'zod'

/** How customers are put into clusters. A JSON document; {@link parseClusterPolicy} reads it. */
export interface ClusterPolicy {
  readonly features: readonly ClusterFeaturePolicy[]
  /** How many clusters, 2 to 20. */
  readonly clusters: number
  /** The same seed and facts give the same clusters. */
  readonly seed: number
  /** The most customers that centroids are fitted to; more are sampled evenly over the rows. */
  readonly fitSample: number
  /** The most customers that the silhouette is measured on, likewise. Its cost grows with their square. */
  readonly silhouetteSample: number
  readonly mostIterations: number
  /** How many standard deviations from the mean make a feature of a cluster HIGH or LOW. */
  readonly salience: number
}

export interface ClusterFeaturePolicy {
  /** The name of the fact. */
  readonly measure: string
  /** `log` for what is skewed, as money is: sign(x) × ln(1 + |x|) is clustered instead of x. */
  readonly scale: 'linear' | 'log'
}

/** Four clusters by recency, orders and spend. */
export const defaultClusterPolicy: ClusterPolicy = {
  features: [
    { measure: 'monetaryMinor', scale: 'log' },
    { measure: 'frequency', scale: 'log' },
    { measure: 'recencyDays', scale: 'log' },
  ],
  clusters: 4,
  seed: 1,
  fitSample: 20_000,
  silhouetteSample: 1000,
  mostIterations: 100,
  salience: 0.5,
}

const schema = z.strictObject({
  features: z
    .array(z.strictObject({ measure: z.string().min(1), scale: z.enum(['linear', 'log']).default('linear') }))
    .min(1)
    .max(20)
    .superRefine((features, context) => {
      const measures = features.map(({ measure }) => measure)
      const again = measures.findIndex((measure, index) => measures.indexOf(measure) < index)
      if (again < 0) return
      context.addIssue({
        code: 'custom',
        path: [again, 'measure'],
        message: 'Expected each measure once',
        params: { code: 'measured_twice' },
      })
    }),
  clusters: z.int().min(2).max(20),
  seed: z
    .int()
    .min(0)
    .max(2 ** 31 - 1)
    .default(defaultClusterPolicy.seed),
  fitSample: z.int().min(100).max(1_000_000).default(defaultClusterPolicy.fitSample),
  silhouetteSample: z.int().min(10).max(10_000).default(defaultClusterPolicy.silhouetteSample),
  mostIterations: z.int().min(1).max(1000).default(defaultClusterPolicy.mostIterations),
  salience: z.number().gt(0).max(10).default(defaultClusterPolicy.salience),
})

/**
 * Reads a policy document: defaults are filled in, unknown keys refused, and every fault is named by its path, with the
 * codes of Zod, `unrecognized_key` and `measured_twice`.
 *
 * @example
 * ```ts
 * import { parseClusterPolicy } from '@clientele/segmentation'
 * const features = [{ measure: 'spendMinor', scale: 'log' }, { measure: 'orders' }]
 * parseClusterPolicy({ features, clusters: 3 }).value.seed // => 1
 * parseClusterPolicy({ features, clusters: 1 }).error.faults[0].code // => 'too_small'
 * ```
 */
export function parseClusterPolicy(document: unknown): Result<ClusterPolicy, InvalidPolicyError> {
  return parsePolicy<ClusterPolicy>(schema, document)
}

/** The schema of a cluster policy for form builders and editors, as JSON Schema (draft 2020-12). */
export function clusterPolicyJsonSchema(): Readonly<Record<string, unknown>> {
  return z.toJSONSchema(schema, { io: 'input' })
}
