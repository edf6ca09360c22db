import { assertNever } from '@clientele/kernel'
import type { Calendar } from '../calendar/calendar.ts'
import type { IntervalSource } from './interval.ts'
import { intersectionOf, unionOf } from './join-intervals.ts'
import { weeklyIntervals } from './weekly-intervals.ts'

/** The working intervals of any calendar. */
export function intervalSourceOf(calendar: Calendar): IntervalSource {
  if (calendar.join === undefined) return weeklyIntervals(calendar)
  const sources = calendar.calendars.map(intervalSourceOf)
  const join = joinOf(calendar.join)
  return range => sources.map(source => source(range)).reduce(join)
}

function joinOf(join: 'union' | 'intersection') {
  switch (join) {
    case 'union':
      return unionOf
    case 'intersection':
      return intersectionOf
    default:
      return assertNever(join)
  }
}
