import { useLanguage } from '../language/use-language.ts'
import type { HourOfWeek } from './hours-of-weekday.ts'

/** Says an hour of the week: `Mon 9:00–10:00`. */
export function useHourOfWeek(): (hour: HourOfWeek) => string {
  const format = new Intl.DateTimeFormat(useLanguage(), { weekday: 'short', timeZone: 'UTC' })
  return ({ weekday, hour }) => `${format.format(Date.UTC(2024, 0, weekday))} ${hour}:00–${hour + 1}:00`
}
