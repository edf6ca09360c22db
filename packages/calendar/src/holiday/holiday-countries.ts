import Holidays from 'date-holidays'

/**
 * The ISO 3166-1 codes of the countries whose public holidays are known, in their order.
 *
 * @example
 * ```ts
 * import { holidayCountries } from '@clientele/calendar/holidays'
 * holidayCountries().includes('IS') // => true
 * ```
 */
export function holidayCountries(): readonly string[] {
  return Object.keys(new Holidays().getCountries()).toSorted()
}
