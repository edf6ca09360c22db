import { type Reason, reason } from '@clientele/kernel'
import type { Explanation, Facts } from '@clientele/rules'
import type { Temporal } from 'temporal-polyfill'
import { oppositeOutcome } from './combine-outcomes.ts'
import type { SegmentTest } from './compile-segments.ts'
import type { SegmentCustomer, SegmentInquiry } from './segment-outcome.ts'

interface Question<F extends Facts> {
  readonly customer: SegmentCustomer<F>
  readonly at: Temporal.Instant
  readonly inquiry: SegmentInquiry<F>
}

/**
 * The conditions that decided an outcome, and no others: of an `all` that does not hold the parts that do not, of an `any`
 * that holds the parts that do, of what is unknown the parts that are.
 */
export function decisiveReasons<F extends Facts>(test: SegmentTest<F>, question: Question<F>): Reason[] {
  switch (test.kind) {
    case 'rule':
      return leavesOf(test.rule.explain(question.customer.facts, question.at))
    case 'segment': {
      const isMember = question.inquiry.isMember(test.index)
      return [reason('OTHER_SEGMENT', { segment: test.id, isMember })]
    }
    case 'not':
      return decisiveReasons(test.part, question)
    default: {
      const outcome = question.inquiry.test(test)
      return test.parts
        .filter(part => question.inquiry.test(part) === outcome)
        .flatMap(part => decisiveReasons(part, question))
    }
  }
}

function leavesOf({ outcome, reason, parts }: Explanation): Reason[] {
  if (parts === undefined) return [reason]
  const wanted = reason.code === 'NOT' ? oppositeOutcome[outcome] : outcome
  return parts.filter(part => part.outcome === wanted).flatMap(leavesOf)
}
