import type { Facts, FactsOf, Outcome } from '@clientele/rules'
import type { Temporal } from 'temporal-polyfill'
import { combineOutcomes, oppositeOutcome } from './combine-outcomes.ts'
import type { CompiledSegment, CompiledSegments, SegmentTest } from './compile-segments.ts'

/** A customer as segments see one. */
export interface SegmentCustomer<F extends Facts = Facts> {
  readonly id: string
  readonly facts: FactsOf<F>
}

/** Why a customer is in a segment or not. */
export type SegmentGround = 'INCLUDED' | 'EXCLUDED' | 'RULE' | 'UNKNOWN' | 'LIST'

export interface SegmentOutcome {
  readonly isMember: boolean
  readonly ground: SegmentGround
}

const excluded: SegmentOutcome = { isMember: false, ground: 'EXCLUDED' }
const included: SegmentOutcome = { isMember: true, ground: 'INCLUDED' }
const unlisted: SegmentOutcome = { isMember: false, ground: 'LIST' }
const byRule: Readonly<Record<Outcome, SegmentOutcome>> = {
  TRUE: { isMember: true, ground: 'RULE' },
  FALSE: { isMember: false, ground: 'RULE' },
  UNKNOWN: { isMember: false, ground: 'UNKNOWN' },
}

/** Asks segments about one customer at one instant, each of them once at most. */
export class SegmentInquiry<F extends Facts> {
  readonly #segments: CompiledSegments<F>
  readonly #customer: SegmentCustomer<F>
  readonly #at: Temporal.Instant
  readonly #known: (SegmentOutcome | undefined)[] = []

  constructor(
    segments: CompiledSegments<F>,
    { customer, at }: { readonly customer: SegmentCustomer<F>; readonly at: Temporal.Instant },
  ) {
    this.#segments = segments
    this.#customer = customer
    this.#at = at
  }

  outcomeOf(segment: CompiledSegment<F>): SegmentOutcome {
    const known = this.#known[segment.index]
    if (known !== undefined) return known
    const found = this.#decide(segment)
    this.#known[segment.index] = found
    return found
  }

  isMember(index: number): boolean {
    const segment = this.#segments.segments[index]
    return segment !== undefined && this.outcomeOf(segment).isMember
  }

  test(test: SegmentTest<F>): Outcome {
    switch (test.kind) {
      case 'rule':
        return test.rule.outcome(this.#customer.facts, this.#at)
      case 'segment':
        return this.isMember(test.index) ? 'TRUE' : 'FALSE'
      case 'not':
        return oppositeOutcome[this.test(test.part)]
      default:
        return combineOutcomes(test.parts, {
          decisive: test.kind === 'all' ? 'FALSE' : 'TRUE',
          ask: part => this.test(part),
        })
    }
  }

  #decide({ include, exclude, test }: CompiledSegment<F>): SegmentOutcome {
    if (exclude.size > 0 && exclude.has(this.#customer.id)) return excluded
    if (include.size > 0 && include.has(this.#customer.id)) return included
    return test === null ? unlisted : byRule[this.test(test)]
  }
}
