import { Temporal } from 'temporal-polyfill'

/** A length of time: calendar months and days that follow the clocks of a zone, and exact milliseconds. */
export interface Span {
  readonly months: number
  readonly days: number
  readonly milliseconds: number
}

export type SpanFault = 'invalid_duration' | 'not_positive' | 'not_whole_milliseconds' | 'too_long'

/** A hundred years, the longest span a rule may name. */
const longestDays = 36_525

/**
 * The span that an ISO 8601 duration names (`P90D`, `P1Y6M`, `P2W`, `PT36H`), or why it is none. Years are twelve
 * months, weeks seven days; hours, minutes and seconds are exact.
 */
export function spanOf(duration: string): Span | SpanFault {
  const parsed = durationOf(duration)
  if (parsed === undefined) return 'invalid_duration'
  if (parsed.sign !== 1) return 'not_positive'
  const exact = parsed.with({ years: 0, months: 0, weeks: 0, days: 0 })
  if (exact.microseconds !== 0 || exact.nanoseconds !== 0) return 'not_whole_milliseconds'
  const months = parsed.years * 12 + parsed.months
  const days = parsed.weeks * 7 + parsed.days
  const milliseconds = exact.total('milliseconds')
  if (months * 30 + days + milliseconds / 86_400_000 > longestDays) return 'too_long'
  return { months, days, milliseconds }
}

function durationOf(text: string): Temporal.Duration | undefined {
  // Longer than any duration below, and no work for the parser.
  if (text.length > 64) return undefined
  try {
    return Temporal.Duration.from(text)
  } catch {
    return undefined
  }
}
