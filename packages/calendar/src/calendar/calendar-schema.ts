import { z } from 'zod'
import type { JoinedCalendar } from './calendar.ts'
import { checkDates } from './check-dates.ts'
import { checkOverlaps } from './check-overlaps.ts'
import { periodsOfWeek } from './periods-of-week.ts'
import { isTimeZone } from './time-zone.ts'

const mostPeriodsOfADay = 24
const mostJoinedCalendars = 32
// Of a hundred years these are two and a half million intervals: what an answer may have to build at the worst.
const mostJoinedPeriods = 500
const longestName = 200
const longestZone = 64

const text = z.string().min(1).max(longestName)
const nameSchema = z.union([text, z.strictObject({ en: text, 'zh-CN': text })])

// Clock times and dates that cannot be read end the check of their calendar: nothing could be compared with them.
const dateSchema = z.iso.date({ abort: true })
const periodSchema = z.strictObject({
  start: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { abort: true, error: 'Expected 00:00 to 23:59' }),
  end: z
    .string()
    .regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, { abort: true, error: 'Expected 00:00 to 24:00' }),
})
const periodsSchema = z.array(periodSchema).max(mostPeriodsOfADay)
const weekdaySchema = periodsSchema.default([])
const weekSchema = z.strictObject({
  monday: weekdaySchema,
  tuesday: weekdaySchema,
  wednesday: weekdaySchema,
  thursday: weekdaySchema,
  friday: weekdaySchema,
  saturday: weekdaySchema,
  sunday: weekdaySchema,
})

const weeklySchema = z
  .strictObject({
    name: nameSchema.optional(),
    join: z.undefined().optional(),
    timeZone: z
      .string()
      .max(longestZone)
      .refine(isTimeZone, { error: 'Expected an IANA time zone', params: { code: 'unknown_time_zone' } }),
    week: weekSchema,
    versions: z.array(z.strictObject({ from: dateSchema, week: weekSchema })).default([]),
    closedDays: z.array(z.strictObject({ date: dateSchema, name: nameSchema })).default([]),
    specialDays: z
      .array(z.strictObject({ date: dateSchema, name: nameSchema, periods: periodsSchema }))
      .default([]),
  })
  .superRefine((calendar, context) => {
    for (const { path, code, message } of [...checkDates(calendar), ...checkOverlaps(calendar)])
      context.addIssue({ code: 'custom', path: [...path], message, params: { code } })
  })

const joinedSchema = z
  .strictObject({
    name: nameSchema.optional(),
    join: z.enum(['union', 'intersection']),
    get calendars(): z.ZodType {
      return z.array(calendarSchema).min(1).max(mostJoinedCalendars)
    },
  })
  .superRefine((joined, context) => {
    if (periodsOfWeek(joined as JoinedCalendar) <= mostJoinedPeriods) return
    context.addIssue({
      code: 'custom',
      path: ['calendars'],
      message: `Expected at most ${mostJoinedPeriods} periods of a week in all`,
      params: { code: 'too_many_periods' },
    })
  })

/** The shape of a calendar document: one by the week, or several joined. */
export const calendarSchema = z.discriminatedUnion('join', [weeklySchema, joinedSchema])
