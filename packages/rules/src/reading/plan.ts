import type { FieldFact, RecordsFact } from '../fact/fact.ts'
import type { Span } from '../time/span.ts'
import type { NumberPredicate, Predicate } from './predicate.ts'

/** A rule that was read: every operand checked and understood. */
export type Plan = CombinedPlan | NotPlan | FactPlan | CollectionPlan

interface CombinedPlan {
  readonly kind: 'all' | 'any'
  readonly parts: readonly Plan[]
}

interface NotPlan {
  readonly kind: 'not'
  readonly part: Plan
}

export interface FactPlan {
  readonly kind: 'fact'
  readonly name: string
  readonly type: FieldFact['type'] | 'records'
  /** A fact of one of these is no value of another option. */
  readonly options?: readonly string[]
  readonly operator: string
  /** As the document has it. */
  readonly wanted: unknown
  readonly predicate: Predicate
}

export type Measure = 'count' | 'sum' | 'min' | 'max' | 'average' | 'some' | 'every' | 'none'

export interface CollectionPlan {
  readonly kind: 'collection'
  readonly measure: Measure
  readonly name: string
  readonly collection: RecordsFact
  readonly where: Plan | undefined
  readonly within: WithinPlan | undefined
  /** For sum, min, max and average. */
  readonly of: { readonly name: string; readonly type: 'number' | 'money' } | undefined
  /** For measures that are numbers. */
  readonly comparison: ComparisonPlan | undefined
}

export interface WithinPlan {
  readonly name: string
  readonly type: 'day' | 'instant'
  readonly side: 'last' | 'next'
  readonly span: Span
  readonly duration: string
}

export interface ComparisonPlan {
  readonly operator: string
  readonly wanted: unknown
  readonly predicate: NumberPredicate
}
