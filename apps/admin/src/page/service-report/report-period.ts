/** Calendar days, the first and the last of them. */
export interface ReportPeriod {
  readonly from: string
  readonly to: string
}

const LAST_DAYS = /^([1-9]\d{0,2})d$/
const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/
const TWO_DAYS = /^(\d{4}-\d\d-\d\d)\.\.(\d{4}-\d\d-\d\d)$/

/** What is shown where an address says nothing. */
export const USUAL_PERIOD = '30d'

/**
 * The days that an address names, seen from today; those of the last 30 where it names none.
 *
 * @example
 * ```ts
 * import { parseReportPeriod } from './report-period.ts'
 * parseReportPeriod('7d', '2026-03-09') // => { from: '2026-03-03', to: '2026-03-09' }
 * parseReportPeriod('2026-02', '2026-03-09') // => { from: '2026-02-01', to: '2026-02-28' }
 * parseReportPeriod('2026-01-05..2026-01-31', '2026-03-09') // => { from: '2026-01-05', to: '2026-01-31' }
 * parseReportPeriod('2026-02-31..2026-03-01', '2026-03-09') // => { from: '2026-02-08', to: '2026-03-09' }
 * ```
 */
export function parseReportPeriod(text: string | undefined, today: string): ReportPeriod {
  const days = LAST_DAYS.exec(text ?? '')?.[1]
  if (days) return { from: moved(today, 1 - Number(days)), to: today }
  if (text && MONTH.test(text)) return { from: `${text}-01`, to: moved(`${monthAfter(text, 1)}-01`, -1) }
  const [, from = '', to = ''] = TWO_DAYS.exec(text ?? '') ?? []
  if (isDay(from) && isDay(to)) return { from, to }
  return parseReportPeriod(USUAL_PERIOD, today)
}

/** Writes two days into an address, so that {@link parseReportPeriod} reads them back. */
export function printReportPeriod({ from, to }: ReportPeriod): string {
  return `${from}..${to}`
}

/**
 * The month so many months after another.
 *
 * @example
 * ```ts
 * import { monthAfter } from './report-period.ts'
 * monthAfter('2026-01', -1) // => '2025-12'
 * ```
 */
export function monthAfter(month: string, months: number): string {
  const [year = 0, ordinal = 0] = month.split('-').map(Number)
  return new Date(Date.UTC(year, ordinal - 1 + months)).toISOString().slice(0, 7)
}

function moved(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
}

/** `2026-02-31` is none. */
function isDay(text: string): boolean {
  const at = Date.parse(text)
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text)
}
