import type { Temporal } from 'temporal-polyfill'
import type { RfmMoment } from './rfm-moment.ts'

/**
 * Local calendar days from an instant to the moment: 0 is the same day, 1 the day before, whatever the hours between.
 * Never negative for instants up to the moment, also where clocks are set back over midnight and a date comes twice.
 *
 * @example
 * ```ts
 * import { recencyDaysOf } from '@clientele/segmentation'
 * import { Temporal } from 'temporal-polyfill'
 * const moment = { asOf: Temporal.Instant.from('2025-03-01T00:30:00+08:00'), timeZone: 'Asia/Shanghai' }
 * recencyDaysOf(Temporal.Instant.from('2025-02-28T23:30:00+08:00'), moment) // => 1
 * ```
 */
export function recencyDaysOf(instant: Temporal.Instant, { asOf, timeZone }: RfmMoment): number {
  const today = asOf.toZonedDateTimeISO(timeZone).toPlainDate()
  const day = instant.toZonedDateTimeISO(timeZone).toPlainDate()
  return Math.max(0, day.until(today, { largestUnit: 'day' }).days)
}
