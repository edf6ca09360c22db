import { readClock } from './clock-time.ts'

/**
 * In which order the parts of a date stand: `YMD` 2024-01-31, `MDY` 01/31/2024, `DMY` 31/01/2024. Separators are read
 * from each value. A date that starts with its four-digit year is read in every format, since it can mean only one day.
 */
export type DateFormat = (typeof dateFormats)[number]

export const dateFormats = ['YMD', 'MDY', 'DMY'] as const

/** A date and time of day as written, before a time zone makes it an instant. */
export interface WrittenMoment {
  readonly year: number
  readonly month: number
  readonly day: number
  /** Milliseconds since midnight, as the clock shows them. */
  readonly clock: number
  /** Minutes ahead of UTC where the value says so itself; undefined for local times. */
  readonly offset: number | undefined
}

/**
 * Reads a date with an optional time: `2024-1-5`, `2024/1/5 8:30`, `2024年1月5日`, `20240105`, `20240105083000`,
 * `05.01.2024 08:30:15`, `1/5/2024 8:30 PM`, `2024-01-05T08:30:15.250+08:00`. Fractions beyond milliseconds are cut.
 *
 * Undefined for what is not a day of the calendar in the years 1900 to 2200, has a two-digit year, or does not fit the
 * format.
 *
 * @example
 * ```ts
 * import { readDate } from './date-format.ts'
 * readDate('2024年2月29日', 'YMD') // => { year: 2024, month: 2, day: 29, clock: 0, offset: undefined }
 * readDate('3/4/2024 1:05 pm', 'MDY') // => { year: 2024, month: 3, day: 4, clock: 47_100_000, offset: undefined }
 * readDate('2024-02-30', 'YMD') // => undefined
 * ```
 */
export function readDate(text: string, format: DateFormat): WrittenMoment | undefined {
  if (text.length > longest) return undefined
  const yearFirst = separated.exec(text) ?? compact.exec(text) ?? chinese.exec(text)
  if (yearFirst) {
    const [, year, , month, day, time] = yearFirst
    return momentOf(Number(year), Number(month), { day: Number(day), time, mayHaveOffset: true })
  }
  const yearLast = format === 'YMD' ? null : yearLastDate.exec(text)
  if (!yearLast) return undefined
  const [, first, separator, second, year, time] = yearLast
  if (format === 'DMY') {
    return momentOf(Number(year), Number(second), { day: Number(first), time, mayHaveOffset: false })
  }
  // Dots separate day, month, year; no country writes the month first with them.
  if (separator === '.') return undefined
  return momentOf(Number(year), Number(first), { day: Number(second), time, mayHaveOffset: false })
}

function momentOf(
  year: number,
  month: number,
  rest: { day: number; time: string | undefined; mayHaveOffset: boolean },
): WrittenMoment | undefined {
  const { day, time, mayHaveOffset } = rest
  if (!isDay(year, month, day)) return undefined
  if (!time) return { year, month, day, clock: 0, offset: undefined }
  const read = readClock(time)
  if (!read || (read.offset !== undefined && !mayHaveOffset)) return undefined
  return { year, month, day, clock: read.clock, offset: read.offset }
}

function isDay(year: number, month: number, day: number): boolean {
  if (year < 1900 || year > 2200 || month < 1 || month > 12 || day < 1) return false
  if (day <= 28) return true
  const isLeapFebruary = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return day <= (isLeapFebruary ? 29 : (daysOfMonth[month - 1] ?? 0))
}

const longest = 48
const daysOfMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
// Each has five groups: part, separator, part, part, time.
const separated = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})((?:T|\s).*)?$/
const compact = /^(\d{4})()(\d{2})(\d{2})((?:T|\s)?\d.*)?$/
const chinese = /^(\d{4})(\s?年\s?)(\d{1,2})\s?月\s?(\d{1,2})\s?[日号號]?(.*)$/
const yearLastDate = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(\s.*)?$/
