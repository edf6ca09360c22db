import type { SegmentRule } from '../segment/segment-definition.ts'
import type { StandardCustomerFacts } from './standard-customer-facts.ts'

/** A row in the tables of ready segments. */
export interface ReadySegment {
  readonly id: string
  readonly en: string
  readonly zh: string
  readonly rule: SegmentRule<StandardCustomerFacts>
}
