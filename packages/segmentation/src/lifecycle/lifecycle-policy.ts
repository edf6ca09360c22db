import { type InvalidPolicyError, parsePolicy, type Result } from '@clientele/kernel'
import { z } from 'zod'

/** A hundred years, the longest span of days a policy may name. */
const longestSpanOfDays = 36_525

/** When a customer is in which stage of life. A JSON document; {@link parseLifecyclePolicy} reads it. */
export interface LifecyclePolicy {
  /** The customer's own rhythm as the measure, or `null` to measure everybody by `fixed`. */
  readonly rhythm: LifecycleRhythmPolicy | null
  /** Days without a purchase for whoever has no rhythm yet. */
  readonly fixed: LifecycleThresholds
  /** A customer is new for so many days from the first purchase, and for so many days with a purchase. */
  readonly newcomer: { readonly days: number; readonly purchaseDays: number }
  /** A customer is loyal from so many days after the first purchase, and so many days with a purchase. */
  readonly loyal: { readonly days: number; readonly purchaseDays: number }
}

/** From how many days without a purchase a customer is at risk, dormant and lost: ascending. */
export interface LifecycleThresholds {
  readonly atRisk: number
  readonly dormant: number
  readonly lost: number
}

/**
 * The rhythm of a customer: the median or the mean of the days between successive days with a purchase. Several orders
 * on one day are one purchase day, so a split order does not quicken the rhythm.
 */
export interface LifecycleRhythmPolicy {
  readonly statistic: 'median' | 'mean'
  /** The fewest gaps between purchase days that make a rhythm; below it `fixed` holds. */
  readonly minimumGaps: number
  /** The thresholds as multiples of the rhythm, ascending. */
  readonly multiples: LifecycleThresholds
  /** A quicker rhythm counts as this many days, a slower one than `mostDays` as that many. */
  readonly leastDays: number
  readonly mostDays: number
}

/** Own rhythm from three gaps on: overdue at half more than usual, dormant at three times, lost at six times. */
export const defaultLifecyclePolicy: LifecyclePolicy = {
  rhythm: {
    statistic: 'median',
    minimumGaps: 3,
    multiples: { atRisk: 1.5, dormant: 3, lost: 6 },
    leastDays: 7,
    mostDays: 180,
  },
  fixed: { atRisk: 60, dormant: 120, lost: 365 },
  newcomer: { days: 30, purchaseDays: 1 },
  loyal: { days: 180, purchaseDays: 5 },
}

const days = z.int().min(1).max(longestSpanOfDays)
const counted = z.strictObject({ days, purchaseDays: z.int().min(1).max(longestSpanOfDays) })

const schema = z.strictObject({
  rhythm: z
    .strictObject({
      statistic: z.enum(['median', 'mean']).default('median'),
      minimumGaps: z.int().min(1).max(1000).default(3),
      multiples: thresholds(z.number().gt(0).max(1000)),
      leastDays: days.default(7),
      mostDays: days.default(180),
    })
    .refine(({ leastDays, mostDays }) => leastDays <= mostDays, {
      path: ['mostDays'],
      message: 'Expected at least leastDays',
      params: { code: 'not_ascending' },
    })
    .nullable()
    .default(defaultLifecyclePolicy.rhythm),
  fixed: thresholds(days).default(defaultLifecyclePolicy.fixed),
  newcomer: counted.default(defaultLifecyclePolicy.newcomer),
  loyal: counted.default(defaultLifecyclePolicy.loyal),
})

function thresholds(value: z.ZodType<number, number>) {
  return z.strictObject({ atRisk: value, dormant: value, lost: value }).superRefine((limits, context) => {
    const refuse = (name: string) =>
      context.addIssue({
        code: 'custom',
        path: [name],
        message: 'Expected more than the threshold before',
        params: { code: 'not_ascending' },
      })
    if (limits.dormant <= limits.atRisk) refuse('dormant')
    if (limits.lost <= limits.dormant) refuse('lost')
  })
}

/**
 * Reads a policy document: defaults are filled in, unknown keys refused, and every fault is named by its path. Fault
 * codes are those of Zod, `unrecognized_key` and `not_ascending`.
 *
 * @example
 * ```ts
 * import { defaultLifecyclePolicy, parseLifecyclePolicy } from '@clientele/segmentation'
 * parseLifecyclePolicy({}) // => { ok: true, value: defaultLifecyclePolicy }
 * parseLifecyclePolicy({ fixed: { atRisk: 30, dormant: 20, lost: 60 } }).error.faults[0].path // => ['fixed', 'dormant']
 * ```
 */
export function parseLifecyclePolicy(document: unknown): Result<LifecyclePolicy, InvalidPolicyError> {
  return parsePolicy<LifecyclePolicy>(schema, document)
}

/** The schema of a lifecycle policy for form builders and editors, as JSON Schema (draft 2020-12). */
export function lifecyclePolicyJsonSchema(): Readonly<Record<string, unknown>> {
  return z.toJSONSchema(schema, { io: 'input' })
}
