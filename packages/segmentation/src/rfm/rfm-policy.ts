import { type InvalidPolicyError, parsePolicy, type Result } from '@clientele/kernel'
import { z } from 'zod'

/** A hundred years, the longest span of days a policy may name. */
const longestSpanOfDays = 36_525

/** How customers are scored by recency, frequency and money. A JSON document; {@link parseRfmPolicy} reads it. */
export type RfmPolicy = RankedRfmPolicy | CutRfmPolicy

/**
 * Scores by a customer's place among all scored customers, which needs no knowledge of the trade.
 *
 * - `ntile`: buckets of equal size. Among equals the smaller customer id gets the lower score, and the first
 *   (customers mod bins) buckets are one larger: what PostgreSQL's `NTILE` does.
 * - `cume`: `⌈bins × customers not better ÷ customers⌉`; equals share the higher score.
 * - `rank`: `⌈bins × (1 + customers worse) ÷ customers⌉`; equals share the lower score.
 */
export interface RankedRfmPolicy extends RfmPolicyBase {
  readonly method: 'ntile' | 'cume' | 'rank'
  readonly cuts?: never
}

/** Scores by given cut points, so that a customer's score does not depend on the other customers. */
export interface CutRfmPolicy extends RfmPolicyBase {
  readonly method: 'cut'
  readonly cuts: RfmCuts
}

interface RfmPolicyBase {
  /** How many scores there are on each axis, 2 to 10. The best score is `bins`, the worst is 1. */
  readonly bins: number
  /** Orders of this many local days count, the day of the moment included; `null` counts orders of any age. */
  readonly lookBackDays: number | null
  /** Whether a refund reduces money, possibly below zero, or has no effect. Recency and frequency never see it. */
  readonly refunds: 'reduce' | 'ignore'
}

/**
 * The `bins - 1` points between neighbouring scores of each axis, strictly ascending. A value that lies on a point gets
 * the better of the two scores: with `recencyDays: [30, …]` an order 30 days ago still earns the best score, with
 * `frequency: [2, …]` the second order earns the second score.
 */
export interface RfmCuts {
  readonly recencyDays: readonly number[]
  readonly frequency: readonly number[]
  readonly monetaryMinor: readonly number[]
}

/** Quintiles over all orders, refunds reduce money: what an empty document means. */
export const defaultRfmPolicy = {
  bins: 5,
  method: 'ntile',
  lookBackDays: null,
  refunds: 'reduce',
} as const satisfies RfmPolicy

const schema = z
  .strictObject({
    bins: z.int().min(2).max(10).default(defaultRfmPolicy.bins),
    method: z.enum(['ntile', 'cume', 'rank', 'cut']).default(defaultRfmPolicy.method),
    cuts: z
      .strictObject({
        recencyDays: z.array(z.int().min(0).max(longestSpanOfDays)),
        frequency: z.array(z.int().min(1)),
        monetaryMinor: z.array(z.int()),
      })
      .optional(),
    lookBackDays: z.int().min(1).max(longestSpanOfDays).nullable().default(defaultRfmPolicy.lookBackDays),
    refunds: z.enum(['reduce', 'ignore']).default(defaultRfmPolicy.refunds),
  })
  // The check of the cut points runs beside other faults too, so that one answer names them all.
  .superRefine(checkCuts, { when: ({ value }) => typeof value === 'object' && value !== null })

/**
 * Reads a policy document: defaults are filled in, unknown keys refused, and every fault is named by its path. Fault
 * codes are those of Zod, `unrecognized_key`, and for cut points `cuts_missing`, `cuts_unused`, `wrong_length` and
 * `not_ascending`.
 *
 * @example
 * ```ts
 * import { defaultRfmPolicy, parseRfmPolicy } from '@clientele/segmentation'
 * parseRfmPolicy({}) // => { ok: true, value: defaultRfmPolicy }
 * const refused = parseRfmPolicy({ bins: 11, method: 'cut' })
 * refused.error.faults.map(fault => [fault.path, fault.code]) // => [[['bins'], 'too_big'], [['cuts'], 'cuts_missing']]
 * ```
 */
export function parseRfmPolicy(document: unknown): Result<RfmPolicy, InvalidPolicyError> {
  return parsePolicy(schema, document) as Result<RfmPolicy, InvalidPolicyError>
}

/** The schema of an RFM policy for form builders and editors, as JSON Schema (draft 2020-12). */
export function rfmPolicyJsonSchema(): Readonly<Record<string, unknown>> {
  return z.toJSONSchema(schema, { io: 'input' })
}

type Draft = z.core.output<typeof schema>

/** Sees drafts whose other fields may be faulty, hence looks before it compares. */
function checkCuts({ method, bins, cuts }: Draft, context: z.core.$RefinementCtx): void {
  const refuse = (path: (string | number)[], code: string, message: string) =>
    context.addIssue({ code: 'custom', path, message, params: { code } })

  if (method === 'cut' && cuts === undefined)
    refuse(['cuts'], 'cuts_missing', 'The method cut needs cut points')
  if (cuts === undefined) return
  if (method !== 'cut') refuse(['cuts'], 'cuts_unused', 'Only the method cut takes cut points')
  for (const [axis, points] of Object.entries(cuts ?? {})) {
    if (!Array.isArray(points) || points.some(point => typeof point === 'object')) continue
    if (Number.isInteger(bins) && points.length !== bins - 1)
      refuse(['cuts', axis], 'wrong_length', `Expected ${bins - 1} points, one fewer than bins`)
    const fall = points.findIndex((point, index) => point <= (points[index - 1] ?? Number.NaN))
    if (fall > 0) refuse(['cuts', axis, fall], 'not_ascending', 'Expected more than the point before')
  }
}
