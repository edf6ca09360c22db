/**
 * A length of working time as people write it, of the ISO 8601 duration that a document holds. What is none is shown as it is.
 *
 * @example
 * ```ts
 * import { workingTimeText } from './working-time-text.ts'
 * workingTimeText('PT1H30M') // => '1h 30m'
 * workingTimeText('soon') // => 'soon'
 * ```
 */
export function workingTimeText(duration: unknown): string {
  const text = typeof duration === 'string' ? duration : ''
  const match = ISO.exec(text)
  if (!match) return text
  return match
    .slice(1)
    .flatMap((count, index) => (count === undefined ? [] : [`${count}${UNITS[index]}`]))
    .join(' ')
}

/**
 * The duration of what somebody wrote: `8h`, `1h 30m`, `90 min`, `8小时`, a number of hours, or ISO 8601 itself. What is
 * none is left as it was written: the server says so, at its place.
 *
 * @example
 * ```ts
 * import { durationOf } from './working-time-text.ts'
 * durationOf('1h 30m') // => 'PT1H30M'
 * durationOf('8 小时') // => 'PT8H'
 * durationOf('4') // => 'PT4H'
 * durationOf('soon') // => 'soon'
 * ```
 */
export function durationOf(text: string): string {
  const written = text.trim().toLowerCase()
  if (/^\d+$/.test(written)) return `PT${written}H`
  const match = WRITTEN.exec(written)
  if (written === '' || !match) return text.trim()
  const [, hours, minutes, seconds] = match
  const parts = [hours && `${hours}H`, minutes && `${minutes}M`, seconds && `${seconds}S`].filter(Boolean)
  return `PT${parts.join('')}`
}

const ISO = /^PT(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?$/
const WRITTEN =
  /^(?:(\d+)\s*(?:h|hours?|小时|时))?\s*(?:(\d+)\s*(?:m|min|minutes?|分钟|分))?\s*(?:(\d+)\s*(?:s|sec|seconds?|秒钟|秒))?$/
const UNITS = ['h', 'm', 's'] as const
