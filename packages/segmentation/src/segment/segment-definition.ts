import type { Facts, Rule } from '@clientele/rules'
import type { LocalName } from '../name/local-name.ts'

/** The standards that customers are classified by. */
export const segmentStandards = [
  { code: 'DEMOGRAPHICS', name: { en: 'Demographics', 'zh-CN': '人口统计特征' } },
  { code: 'CONSUMPTION', name: { en: 'Consumption behaviour', 'zh-CN': '消费行为' } },
  { code: 'VALUE', name: { en: 'Customer value', 'zh-CN': '客户价值' } },
  { code: 'SATISFACTION', name: { en: 'Satisfaction', 'zh-CN': '客户满意度' } },
] as const satisfies readonly { readonly code: string; readonly name: LocalName }[]

export type SegmentStandard = (typeof segmentStandards)[number]['code']

/**
 * A segment: who fulfils its rule, and whom somebody put in by hand, but nobody whom somebody took out. The lists are part
 * of the definition, so every rebuild keeps them.
 */
export interface SegmentDefinition<F extends Facts = Facts> {
  /** Stable and unique in its set, e.g. `SILENT`. */
  readonly id: string
  readonly name: LocalName
  /** The standard it classifies by, where it belongs to one. */
  readonly standard?: SegmentStandard | undefined
  /** `null` for a list made by hand. */
  readonly rule: SegmentRule<F> | null
  /** Ids of customers who are always in. */
  readonly include: readonly string[]
  /** Ids of customers who are never in. */
  readonly exclude: readonly string[]
}

/**
 * A rule on facts or on other segments. A segment is a set: `{ not: { segment: 'VIP' } }` holds for everybody who is not in
 * VIP, also for whom VIP's own rule could not tell.
 */
export type SegmentRule<F extends Facts = Facts> =
  | Rule<F>
  | SegmentReference
  | { readonly all: readonly SegmentRule<F>[] }
  | { readonly any: readonly SegmentRule<F>[] }
  | { readonly not: SegmentRule<F> }

/** Membership in another segment of the same set. */
export interface SegmentReference {
  readonly segment: string
}

/** Segments that may refer to each other. A JSON document; {@link parseSegments} reads it. */
export interface SegmentSet<F extends Facts = Facts> {
  readonly segments: readonly SegmentDefinition<F>[]
}
