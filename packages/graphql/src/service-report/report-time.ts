import type { ReportDay, ServiceReport } from '@clientele/application'
import { builder } from '../builder.ts'

export const ReportDayType = builder.objectRef<ReportDay>('ServiceReportDay').implement({
  description: 'The cases that came in on a day.',
  fields: t => ({
    day: t.field({ type: 'Date', description: 'The day.', resolve: ({ day }) => day }),
    openedCount: t.exposeInt('opened', { description: 'Cases that came in.' }),
    breachedCount: t.exposeInt('breached', { description: 'How many of these were late in anything.' }),
  }),
})

interface Hour {
  readonly weekday: number
  readonly hour: number
  readonly opened: number
  readonly breached: number
  readonly breachedCases: number
}

export const ReportHour = builder.objectRef<Hour>('ServiceReportHour').implement({
  description: 'An hour of the week.',
  fields: t => ({
    weekday: t.exposeInt('weekday', { description: '1 is Monday, 7 is Sunday.' }),
    hour: t.exposeInt('hour', { description: '0 to 23.' }),
    openedCount: t.exposeInt('opened', { description: 'Cases that came in.' }),
    breachedCount: t.exposeInt('breached', { description: 'Promises that broke.' }),
    breachedCaseCount: t.exposeInt('breachedCases', {
      description: 'The cases of these promises: those with such a record among their `breaches`.',
    }),
  }),
})

export function hoursOf({ openedByHour, breachedByHour, breachedCasesByHour }: ServiceReport): Hour[] {
  return Array.from(openedByHour, (opened, place) => ({
    ...{ weekday: Math.floor(place / 24) + 1, hour: place % 24 },
    ...{ opened, breached: breachedByHour[place] ?? 0, breachedCases: breachedCasesByHour[place] ?? 0 },
  }))
}
