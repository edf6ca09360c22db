/** What the charts of the page measure. */
export type Measure = 'customers' | 'revenue'

export interface SegmentsSearch {
  by?: Measure
}

/** Takes from an address what the page understands; customers are counted unless it says otherwise. */
export function pickSegmentsSearch(search: Record<string, unknown>): SegmentsSearch {
  return search.by === 'revenue' ? { by: 'revenue' } : {}
}
