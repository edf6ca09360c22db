/**
 * The calendar day that it is in a time zone, such as `2026-01-31`.
 *
 * @param now epoch milliseconds
 * @example
 * ```ts
 * import { todayIn } from './today-in.ts'
 * todayIn('Asia/Shanghai', Date.parse('2026-01-30T16:00Z')) // => '2026-01-31'
 * todayIn('UTC', Date.parse('2026-01-30T16:00Z')) // => '2026-01-30'
 * ```
 */
export function todayIn(timeZone: string, now: number): string {
  const parts = new Intl.DateTimeFormat('en-US', { ...DAY, timeZone }).formatToParts(now)
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find(candidate => candidate.type === type)?.value
  return `${part('year')}-${part('month')}-${part('day')}`
}

const DAY = { year: 'numeric', month: '2-digit', day: '2-digit' } as const
