import { isRfmSegment, type RfmSegment } from '../../api/rfm-segment.ts'
import type { CustomersSearch } from './customers-search.ts'
import { type LastOrder, parseLastOrder, printLastOrder } from './last-order.ts'
import { parseRange, printRange, type Range } from './range.ts'
import { parseSorting, printSorting, type Sorting } from './sorting.ts'

/** What the list shows, and in which order. */
export interface CustomersView {
  readonly text: string
  readonly segments: readonly RfmSegment[]
  readonly recency: Range | null
  readonly frequency: Range | null
  readonly monetary: Range | null
  readonly spend: Range | null
  readonly orderCount: Range | null
  readonly lastOrder: LastOrder | null
  readonly importRunId: string | null
  readonly sorting: Sorting
}

/** Everybody, in the usual order. */
export const EMPTY_VIEW: CustomersView = parseCustomersView({})

/** Reads a view from an address. What is not understood is left out: an address may be old or edited. */
export function parseCustomersView(search: CustomersSearch): CustomersView {
  return {
    text: search.q ?? '',
    segments: parseSegments(search.segment),
    recency: parseRange(search.r),
    frequency: parseRange(search.f),
    monetary: parseRange(search.m),
    spend: parseRange(search.spend),
    orderCount: parseRange(search.orders),
    lastOrder: parseLastOrder(search.last),
    importRunId: search.import ?? null,
    sorting: parseSorting(search.sort),
  }
}

/** Writes a view into an address, so that {@link parseCustomersView} reads it back. */
export function printCustomersView(view: CustomersView): CustomersSearch {
  const entries = Object.entries({
    q: view.text,
    segment: view.segments.map(printSegment).join(','),
    r: printRange(view.recency),
    f: printRange(view.frequency),
    m: printRange(view.monetary),
    spend: printRange(view.spend),
    orders: printRange(view.orderCount),
    last: printLastOrder(view.lastOrder),
    import: view.importRunId,
    sort: printSorting(view.sorting),
  })
  return Object.fromEntries(entries.filter(([, value]) => value))
}

/** A segment as it stands in an address: `at-risk`. */
export function printSegment(segment: RfmSegment): string {
  return segment.toLowerCase().replaceAll('_', '-')
}

function parseSegments(text: string | undefined): RfmSegment[] {
  const codes = (text ?? '').split(',').map(name => name.toUpperCase().replaceAll('-', '_'))
  return [...new Set(codes.filter(isRfmSegment))]
}
