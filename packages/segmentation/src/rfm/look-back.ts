import type { Temporal } from 'temporal-polyfill'
import type { RfmMoment } from './rfm-moment.ts'
import type { RfmPolicy } from './rfm-policy.ts'

/**
 * The instant from which orders count: the start of the first of the policy's local days, of which the day of the moment
 * is the last. `null` where orders of any age count.
 *
 * @example
 * ```ts
 * import { defaultRfmPolicy, startOfLookBack } from '@clientele/segmentation'
 * import { Temporal } from 'temporal-polyfill'
 * const moment = { asOf: Temporal.Instant.from('2025-03-10T12:00:00-04:00'), timeZone: 'America/New_York' }
 * startOfLookBack(defaultRfmPolicy, moment) // => null
 * startOfLookBack({ ...defaultRfmPolicy, lookBackDays: 1 }, moment)?.toString() // => '2025-03-10T04:00:00Z'
 * startOfLookBack({ ...defaultRfmPolicy, lookBackDays: 7 }, moment)?.toString() // => '2025-03-04T05:00:00Z'
 * ```
 */
export function startOfLookBack(
  { lookBackDays }: RfmPolicy,
  { asOf, timeZone }: RfmMoment,
): Temporal.Instant | null {
  if (lookBackDays === null) return null
  const today = asOf.toZonedDateTimeISO(timeZone).toPlainDate()
  return today
    .subtract({ days: lookBackDays - 1 })
    .toZonedDateTime(timeZone)
    .toInstant()
}
