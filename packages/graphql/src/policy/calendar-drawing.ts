import { type CalendarDrawing, type DrawnDay, type DrawnPeriod, drawCalendar } from '@clientele/application'
import { calendarNameIn } from '@clientele/calendar'
import { builder } from '../builder.ts'
import { invalidArgument } from '../error/refusal.ts'
import { type Member, resultUnion } from '../error/result-union.ts'
import { stampOf } from '../stamp.ts'
import { InvalidPolicyError } from './policy-fault.ts'

const Period = builder.objectRef<DrawnPeriod>('CalendarPeriod').implement({
  description: 'A stretch of working time, in minutes of the wall clock since midnight.',
  fields: t => ({
    from: t.exposeInt('from', { description: '0 to 1439.' }),
    to: t.exposeInt('to', { description: '1 to 1440.' }),
  }),
})

const DayKind = builder.enumType('CalendarDayKind', {
  description: 'What a calendar says of a date.',
  values: {
    ORDINARY: { description: 'A day of the week as any other.' },
    CLOSED: { description: 'Nobody works.' },
    SPECIAL: { description: 'It has hours of its own.' },
  },
})

const Day = builder.objectRef<DrawnDay>('CalendarDay').implement({
  description: 'A day as people work on it.',
  fields: t => ({
    date: t.field({ type: 'Date', description: 'The date.', resolve: ({ date }) => date }),
    kind: t.expose('kind', { type: DayKind, description: 'What the calendar says of it.' }),
    name: t.string({
      nullable: true,
      description: "What it is closed or special for, in the caller's language.",
      resolve: ({ name }, _, { locale }) => (name === undefined ? null : calendarNameIn(name, locale)),
    }),
    periods: t.field({
      type: [Period],
      description: 'When people work, what began the evening before included.',
      resolve: ({ periods }) => [...periods],
    }),
  }),
})

const Drawing = builder.objectRef<Member & CalendarDrawing>('CalendarDrawing').implement({
  description: 'Some days of a calendar.',
  fields: t => ({
    timeZone: t.exposeString('timeZone', { description: 'IANA zone on whose clocks the days are drawn.' }),
    days: t.field({ type: [Day], description: 'The days in their order.', resolve: ({ days }) => [...days] }),
  }),
})

const mostDays = 400

builder.queryField('calendarDrawing', t =>
  t.field({
    type: resultUnion('CalendarDrawingResult', [Drawing, InvalidPolicyError]),
    description: 'How people work by a calendar that may be a draft: 28 days unless told otherwise.',
    args: {
      document: t.arg({ type: 'JSON', required: true, description: 'The calendar.' }),
      from: t.arg({ type: 'Date', required: true, description: 'The first day.' }),
      days: t.arg.int({ required: true, defaultValue: 28, description: 'How many days, 1 to 400.' }),
    },
    resolve: async (_, { document, from, days }, context) => {
      if (days < 1 || days > mostDays) throw invalidArgument('days', `is 1 to ${mostDays}`)
      const { timeZone } = await context.tx.tenant.findUniqueOrThrow({
        where: { id: stampOf(context).tenantId },
        select: { timeZone: true },
      })
      const drawn = drawCalendar({ document, from, days, timeZone })
      return drawn.ok
        ? { __typename: 'CalendarDrawing', ...drawn.value }
        : ({ __typename: 'InvalidPolicyError', ...drawn.error } as Member)
    },
  }),
)
