import type { Fault } from '@clientele/kernel'
import type { WeeklyCalendar } from './calendar.ts'

/** Faults of dates: versions out of order, a date with two meanings. */
export function checkDates({ versions, closedDays, specialDays }: WeeklyCalendar): readonly Fault[] {
  const faults: Fault[] = []
  for (const [index, { from }] of versions.entries()) {
    if (from <= (versions[index - 1]?.from ?? ''))
      faults.push({
        path: ['versions', index, 'from'],
        code: 'not_ascending',
        message: 'Expected a date after that of the version before',
      })
  }
  const seen = new Set<string>()
  for (const [list, days] of Object.entries({ closedDays, specialDays })) {
    for (const [index, { date }] of days.entries()) {
      if (seen.has(date))
        faults.push({
          path: [list, index, 'date'],
          code: 'duplicate_date',
          message: `The date ${date} already stands among the closed or special days`,
        })
      seen.add(date)
    }
  }
  return faults
}
