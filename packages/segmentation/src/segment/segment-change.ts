import { type Decision, reason } from '@clientele/kernel'
import type { Facts } from '@clientele/rules'
import type { Temporal } from 'temporal-polyfill'
import type { CompiledSegments } from './compile-segments.ts'
import { membershipOf } from './membership-of.ts'
import { type SegmentPopulation, segmentMembersBatch } from './segment-members-batch.ts'
import type { SegmentCustomer } from './segment-outcome.ts'

/** What a new version of a segment would do to a customer. The index of a name is its code in columns. */
export const segmentChanges = ['OUTSIDE', 'STAYS', 'ENTERS', 'LEAVES'] as const

export type SegmentChange = (typeof segmentChanges)[number]

/** Two versions of a segment. */
export interface SegmentVersions<F extends Facts> {
  /** The version in force; `null` for a segment that is new. */
  readonly before: CompiledSegments<F> | null
  readonly after: CompiledSegments<F>
  /** The id of the segment. A set without it has no members of it. */
  readonly segment: string
  readonly at: Temporal.Instant
}

/**
 * What a new version of a segment would do to one customer, and why: a rehearsal, by the same functions that act.
 *
 * - `SEGMENT_CHANGE`: `segment`, `change`. Then why the customer would be in or out under the new version, as
 *   {@link membershipOf} says.
 *
 * @example
 * ```ts
 * import { compileSegments, segmentChangeOf } from '@clientele/segmentation'
 * import { defineFacts, number } from '@clientele/rules'
 * import { Temporal } from 'temporal-polyfill'
 * const facts = defineFacts({ orders: number() })
 * const version = orders => compileSegments({ segments: [{ id: 'REGULAR', name: { en: 'Regulars', 'zh-CN': '常客' }, rule: { fact: 'orders', atLeast: orders }, include: [], exclude: [] }] }, facts, { timeZone: 'UTC' })
 * const versions = { before: version(5), after: version(10), segment: 'REGULAR', at: Temporal.Instant.from('2025-03-01T00:00:00Z') }
 * const { value, because } = segmentChangeOf({ id: 'c1', facts: { orders: 7 } }, versions)
 * value // => 'LEAVES'
 * because[2] // => { code: 'AT_LEAST', params: { fact: 'orders', wanted: 10, actual: 7 } }
 * ```
 */
export function segmentChangeOf<F extends Facts>(
  customer: SegmentCustomer<F>,
  { before, after, segment, at }: SegmentVersions<F>,
): Decision<SegmentChange> {
  const was = before?.byId.has(segment)
    ? membershipOf(customer, { segments: before, segment, at }).value
    : false
  const will = after.byId.has(segment) ? membershipOf(customer, { segments: after, segment, at }) : null
  const change = changeBetween(was, will?.value ?? false)
  return { value: change, because: [reason('SEGMENT_CHANGE', { segment, change }), ...(will?.because ?? [])] }
}

/** What a new version would do to many customers. */
export interface SegmentDiff {
  /** An index in {@link segmentChanges}, one row each. */
  readonly change: Uint8Array
  readonly counts: Readonly<Record<SegmentChange, number>>
}

/**
 * What a new version of a segment would do to many customers: for each what {@link segmentChangeOf} answers, which also says
 * why, one by one.
 *
 * @example
 * ```ts
 * import { compileSegments, diffSegmentBatch } from '@clientele/segmentation'
 * import { defineFacts, number } from '@clientele/rules'
 * import { Temporal } from 'temporal-polyfill'
 * const facts = defineFacts({ orders: number() })
 * const version = orders => compileSegments({ segments: [{ id: 'REGULAR', name: { en: 'Regulars', 'zh-CN': '常客' }, rule: { fact: 'orders', atLeast: orders }, include: ['c2'], exclude: [] }] }, facts, { timeZone: 'UTC' })
 * const population = { ids: ['c1', 'c2', 'c3'], table: { rows: 3, columns: { orders: Float64Array.of(7, 1, 12) } } }
 * const at = Temporal.Instant.from('2025-03-01T00:00:00Z')
 * diffSegmentBatch(population, { before: version(5), after: version(10), segment: 'REGULAR', at }).counts // => { OUTSIDE: 0, STAYS: 2, ENTERS: 0, LEAVES: 1 }
 * ```
 */
export function diffSegmentBatch<F extends Facts>(
  population: SegmentPopulation<F>,
  { before, after, segment, at }: SegmentVersions<F>,
): SegmentDiff {
  const membersOf = (segments: CompiledSegments<F> | null) =>
    segments === null ? undefined : segmentMembersBatch(population, { segments, at }).get(segment)
  const was = membersOf(before)
  const will = membersOf(after)
  const counts: Record<SegmentChange, number> = { OUTSIDE: 0, STAYS: 0, ENTERS: 0, LEAVES: 0 }
  const change = new Uint8Array(population.ids.length)
  for (let row = 0; row < change.length; row++) {
    const found = changeBetween(was?.[row] === 1, will?.[row] === 1)
    counts[found] += 1
    change[row] = segmentChanges.indexOf(found)
  }
  return { change, counts }
}

function changeBetween(was: boolean, will: boolean): SegmentChange {
  if (was) return will ? 'STAYS' : 'LEAVES'
  return will ? 'ENTERS' : 'OUTSIDE'
}
