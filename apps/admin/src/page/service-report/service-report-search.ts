/** The search part of the report's address, so that a report can be kept and shared. */
export interface ServiceReportSearch {
  /** `7d`, `30d` or `90d` up to today, a month such as `2026-01`, or two days: `2026-01-05..2026-01-31`. */
  period?: string
  /** What the heat map counts. */
  hours?: 'breached'
}

/** Takes from an address what the report understands. */
export function pickServiceReportSearch(search: Record<string, unknown>): ServiceReportSearch {
  return {
    ...(typeof search.period === 'string' && search.period !== '' && { period: search.period }),
    ...(search.hours === 'breached' && { hours: 'breached' as const }),
  }
}
