import { type Decision, type Reason, reason } from '@clientele/kernel'
import type { Facts } from '@clientele/rules'
import { Temporal } from 'temporal-polyfill'
import type { CompiledSegment, CompiledSegments } from './compile-segments.ts'
import { decisiveReasons } from './decisive-reason.ts'
import { type SegmentCustomer, SegmentInquiry } from './segment-outcome.ts'

/** Changes of conditions that are followed in search of a change of membership. */
const mostSteps = 1000

/** What is asked of whom, and when. */
export interface SegmentQuestion<F extends Facts> {
  readonly segments: CompiledSegments<F>
  /** The id of a segment of the set. */
  readonly segment: string
  readonly at: Temporal.Instant
}

/**
 * Whether a customer is in a segment, and why. Who is excluded by hand is out, who is included by hand is in, and the rule
 * decides about the others: in where it is TRUE, out where it is FALSE or cannot tell.
 *
 * - `IN_SEGMENT`, `NOT_IN_SEGMENT`: `segment`; `ground`, which is INCLUDED, EXCLUDED, RULE, UNKNOWN (the rule cannot tell)
 *   or LIST (a segment without a rule).
 * - The conditions that decided, with the codes of the rule language; `OTHER_SEGMENT`: `segment`, `isMember`.
 *
 * `until` is the next instant at which, with the same facts, membership changes; absent where it never does. Where a thousand
 * changes of conditions leave it as it is, `until` is the last of them: nothing changes before.
 *
 * @throws RangeError when there is no such segment.
 *
 * @example
 * ```ts
 * import { compileSegments, membershipOf } from '@clientele/segmentation'
 * import { defineFacts, instant } from '@clientele/rules'
 * import { Temporal } from 'temporal-polyfill'
 * const facts = defineFacts({ lastOrderedAt: instant() })
 * const silent = { id: 'SILENT', name: { en: 'Silent', 'zh-CN': '静默客户' }, rule: { fact: 'lastOrderedAt', olderThan: 'P90D' }, include: [], exclude: ['vip'] }
 * const segments = compileSegments({ segments: [silent] }, facts, { timeZone: 'UTC' })
 * const question = { segments, segment: 'SILENT', at: Temporal.Instant.from('2025-03-01T00:00:00Z') }
 * const { value, because, until } = membershipOf({ id: 'c1', facts: { lastOrderedAt: Date.UTC(2025, 0, 1) } }, question)
 * value // => false
 * because.map(({ code }) => code) // => ['NOT_IN_SEGMENT', 'OLDER_THAN']
 * until.toString().slice(0, 10) // => '2025-04-01'
 * membershipOf({ id: 'vip', facts: {} }, question).because[0].params.ground // => 'EXCLUDED'
 * ```
 */
export function membershipOf<F extends Facts>(
  customer: SegmentCustomer<F>,
  { segments, segment: id, at }: SegmentQuestion<F>,
): Decision<boolean> {
  const segment = segments.byId.get(id)
  if (segment === undefined) throw new RangeError(`There is no segment ${id}`)
  const inquiry = new SegmentInquiry(segments, { customer, at })
  const { isMember, ground } = inquiry.outcomeOf(segment)
  const because: Reason[] = [reason(isMember ? 'IN_SEGMENT' : 'NOT_IN_SEGMENT', { segment: id, ground })]
  if (segment.test !== null && (ground === 'RULE' || ground === 'UNKNOWN'))
    because.push(...decisiveReasons(segment.test, { customer, at, inquiry }))
  const until = nextMembershipChange(customer, { segments, segment, at })
  return until === null ? { value: isMember, because } : { value: isMember, because, until }
}

/**
 * All segments that a customer is in, in the order of the set: a customer may be in several at once. `because` has one
 * `IN_SEGMENT` for each; {@link membershipOf} says more. `until` is the first instant at which one of all memberships
 * changes.
 *
 * @example
 * ```ts
 * import { compileSegments, segmentsOf, standardCustomerFacts, standardSegments } from '@clientele/segmentation'
 * import { Temporal } from 'temporal-polyfill'
 * const facts = standardCustomerFacts('CNY')
 * const segments = compileSegments(standardSegments, facts, { timeZone: 'Asia/Shanghai' })
 * const customer = { id: 'c1', facts: { bornOn: '1999-05-20', orders: 1, spendLastYear: 12_000_00, recommendation: 9 } }
 * segmentsOf(customer, { segments, at: Temporal.Instant.from('2025-03-01T00:00:00Z') }).value // => ['YOUNG', 'ONE_TIME_BUYER', 'HIGH_SPENDER', 'PROMOTER']
 * ```
 */
export function segmentsOf<F extends Facts>(
  customer: SegmentCustomer<F>,
  { segments, at }: Omit<SegmentQuestion<F>, 'segment'>,
): Decision<readonly string[]> {
  const inquiry = new SegmentInquiry(segments, { customer, at })
  const all = [...segments.byId].map(([id, segment]) => ({ id, segment, ...inquiry.outcomeOf(segment) }))
  const members = all.filter(({ isMember }) => isMember)
  const because = members.map(({ id, ground }) => reason('IN_SEGMENT', { segment: id, ground }))
  const until = all
    .flatMap(({ segment }) => nextMembershipChange(customer, { segments, segment, at }) ?? [])
    .reduce<Temporal.Instant | null>(earlier, null)
  const value = members.map(({ id }) => id)
  return until === null ? { value, because } : { value, because, until }
}

/** The next instant at which membership is another with the same facts, `null` where there is none. */
export function nextMembershipChange<F extends Facts>(
  customer: SegmentCustomer<F>,
  {
    segments,
    segment,
    at,
  }: {
    readonly segments: CompiledSegments<F>
    readonly segment: CompiledSegment<F>
    readonly at: Temporal.Instant
  },
): Temporal.Instant | null {
  const { isMember, ground } = new SegmentInquiry(segments, { customer, at }).outcomeOf(segment)
  if (ground === 'INCLUDED' || ground === 'EXCLUDED') return null
  let now = at
  for (let step = 0; step < mostSteps; step++) {
    const next = segment.rules
      .flatMap(rule => rule.evaluate(customer.facts, now).until ?? [])
      .reduce<Temporal.Instant | null>(earlier, null)
    if (next === null) return null
    now = next
    const then = new SegmentInquiry(segments, { customer, at: next }).outcomeOf(segment)
    if (then.isMember !== isMember) return next
  }
  return now
}

function earlier(one: Temporal.Instant | null, other: Temporal.Instant): Temporal.Instant {
  return one !== null && Temporal.Instant.compare(one, other) <= 0 ? one : other
}
