import { type InvalidPolicyError, parsePolicy, type Result } from '@clientele/kernel'
import { z } from 'zod'
import type { Calendar } from './calendar.ts'
import { calendarSchema } from './calendar-schema.ts'

/**
 * Reads a calendar document. Weekdays, versions, closed and special days that are left out mean none; unknown keys are
 * refused, and every fault is named by its path. Fault codes are those of Zod, `unrecognized_key`, and:
 *
 * - `unknown_time_zone`: the runtime knows no IANA zone of this name;
 * - `periods_overlap`: two periods share a minute of the clock, on one day or across midnight;
 * - `not_ascending`: a version does not begin after the one before it;
 * - `duplicate_date`: a date is closed or special twice;
 * - `too_many_periods`: joined calendars have more than 500 periods a week in all.
 *
 * @example
 * ```ts
 * import { parseCalendar } from '@clientele/calendar'
 * const night = { start: '22:00', end: '06:00' }
 * const parsed = parseCalendar({ timeZone: 'Europe/Berlin', week: { friday: [night] } })
 * parsed.value.week.friday // => [night]
 * parsed.value.week.monday // => []
 * const early = { start: '05:00', end: '14:00' }
 * const refused = parseCalendar({ timeZone: 'Europe/Berlin', week: { friday: [night], saturday: [early] } })
 * refused.error.faults.map(fault => [fault.path, fault.code]) // => [[['week', 'saturday', 0], 'periods_overlap']]
 * ```
 */
export function parseCalendar(document: unknown): Result<Calendar, InvalidPolicyError> {
  return parsePolicy(calendarSchema, document) as Result<Calendar, InvalidPolicyError>
}

/** The JSON Schema of a calendar document, for form builders. What spans several fields only the parser checks. */
export function calendarJsonSchema(): object {
  return z.toJSONSchema(calendarSchema, {
    io: 'input',
    unrepresentable: 'any',
    override({ zodSchema, jsonSchema }) {
      if (zodSchema._zod.def.type === 'undefined') jsonSchema.not = {}
    },
  })
}
