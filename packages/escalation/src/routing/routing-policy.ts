import { type InvalidPolicyError, parsePolicy, type Result } from '@clientele/kernel'
import { z } from 'zod'
import { type CaseKind, caseKinds } from '../case/case-kind.ts'
import type { Named } from '../case/named.ts'

const longestSpanOfDays = 3_650
const mostTiers = 100
const longestTier = 100
const mostWeight = 1_000
const mostSkills = 20
const longestSkill = 60

/** How one of several people who can take a case is preferred. */
export const routingStrategies = [
  { code: 'ROUND_ROBIN', name: { en: 'In turns', 'zh-CN': '轮流分配' } },
  { code: 'LEAST_BUSY', name: { en: 'Least busy first', 'zh-CN': '最空闲优先' } },
] as const satisfies readonly Named[]

/** Who says who takes a case. */
export const routingModes = [
  { code: 'MANUALLY', name: { en: 'By hand', 'zh-CN': '人工分派' } },
  { code: 'AUTOMATICALLY', name: { en: 'Automatically', 'zh-CN': '自动分派' } },
] as const satisfies readonly Named[]

export type RoutingMode = (typeof routingModes)[number]['code']

export type RoutingStrategy = (typeof routingStrategies)[number]['code']

/** To whom cases go and in which order they wait. A JSON document; {@link parseRoutingPolicy} reads it. */
export interface RoutingPolicy {
  /** `MANUALLY`: a case waits until somebody takes it or gives it to somebody. */
  readonly assign: RoutingMode
  /**
   * Among those who can take a case: `ROUND_ROBIN`, who was given one the longest time ago; `LEAST_BUSY`, who has the
   * least share of the channel's capacity in use.
   */
  readonly strategy: RoutingStrategy
  /** Whoever had the customer's case before goes first for so many days of 24 hours; null: nobody goes first. */
  readonly exOwnerWithinDays: number | null
  /** How much an hour of waiting counts for customers of a tier. */
  readonly tierWeights: Readonly<Record<string, number>>
  /** For customers of any other tier or none. */
  readonly otherTierWeight: number
  /** The skills that cases of a kind need; those of a kind that is left out need none. */
  readonly skillsOfKind: Readonly<Partial<Record<CaseKind, readonly string[]>>>
}

/** What an empty document means. */
export const defaultRoutingPolicy: RoutingPolicy = {
  assign: 'MANUALLY',
  strategy: 'LEAST_BUSY',
  exOwnerWithinDays: 30,
  tierWeights: {},
  otherTierWeight: 1,
  skillsOfKind: {},
}

const weight = z.number().gt(0).max(mostWeight)
const skills = z.array(z.string().min(1).max(longestSkill)).max(mostSkills)
const schema = z.strictObject({
  assign: z.enum(routingModes.map(({ code }) => code)).default(defaultRoutingPolicy.assign),
  strategy: z.enum(routingStrategies.map(({ code }) => code)).default(defaultRoutingPolicy.strategy),
  exOwnerWithinDays: z
    .int()
    .min(1)
    .max(longestSpanOfDays)
    .nullable()
    .default(defaultRoutingPolicy.exOwnerWithinDays),
  tierWeights: z
    .record(z.string().min(1).max(longestTier), weight)
    .refine(weights => Object.keys(weights).length <= mostTiers, `Expected at most ${mostTiers} tiers`)
    .default({}),
  otherTierWeight: weight.default(defaultRoutingPolicy.otherTierWeight),
  skillsOfKind: z.partialRecord(z.enum(caseKinds.map(({ code }) => code)), skills).default({}),
})

/**
 * Reads a routing policy; every fault is named by its path. Codes are those of Zod and `unrecognized_key`.
 *
 * @example
 * ```ts
 * import { defaultRoutingPolicy, parseRoutingPolicy } from '@clientele/escalation'
 * parseRoutingPolicy({}) // => { ok: true, value: defaultRoutingPolicy }
 * parseRoutingPolicy({ tierWeights: { CHAMPIONS: 0 } }).error.faults[0].path // => ['tierWeights', 'CHAMPIONS']
 * ```
 */
export function parseRoutingPolicy(document: unknown): Result<RoutingPolicy, InvalidPolicyError> {
  return parsePolicy<RoutingPolicy>(schema, document)
}

/** The schema of a routing policy for form builders and editors, as JSON Schema (draft 2020-12). */
export function routingPolicyJsonSchema(): Readonly<Record<string, unknown>> {
  return z.toJSONSchema(schema, { io: 'input' })
}
