import type { Facts, Outcome } from '@clientele/rules'
import type { Temporal } from 'temporal-polyfill'
import { combineOutcomes, oppositeOutcome } from './combine-outcomes.ts'
import type { CompiledSegments, SegmentTest } from './compile-segments.ts'
import { nextMembershipChange } from './membership-of.ts'
import type { SegmentCustomer } from './segment-outcome.ts'

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
  const byIndex = segments.segments.map(({ definition }) => columns.get(definition.id) ?? new Uint8Array())
  // One segment after another, so that those it refers to are columns already.
  for (const { index, include, exclude, test } of segments.segments) {
    const column = byIndex[index] ?? new Uint8Array()
    if (test !== null) fill(column, rowTest(test, { customers, at, byIndex }))
    if (include.size === 0 && exclude.size === 0) continue
    for (const [row, { id }] of customers.entries()) {
      if (exclude.has(id)) column[row] = 0
      else if (include.has(id)) column[row] = 1
    }
  }
  return columns
}

function fill(column: Uint8Array, test: (row: number) => Outcome): void {
  for (let row = 0; row < column.length; row++) column[row] = Number(test(row) === 'TRUE')
}

/** What a segment's test says of a row, by the same logic as for one customer. */
function rowTest<F extends Facts>(
  test: SegmentTest<F>,
  context: {
    readonly customers: readonly SegmentCustomer<F>[]
    readonly at: Temporal.Instant
    readonly byIndex: readonly Uint8Array[]
  },
): (row: number) => Outcome {
  const { customers, at, byIndex } = context
  switch (test.kind) {
    case 'rule': {
      const { rule } = test
      return row => {
        const customer = customers[row]
        return customer === undefined ? 'UNKNOWN' : rule.outcome(customer.facts, at)
      }
    }
    case 'segment': {
      const column = byIndex[test.index]
      return row => (column?.[row] === 1 ? 'TRUE' : 'FALSE')
    }
    case 'not': {
      const part = rowTest(test.part, context)
      return row => oppositeOutcome[part(row)]
    }
    default: {
      const parts = test.parts.map(part => rowTest(part, context))
      const decisive = test.kind === 'all' ? 'FALSE' : 'TRUE'
      return row => combineOutcomes(parts, { decisive, ask: part => part(row) })
    }
  }
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
