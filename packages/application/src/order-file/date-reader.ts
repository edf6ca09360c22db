import { type DateFormat, readDate } from './date-format.ts'
import { compileLocalInstant } from './local-instant.ts'

/**
 * Compiles a date format and a time zone into a function from a written date to epoch milliseconds, undefined for what is
 * no date. Days repeat from row to row, so recent ones are remembered.
 */
export function compileDateReader(
  format: DateFormat,
  timeZone: string,
): (text: string) => number | undefined {
  const instantOf = compileLocalInstant(timeZone)
  const remembered = new Map<string, number>()
  return text => {
    const known = remembered.get(text)
    if (known !== undefined) return known
    const moment = readDate(text, format)
    if (!moment) return undefined
    const instant = instantOf(moment)
    if (text.length > longestDay) return instant
    if (remembered.size === mostRemembered) remembered.clear()
    remembered.set(text, instant)
    return instant
  }
}

// Longer texts hold a time of day, too, and hardly repeat.
const longestDay = '2024年12月31日'.length
const mostRemembered = 50_000
