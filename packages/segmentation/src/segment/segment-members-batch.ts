import type { Facts, FactTable } from '@clientele/rules'
import type { Temporal } from 'temporal-polyfill'
import type { CompiledSegment, CompiledSegments } from './compile-segments.ts'
import { nextMembershipChange } from './membership-of.ts'
import { columnOf, segmentBits } from './segment-bits.ts'
import type { SegmentCustomer } from './segment-outcome.ts'

/** Many customers in columns. Who has objects makes the table with `factTableOf` of the rule language. */
export interface SegmentPopulation<F extends Facts = Facts> {
  /** One for each row, for the lists made by hand. */
  readonly ids: readonly string[]
  readonly table: FactTable<F>
}

/** Who is in which segment: for every segment a column with 1 for a member and 0 for anybody else. */
export type SegmentColumns = ReadonlyMap<string, Uint8Array>

/**
 * The members of all segments among many customers: for each what {@link membershipOf} answers.
 *
 * @throws RangeError when there are not as many ids as rows, or a column is none of its fact.
 *
 * @example
 * ```ts
 * import { compileSegments, segmentMembersBatch } from '@clientele/segmentation'
 * import { defineFacts, number } from '@clientele/rules'
 * import { Temporal } from 'temporal-polyfill'
 * const regulars = { id: 'REGULAR', name: { en: 'Regulars', 'zh-CN': '常客' }, rule: { fact: 'orders', atLeast: 5 }, include: ['c3'], exclude: [] }
 * const segments = compileSegments({ segments: [regulars] }, defineFacts({ orders: number() }), { timeZone: 'UTC' })
 * const population = { ids: ['c1', 'c2', 'c3'], table: { rows: 3, columns: { orders: Float64Array.of(7, 1, NaN) } } }
 * const at = Temporal.Instant.from('2025-03-01T00:00:00Z')
 * segmentMembersBatch(population, { segments, at }).get('REGULAR') // => Uint8Array.of(1, 0, 1)
 * ```
 */
export function segmentMembersBatch<F extends Facts>(
  { ids, table }: SegmentPopulation<F>,
  { segments, at }: { readonly segments: CompiledSegments<F>; readonly at: Temporal.Instant },
): SegmentColumns {
  if (ids.length !== table.rows) throw new RangeError(`${ids.length} ids for ${table.rows} rows`)
  const members: Uint8Array[] = []
  // One segment after another, so that those it refers to are columns already.
  for (const segment of segments.segments) {
    const { test } = segment
    const column =
      test === null ? new Uint8Array(ids.length) : columnOf(segmentBits(test, { table, at, members }))
    applyLists(column, { segment, ids })
    members.push(column)
  }
  return new Map([...segments.byId].map(([id, { index }]) => [id, members[index] ?? new Uint8Array()]))
}

function applyLists<F extends Facts>(
  column: Uint8Array,
  { segment: { include, exclude }, ids }: { segment: CompiledSegment<F>; ids: readonly string[] },
): void {
  if (include.size === 0 && exclude.size === 0) return
  for (const [row, id] of ids.entries()) {
    if (exclude.has(id)) column[row] = 0
    else if (include.has(id)) column[row] = 1
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
