import { type InvalidPolicyError, parsePolicy, type Result } from '@clientele/kernel'
import { z } from 'zod'
import { type LocalizedName, localizedNameSchema } from './localized-name.ts'
import {
  type MissingTreatment,
  missingTreatments,
  type ScorecardSignal,
  signalSchema,
} from './scorecard-signal.ts'

/** How far the sum of the weights may lie from 1: what adding decimal fractions in binary costs, and no more. */
const weightTolerance = 1e-9

/** How customers are scored: a JSON document that {@link parseScorecardPolicy} reads. */
export interface ScorecardPolicy {
  readonly code: string
  readonly name: LocalizedName
  /** Scores are whole numbers from 0 to this. */
  readonly max: number
  readonly missing: MissingTreatment
  /** The share that `NEUTRAL` gives a missing signal. */
  readonly neutralShare: number
  /** Customers of whom signals of less weight than this are known are not scored. */
  readonly leastKnownWeight: number
  /** Weights sum to 1. */
  readonly signals: readonly ScorecardSignal[]
  /** Ascending by `from`, the first from 0. */
  readonly bands: readonly ScorecardBand[]
  readonly hysteresis: Hysteresis
}

/** The scores from `from` up to the next band. */
export interface ScorecardBand {
  readonly code: string
  readonly name: LocalizedName
  readonly from: number
}

/**
 * How many points beyond a boundary a score must lie before a customer changes bands, so that nobody flickers: `up` to
 * rise into a band, `down` to fall out of one.
 */
export interface Hysteresis {
  readonly up: number
  readonly down: number
}

const schema = z
  .strictObject({
    code: z.string().regex(/^[A-Z][A-Z0-9_]{0,63}$/),
    name: localizedNameSchema,
    max: z.int().min(1).max(1_000_000).default(100),
    missing: z.enum(missingTreatments).default('REWEIGHT'),
    neutralShare: z.number().min(0).max(1).default(0.5),
    leastKnownWeight: z.number().min(0).max(1).default(0),
    signals: z.array(signalSchema).min(1).max(200),
    bands: z
      .array(
        z.strictObject({
          code: z.string().regex(/^[A-Z][A-Z0-9_]{0,63}$/),
          name: localizedNameSchema,
          from: z.int().min(0),
        }),
      )
      .min(1)
      .max(100),
    hysteresis: z
      .strictObject({ up: z.int().min(0).default(0), down: z.int().min(0).default(0) })
      .default({ up: 0, down: 0 }),
  })
  .superRefine((policy, context) => {
    const refuse: Refuse = (path, code, message) =>
      context.addIssue({ code: 'custom', path, message, params: { code } })
    checkSignals(policy, refuse)
    checkBands(policy, refuse)
  })

/**
 * Reads a scorecard: defaults are filled in, unknown keys refused, and every fault is named by its path. Fault codes are
 * those of Zod, `unrecognized_key`, and `weights_do_not_sum_to_one`, `duplicate_code`, `not_ascending`,
 * `first_band_not_from_zero`, `band_beyond_max`, `hysteresis_too_wide` (wider than a band, so that
 * nobody would ever enter or leave it), `empty_range`,
 * `nothing_to_choose`.
 *
 * @example
 * ```ts
 * import { leadScoreCard, parseScorecardPolicy } from '@clientele/scoring'
 * parseScorecardPolicy(leadScoreCard) // => { ok: true, value: leadScoreCard }
 * const [fit, ...others] = leadScoreCard.signals
 * const refused = parseScorecardPolicy({ ...leadScoreCard, signals: [{ ...fit, weight: 0.9 }, ...others] })
 * refused.error.faults.map(fault => [fault.path, fault.code]) // => [[['signals'], 'weights_do_not_sum_to_one']]
 * ```
 */
export function parseScorecardPolicy(document: unknown): Result<ScorecardPolicy, InvalidPolicyError> {
  return parsePolicy(schema, document)
}

/** The JSON Schema of a scorecard, for editors and form builders. */
export function scorecardPolicyJsonSchema(): Readonly<Record<string, unknown>> {
  return z.toJSONSchema(schema, { io: 'input' })
}

type Refuse = (path: (string | number)[], code: string, message: string) => void

function checkSignals({ signals }: ScorecardPolicy, refuse: Refuse): void {
  const sum = signals.reduce((total, { weight }) => total + weight, 0)
  if (Math.abs(sum - 1) > weightTolerance)
    refuse(['signals'], 'weights_do_not_sum_to_one', `Expected weights that sum to 1, got ${sum}`)
  refuseDuplicates(signals, path => refuse(['signals', ...path], 'duplicate_code', 'Expected another code'))
}

function checkBands({ bands, max, hysteresis }: ScorecardPolicy, refuse: Refuse): void {
  refuseDuplicates(bands, path => refuse(['bands', ...path], 'duplicate_code', 'Expected another code'))
  for (const [index, { from }] of bands.entries()) {
    const path = ['bands', index, 'from']
    const before = bands[index - 1]?.from
    if (before === undefined && from !== 0)
      refuse(path, 'first_band_not_from_zero', 'Expected the first band to begin at 0')
    if (before !== undefined && from <= before)
      refuse(path, 'not_ascending', 'Expected more than the band before')
    if (from > max) refuse(path, 'band_beyond_max', `Expected at most ${max}`)
  }
  const tooWide = bands.some(({ from }, index) => {
    const before = bands[index - 1]?.from
    if (before === undefined) return false
    const after = bands[index + 1]?.from
    if (after === undefined) return from + hysteresis.up > max || from - hysteresis.down <= before
    return hysteresis.up + hysteresis.down >= after - from || from - hysteresis.down <= before
  })
  if (tooWide) refuse(['hysteresis'], 'hysteresis_too_wide', 'Expected every band to stay within reach')
}

function refuseDuplicates(
  entries: readonly { readonly code: string }[],
  refuse: (path: (string | number)[]) => void,
): void {
  const seen = new Set<string>()
  for (const [index, { code }] of entries.entries()) {
    if (seen.has(code)) refuse([index, 'code'])
    seen.add(code)
  }
}
