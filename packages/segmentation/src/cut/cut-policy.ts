import { z } from 'zod'

/**
 * Where the lines between neighbouring levels lie, best level first. Whoever has a level keeps it until they fall more
 * than `band` below its line, so that nobody flickers: `band` is in the unit of the value for thresholds and the mean,
 * and a share of all customers for shares.
 */
export type CutPolicy = ThresholdCutPolicy | ShareCutPolicy | MeanCutPolicy

/** The best level is reached at `at[0]` and above, the next at `at[1]` and above, and so on: strictly descending. */
export interface ThresholdCutPolicy {
  readonly by: 'threshold'
  readonly at: readonly number[]
  readonly band: number
}

/**
 * The best level belongs to the best `at[0]` of all customers (0.2 for the top 20 %), that and the next together to the
 * best `at[1]`, and so on: strictly ascending. Equals are never parted: all who are as good as the last one inside are
 * inside.
 */
export interface ShareCutPolicy {
  readonly by: 'share'
  readonly at: readonly number[]
  readonly band: number
}

/** Two levels: at the mean of all customers and above, or below. */
export interface MeanCutPolicy {
  readonly by: 'mean'
  readonly band: number
}

const band = z.number().min(0).default(0)

/** `lines` is one fewer than there are levels. */
export function cutSchema({
  lines,
  value,
}: {
  readonly lines: number
  readonly value: z.ZodType<number, number>
}) {
  const threshold = z
    .strictObject({ by: z.literal('threshold'), at: z.array(value).length(lines), band })
    .superRefine(checkThresholds, { when: looksLikeCut })
  const share = z
    .strictObject({ by: z.literal('share'), at: z.array(z.number().gt(0).lt(1)).length(lines), band })
    .superRefine(checkShares, { when: looksLikeCut })
  const mean = z.strictObject({ by: z.literal('mean'), band })
  return { threshold, share, mean }
}

type Draft = { readonly at: readonly number[]; readonly band: number }

/** The checks run beside other faults, so that one answer names them all, hence look before they compare. */
function looksLikeCut({ value }: z.core.ParsePayload): boolean {
  if (typeof value !== 'object' || value === null || !('at' in value) || !('band' in value)) return false
  const { at, band } = value
  return typeof band === 'number' && Array.isArray(at) && at.every(point => typeof point === 'number')
}

function checkThresholds({ at, band }: Draft, context: z.core.$RefinementCtx): void {
  checkGaps(
    at.map((point, index) => (at[index - 1] ?? Number.NaN) - point),
    { band, context, code: 'not_descending' },
  )
}

function checkShares({ at, band }: Draft, context: z.core.$RefinementCtx): void {
  const gaps = at.map((point, index) => point - (at[index - 1] ?? Number.NaN))
  checkGaps(gaps, { band, context, code: 'not_ascending' })
  if ((at.at(-1) ?? 0) + band > 1) refuse(context, ['band'], 'band_too_wide')
}

/** Each line must lie beyond the band of the one before, or the level between could be jumped over. */
function checkGaps(
  gaps: readonly number[],
  { band, context, code }: { band: number; context: z.core.$RefinementCtx; code: string },
): void {
  const disordered = gaps.findIndex(gap => gap <= 0)
  if (disordered >= 0) refuse(context, ['at', disordered], code)
  else if (gaps.some(gap => gap <= band)) refuse(context, ['band'], 'band_too_wide')
}

const messages: Readonly<Record<string, string>> = {
  not_descending: 'Expected less than the point before',
  not_ascending: 'Expected more than the point before',
  band_too_wide: 'Expected a band narrower than the distance between two lines',
}

function refuse(context: z.core.$RefinementCtx, path: (string | number)[], code: string): void {
  context.addIssue({ code: 'custom', path, message: messages[code] ?? code, params: { code } })
}
