import { type ServiceReport, serviceReport, settledAfterDays } from '@clientele/application'
import { shareOf } from '@clientele/escalation'
import { GraphQLError } from 'graphql'
import type { Temporal } from 'temporal-polyfill'
import { builder } from '../builder.ts'
import { errorMessage } from '../message/error-message.ts'
import { filled } from '../message/locale.ts'
import { measureTexts } from '../message/measure-message.ts'
import { stampOf } from '../stamp.ts'
import { attainmentByClock, ClockAttainment, PolicyAttainment } from './attainment.ts'
import { Backlog } from './backlog.ts'
import { BreachCountType, LevelTimeType, RiseCountType } from './ladder-row.ts'
import { MeasuredShare } from './measured-share.ts'
import { hoursOf, ReportDayType, ReportHour } from './report-time.ts'

type Measure = keyof typeof measureTexts

const MeasureName = builder.enumType('ServiceMeasure', {
  description: 'A figure of the service report.',
  values: Object.fromEntries(
    Object.entries(measureTexts).map(([code, { name }]) => [
      code,
      { description: `${name.en} (${name['zh-CN']}).` },
    ]),
  ) as Record<Measure, { description: string }>,
})

const MeasureDefinition = builder.objectRef<Measure>('ServiceMeasureDefinition').implement({
  description: 'What a figure of the service report counts.',
  fields: t => ({
    measure: t.field({ type: MeasureName, description: 'Which figure.', resolve: measure => measure }),
    name: t.string({
      description: "What it is called, in the caller's language.",
      resolve: (measure, _, { locale }) => measureTexts[measure].name[locale],
    }),
    text: t.string({
      description: "What it counts, in the caller's language.",
      resolve: (measure, _, { locale }) =>
        filled(measureTexts[measure].text[locale], { days: settledAfterDays }),
    }),
  }),
})

interface Asked {
  readonly from: Temporal.PlainDate
  readonly to: Temporal.PlainDate
  readonly report: ServiceReport
}

const Report = builder.objectRef<Asked>('ServiceReport').implement({
  description:
    'The service of a period: the cases that came in then, with all that happened to them until now, measured in working time from their histories.',
  fields: t => ({
    from: t.field({ type: 'Date', description: 'Its first day.', resolve: ({ from }) => `${from}` }),
    to: t.field({ type: 'Date', description: 'Its last day.', resolve: ({ to }) => `${to}` }),
    at: t.field({
      type: 'DateTime',
      description: 'The moment as of which it speaks.',
      resolve: ({ report }) => new Date(report.at),
    }),
    caseCount: t.int({ description: 'Cases that came in.', resolve: ({ report }) => report.cases }),
    unresolvedCount: t.int({
      description: 'How many of them are neither resolved nor closed.',
      resolve: ({ report }) => report.unresolved,
    }),
    breachedCount: t.int({
      description: 'How many of them were late in anything.',
      resolve: ({ report }) => report.days.reduce((sum, { breached }) => sum + breached, 0),
    }),
    days: t.field({
      type: [ReportDayType],
      description: 'Every day of the period, also those on which nothing came in.',
      resolve: ({ report }) => [...report.days],
    }),
    hours: t.field({
      type: [ReportHour],
      description: 'All 168 hours of the week in the zone of the workspace, of Monday 0:00 first.',
      resolve: ({ report }) => hoursOf(report),
    }),
    attained: t.field({
      type: MeasuredShare,
      description: 'Promises kept, of all that are decided.',
      resolve: ({ report: { attainment } }) => {
        const sum = (name: 'met' | 'breached') => attainment.reduce((total, row) => total + row[name], 0)
        return shareOf(sum('met'), sum('met') + sum('breached'))
      },
    }),
    attainmentByClock: t.field({
      type: [ClockAttainment],
      description: 'How well each promise was kept, in the order of the clocks.',
      resolve: ({ report }) => attainmentByClock(report.attainment),
    }),
    attainment: t.field({
      type: [PolicyAttainment],
      description: 'How well each policy was kept, by priority and clock.',
      resolve: ({ report }) => report.attainment.map(row => ({ row, report })),
    }),
    breaches: t.field({
      type: [BreachCountType],
      description: 'Broken promises by level, clock and cause, the most frequent first.',
      resolve: ({ report }) => [...report.breaches],
    }),
    rises: t.field({
      type: [RiseCountType],
      description: 'How often cases rose to each level and why, the most frequent first.',
      resolve: ({ report }) => report.rises.map(row => ({ row, report })),
    }),
    timePerLevel: t.field({
      type: [LevelTimeType],
      description: 'How long cases stay on each level of each ladder.',
      resolve: ({ report }) => report.timePerLevel.map(row => ({ row, report })),
    }),
    firstContactResolution: t.field({
      type: MeasuredShare,
      description: 'Cases that one contact solved, of those whose first resolution has settled.',
      resolve: ({ report }) => report.firstContactResolution,
    }),
    reopenRate: t.field({
      type: MeasuredShare,
      description: 'Cases that were reopened, of those whose first resolution has settled.',
      resolve: ({ report }) => report.reopenRate,
    }),
    backlog: t.field({
      type: Backlog,
      description: 'All cases that are unresolved now, whenever they came in.',
      resolve: ({ report }) => report.backlog,
    }),
    definitions: t.field({
      type: [MeasureDefinition],
      description: 'What each figure counts.',
      resolve: () => Object.keys(measureTexts) as Measure[],
    }),
  }),
})

builder.queryField('serviceReport', t =>
  t.field({
    type: Report,
    description:
      'Measures the service of a period of at most 366 days and 200,000 cases; `INVALID_PERIOD` or `TOO_MANY_CASES` otherwise.',
    args: {
      from: t.arg({ type: 'Date', required: true, description: 'The first day.' }),
      to: t.arg({ type: 'Date', required: true, description: 'The last day, itself included.' }),
    },
    resolve: async (_, period, context) => {
      const { tenantId } = stampOf(context)
      const report = await serviceReport(context.tx, { tenantId, ...period })
      if (report.ok) return { ...period, report: report.value }
      const { code, ...fields } = report.error
      throw new GraphQLError(errorMessage(report.error, context.locale), { extensions: { code, ...fields } })
    },
  }),
)
