/** The days of the week as ISO 8601 orders them. */
export const weekdays = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const

export type Weekday = (typeof weekdays)[number]

/** The weekday of a calendar day, given as days since Thursday, 1970-01-01. */
export function weekdayOf(dayNumber: number): Weekday {
  const index = (((dayNumber + 3) % 7) + 7) % 7
  return weekdays[index] ?? 'monday'
}
