/** A stretch of working time as a calendar holds it. */
export interface Period {
  readonly start: string
  readonly end: string
}

/**
 * The working times of a day in a line, for a person to read and change.
 *
 * @example
 * ```ts
 * import { periodsText } from './period-text.ts'
 * periodsText([{ start: '09:00', end: '12:00' }, { start: '13:30', end: '18:00' }]) // => '09:00–12:00, 13:30–18:00'
 * ```
 */
export function periodsText(periods: unknown): string {
  if (!Array.isArray(periods)) return ''
  return periods.map(period => `${period?.start ?? ''}–${period?.end ?? ''}`).join(', ')
}

/**
 * The working times that somebody wrote, with any dash and comma, also Chinese ones. What is no time is left as it was
 * written: the server says so, at its place.
 *
 * @example
 * ```ts
 * import { periodsOf } from './period-text.ts'
 * periodsOf('9:00-12:00，13:30—18:00') // => [{ start: '09:00', end: '12:00' }, { start: '13:30', end: '18:00' }]
 * periodsOf('') // => []
 * ```
 */
export function periodsOf(text: string): readonly Period[] {
  return text
    .split(/[,，、;；]+/)
    .map(part => part.trim())
    .filter(part => part !== '')
    .map(part => {
      const [start = '', end = ''] = part.split(/\s*[-–—~～至到]+\s*/)
      return { start: timeOf(start), end: timeOf(end) }
    })
}

function timeOf(text: string): string {
  const match = /^(\d{1,2})(?:[:：](\d{2}))?$/.exec(text.trim())
  return match ? `${match[1]?.padStart(2, '0')}:${match[2] ?? '00'}` : text.trim()
}
