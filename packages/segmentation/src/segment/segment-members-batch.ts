import type { Facts } from '@clientele/rules'
import type { Temporal } from 'temporal-polyfill'
import type { CompiledSegments } from './compile-segments.ts'
import { nextMembershipChange } from './membership-of.ts'
import { type SegmentCustomer, SegmentInquiry } from './segment-outcome.ts'

/** Who is in which segment: for every segment a column with 1 for a member and 0 for anybody else. */
export type SegmentColumns = ReadonlyMap<string, Uint8Array>

/**
 * The members of all segments among many customers: for each what {@link membershipOf} answers.
 *
 * @example
 * ```ts
 * import { compileSegments, segmentMembersBatch } from '@clientele/segmentation'
 * import { defineFacts, number } from '@clientele/rules'
 * import { Temporal } from 'temporal-polyfill'
 * const regulars = { id: 'REGULAR', name: { en: 'Regulars', 'zh-CN': '常客' }, rule: { fact: 'orders', atLeast: 5 }, include: ['c3'], exclude: [] }
 * const segments = compileSegments({ segments: [regulars] }, defineFacts({ orders: number() }), { timeZone: 'UTC' })
 * const customers = [{ id: 'c1', facts: { orders: 7 } }, { id: 'c2', facts: { orders: 1 } }, { id: 'c3', facts: {} }]
 * const at = Temporal.Instant.from('2025-03-01T00:00:00Z')
 * segmentMembersBatch(customers, { segments, at }).get('REGULAR') // => Uint8Array.of(1, 0, 1)
 * ```
 */
export function segmentMembersBatch<F extends Facts>(
  customers: readonly SegmentCustomer<F>[],
  { segments, at }: { readonly segments: CompiledSegments<F>; readonly at: Temporal.Instant },
): SegmentColumns {
  const columns = new Map([...segments.byId.keys()].map(id => [id, new Uint8Array(customers.length)]))
  const targets = [...segments.byId].map(([id, segment]) => ({ segment, column: columns.get(id) }))
  for (const [row, customer] of customers.entries()) {
    const inquiry = new SegmentInquiry(segments, { customer, at })
    for (const { segment, column } of targets)
      if (column !== undefined && inquiry.outcomeOf(segment).isMember) column[row] = 1
  }
  return columns
}

/**
 * For every customer the first instant, in epoch milliseconds, at which one of all memberships changes with the same facts;
 * `NaN` where none ever does. What timers are made of.
 */
export function nextSegmentChangesBatch<F extends Facts>(
  customers: readonly SegmentCustomer<F>[],
  { segments, at }: { readonly segments: CompiledSegments<F>; readonly at: Temporal.Instant },
): Float64Array {
  return Float64Array.from(customers, customer => {
    let first = Number.NaN
    for (const segment of segments.segments) {
      const change = nextMembershipChange(customer, { segments, segment, at })?.epochMilliseconds
      if (change !== undefined && !(first <= change)) first = change
    }
    return first
  })
}
