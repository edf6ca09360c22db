export {
  type ChineseHolidayQuery,
  chineseHolidays,
  type NoHolidayDataError,
} from './holiday/chinese-holiday.ts'
export { holidayCountries } from './holiday/holiday-countries.ts'
export {
  type PartialHoliday,
  type PublicHolidayQuery,
  type PublicHolidays,
  publicHolidays,
  type UnknownRegionError,
} from './holiday/public-holiday.ts'
export type { InvalidYearsError, YearRange } from './year/year-range.ts'
