import { z } from 'zod'
import { type LocalizedName, localizedNameSchema } from './localized-name.ts'
import { type Normaliser, normaliserSchema, shareSchema } from './normaliser.ts'

/** A hundred years, the longest half-life a policy may name. */
const longestHalfLifeDays = 36_525

/** One thing that is looked at, what it weighs, and how it becomes a share of 0 to 1 of its weight. */
export type ScorecardSignal = NumberSignal | ChoiceSignal | FlagSignal | EventSignal | RuleSignal

/**
 * What a signal counts that is not known of a customer.
 *
 * - `REWEIGHT`: nothing; the known signals share its weight in proportion to their own.
 * - `ZERO`: as the worst value, for cards on which silence is a bad sign.
 * - `NEUTRAL`: as `neutralShare`.
 */
export type MissingTreatment = (typeof missingTreatments)[number]

export const missingTreatments = ['REWEIGHT', 'ZERO', 'NEUTRAL'] as const

interface SignalBase {
  readonly code: string
  readonly name: LocalizedName
  readonly weight: number
  /** What this signal counts where it is missing, if not what the card says. */
  readonly missing?: MissingTreatment | undefined
}

/** A figure, such as yearly revenue or days since the last contact. */
export interface NumberSignal extends SignalBase {
  readonly kind: 'number'
  readonly normalise: Normaliser
}

/** One of several words, such as an industry; each has its share, all others have `other` or are refused. */
export interface ChoiceSignal extends SignalBase {
  readonly kind: 'choice'
  readonly shares: Readonly<Record<string, number>>
  readonly other: number | null
}

/** Something that holds or does not, such as a consent or an open complaint. */
export interface FlagSignal extends SignalBase {
  readonly kind: 'flag'
  readonly whenTrue: number
  readonly whenFalse: number
}

/** A rule over the facts of a customer. Where its facts do not tell, the signal is missing. */
export interface RuleSignal extends SignalBase {
  readonly kind: 'rule'
  /** In the rule language; {@link compileCardRules} reads it against the facts it may ask about. */
  readonly rule: Readonly<Record<string, unknown>>
  readonly whenTrue: number
  readonly whenFalse: number
}

/**
 * Things that happened: their amounts are summed, each weakened by half with every half-life that has passed since, and
 * the sum becomes a share.
 */
export interface EventSignal extends SignalBase {
  readonly kind: 'events'
  /** Days of 24 hours; `null` where nothing fades. */
  readonly halfLifeDays: number | null
  /** `false` counts only the latest event: a form filled in five times is filled in. */
  readonly repeatable: boolean
  /** The most that the sum may come to; `null` for no cap. */
  readonly cap: number | null
  readonly normalise: Normaliser
}

const base = {
  code: z.string().regex(/^[A-Z][A-Z0-9_]{0,63}$/),
  name: localizedNameSchema,
  weight: z.number().min(0).max(1),
  missing: z.enum(missingTreatments).optional(),
}

export const signalSchema = z.discriminatedUnion('kind', [
  z.strictObject({ ...base, kind: z.literal('number'), normalise: normaliserSchema }),
  z.strictObject({
    ...base,
    kind: z.literal('choice'),
    shares: z
      .record(z.string().min(1).max(200), shareSchema)
      .refine(shares => Object.keys(shares).length > 0, {
        message: 'Expected at least one choice',
        params: { code: 'nothing_to_choose' },
      }),
    other: shareSchema.nullable().default(null),
  }),
  z.strictObject({
    ...base,
    kind: z.literal('flag'),
    whenTrue: shareSchema.default(1),
    whenFalse: shareSchema.default(0),
  }),
  z.strictObject({
    ...base,
    kind: z.literal('rule'),
    rule: z.record(z.string(), z.unknown()),
    whenTrue: shareSchema.default(1),
    whenFalse: shareSchema.default(0),
  }),
  z.strictObject({
    ...base,
    kind: z.literal('events'),
    halfLifeDays: z.number().min(0.001).max(longestHalfLifeDays).nullable().default(null),
    repeatable: z.boolean().default(true),
    cap: z.number().positive().max(1e15).nullable().default(null),
    normalise: normaliserSchema,
  }),
])
