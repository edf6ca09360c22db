import { type DomainError, domainError, err, ok, type Result } from '@clientele/kernel'
import type { Temporal } from 'temporal-polyfill'

/** Calendar days, the first and the last of them, as they begin and end in the workspace's own zone. */
export interface ReportPeriod {
  readonly from: Temporal.PlainDate
  readonly to: Temporal.PlainDate
}

/** The last day is before the first, or there are more days than a report reads. */
export type InvalidPeriodError = DomainError<
  'INVALID_PERIOD',
  { from: string; to: string; longestDays: number }
>

/** A period as instants in epoch milliseconds, its end not included. */
export interface ReportSpan {
  readonly from: number
  readonly to: number
}

const longestDays = 366

/** When a period begins and ends on the clocks of a zone. */
export function spanOfPeriod(
  { from, to }: ReportPeriod,
  timeZone: string,
): Result<ReportSpan, InvalidPeriodError> {
  const { days } = from.until(to.add({ days: 1 }), { largestUnit: 'days' })
  if (days < 1 || days > longestDays)
    return err(domainError('INVALID_PERIOD', { from: `${from}`, to: `${to}`, longestDays }))
  const beginning = (day: Temporal.PlainDate) => day.toZonedDateTime(timeZone).epochMilliseconds
  return ok({ from: beginning(from), to: beginning(to.add({ days: 1 })) })
}
