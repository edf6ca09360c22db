import type { Locale } from './locale.ts'

/** Hours and minutes of working time, e.g. `8 h 30 min`. */
export function workingTime(milliseconds: number, locale: Locale): string {
  const minutes = Math.round(milliseconds / 60_000)
  const unit = (value: number, name: 'hour' | 'minute') =>
    new Intl.NumberFormat(locale, { style: 'unit', unit: name, unitDisplay: 'short' }).format(value)
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  const parts = [
    ...(hours > 0 ? [unit(hours, 'hour')] : []),
    ...(rest > 0 || hours === 0 ? [unit(rest, 'minute')] : []),
  ]
  return parts.join(' ')
}
