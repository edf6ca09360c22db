import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'

/** Ten years of working around the clock. */
const longest = 10 * 8766 * 3_600_000
const longestText = 32

/** A length of working time as a policy names it: ISO 8601 in hours and smaller, more than nothing, in whole milliseconds. */
export const workingDurationSchema = z
  .string()
  .max(longestText)
  .refine(text => isWorkingDuration(text), {
    error: 'Expected an ISO 8601 duration in hours and smaller, such as PT8H or PT30M',
    params: { code: 'invalid_working_duration' },
    // Durations that cannot be read cannot be compared with others either.
    abort: true,
  })

/**
 * The milliseconds of a duration that {@link workingDurationSchema} takes.
 *
 * @throws RangeError when it takes it not.
 */
export function workingMillisecondsOf(text: string): number {
  if (!isWorkingDuration(text)) throw new RangeError(`Not a length of working time: ${text}`)
  return Temporal.Duration.from(text).total('milliseconds')
}

function isWorkingDuration(text: string): boolean {
  const milliseconds = millisecondsOf(text)
  return Number.isSafeInteger(milliseconds) && milliseconds > 0 && milliseconds <= longest
}

/** NaN where the text is no duration, or one in days, of which nobody can say how many working hours they have. */
function millisecondsOf(text: string): number {
  try {
    const duration = Temporal.Duration.from(text)
    const hasDays = duration.years || duration.months || duration.weeks || duration.days
    return hasDays ? Number.NaN : duration.total('milliseconds')
  } catch {
    return Number.NaN
  }
}
