import type { FactPlan } from '../reading/plan.ts'
import type { Predicate } from '../reading/predicate.ts'
import type { Timeline } from '../timeline/timeline.ts'
import type { Kleene } from './kleene.ts'
import type { WindowEnds } from './moving-window.ts'
import type { PropertyReader } from './property-reader.ts'
import type { RuleContext, Values } from './rule-node.ts'

/** What a condition says of one fact. */
export interface FactCondition {
  readonly test: (values: Values) => Kleene
  /** Where the question is whether a number lies between two ends. */
  readonly ends?: WindowEnds
  /** Only where time changes the answer. */
  readonly timeline?: (values: Values) => Timeline
}

/** A condition and the fact it is on. */
export interface FactSource extends RuleContext {
  readonly read: PropertyReader
  readonly plan: Pick<FactPlan, 'type' | 'options'>
}

export type PredicateOf<Kind extends Predicate['kind']> = Extract<Predicate, { kind: Kind }>
