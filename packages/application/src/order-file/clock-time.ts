/**
 * Reads a time of day as it follows a date: `8:30`, `T08:30:15.250+08:00`, `083015`, `8:30 PM`, `下午8:30`. The clock is in
 * milliseconds since midnight, the offset in minutes ahead of UTC and undefined where there is none. Fractions beyond
 * milliseconds are cut; the twelve-hour clock takes no offset. Undefined for what is not a time.
 *
 * @example
 * ```ts
 * import { readClock } from './clock-time.ts'
 * readClock(' 12:00:01 AM') // => { clock: 1000, offset: undefined }
 * readClock('T00:00Z') // => { clock: 0, offset: 0 }
 * readClock(' 24:00') // => undefined
 * ```
 */
export function readClock(text: string): { clock: number; offset: number | undefined } | undefined {
  const match = withColons.exec(text) ?? compact.exec(text)
  if (!match) return undefined
  const [, before, hourText, minuteText, secondText = '0', fraction = '', after, zone] = match
  const half = before ?? after
  if (half && (zone || (before && after))) return undefined
  const hour = half ? hourOfHalfDay(Number(hourText), half) : Number(hourText)
  const minute = Number(minuteText)
  const second = Number(secondText)
  if (hour > 23 || minute > 59 || second > 59) return undefined
  const offset = zone ? offsetOf(zone) : undefined
  if (zone && offset === undefined) return undefined
  const milliseconds = fraction === '' ? 0 : Number(fraction.slice(0, 3).padEnd(3, '0'))
  return { clock: ((hour * 60 + minute) * 60 + second) * 1000 + milliseconds, offset }
}

/** Infinity where the hour is not one of a half day. */
function hourOfHalfDay(hour: number, half: string): number {
  if (hour < 1 || hour > 12) return Number.POSITIVE_INFINITY
  return (hour % 12) + (/^(?:p|下午)/i.test(half) ? 12 : 0)
}

function offsetOf(zone: string): number | undefined {
  if (zone === 'Z' || zone === 'z') return 0
  const digits = zone.slice(1).replace(':', '').padEnd(4, '0')
  const hours = Number(digits.slice(0, 2))
  const minutes = Number(digits.slice(2))
  if (hours > 14 || minutes > 59) return undefined
  return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes)
}

// Each has seven groups: half of the day, hour, minute, second, fraction, half of the day, zone.
const withColons =
  /^(?:T|\s{0,3})(上午|下午)?\s?(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(?:\s?([ap]\.?m\.?|上午|下午))?\s?(Z|[+-]\d{2}(?::?\d{2})?)?$/i
const compact =
  /^(?:T|\s)?(上午|下午)?(\d{2})(\d{2})(?:(\d{2})(?:[.,](\d{1,9}))?)?(上午|下午)?(Z|[+-]\d{2}(?::?\d{2})?)?$/i
