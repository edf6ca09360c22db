import { type PolicyInForce, type PolicyOfKind, parsePolicyDocument } from '@clientele/application'
import { compileCalendar } from '@clientele/calendar'
import type { caseFacts, LadderPolicy, SlaPolicy } from '@clientele/escalation'
import { Temporal } from 'temporal-polyfill'
import { builder } from '../builder.ts'
import { nameIn } from '../case/named.ts'
import { describeCaseRule } from './describe-case-rule.ts'

type Kinds = keyof PolicyOfKind

/** What the document of a policy says, where the policy is of a kind. */
export function policyOf<Kind extends Kinds>(policy: PolicyInForce, kind: Kind): PolicyOfKind[Kind] | null {
  if (policy.kind !== kind) return null
  const parsed = parsePolicyDocument(kind, policy.document)
  if (!parsed.ok) throw new Error(`The policy in force ${kind} ${policy.code} is none`)
  return parsed.value as PolicyOfKind[Kind]
}

export const CalendarSummary = builder.objectRef<PolicyOfKind['CALENDAR']>('CalendarSummary').implement({
  description: 'When people work.',
  fields: t => ({
    timeZone: t.string({
      nullable: true,
      description: 'IANA zone of its hours; null where calendars of several zones are joined.',
      resolve: calendar => (calendar.join === undefined ? calendar.timeZone : null),
    }),
    workingSecondsNextWeek: t.float({
      description: 'Working time of the seven days from now on.',
      resolve: calendar => {
        const now = Temporal.Now.instant()
        const worked = compileCalendar(calendar).workingTimeBetween(now, now.add({ hours: 168 }))
        return worked.ok ? worked.value.total('seconds') : 0
      },
    }),
    exceptionCount: t.int({
      description: 'Dates from today on that are closed or have hours of their own.',
      resolve: calendar => {
        if (calendar.join !== undefined) return 0
        const today = Temporal.Now.plainDateISO(calendar.timeZone).toString()
        return [...calendar.closedDays, ...calendar.specialDays].filter(({ date }) => date >= today).length
      },
    }),
  }),
})

export const SlaPolicySummary = builder.objectRef<SlaPolicy>('SlaPolicySummary').implement({
  description: 'What is promised to the customers of some cases.',
  fields: t => ({
    code: t.exposeString('code', { description: 'Stable within the book.' }),
    name: t.string({
      description: "Its name, in the caller's language.",
      resolve: ({ name }, _, { locale }) => name[locale],
    }),
    rank: t.exposeInt('rank', { description: 'Of those that apply to a case, the least rank holds.' }),
    calendar: t.exposeString('calendar', { description: 'Code of the calendar its time is counted by.' }),
    appliesTo: t.string({
      nullable: true,
      description: "The cases it is for, as a sentence in the caller's language; null for all.",
      resolve: ({ appliesTo }, _, { locale }) => appliesTo && describeCaseRule(appliesTo, locale),
    }),
  }),
})

export const LadderLevelSummary = builder
  .objectRef<{ readonly ladder: LadderPolicy<typeof caseFacts>; readonly place: number }>(
    'LadderLevelSummary',
  )
  .implement({
    description: 'A level of a ladder.',
    fields: t => ({
      id: t.string({
        description: 'Stable within the ladder.',
        resolve: ({ ladder, place }) => ladder.levels[place]?.id ?? '',
      }),
      name: t.string({
        description: "Its name, in the caller's language.",
        resolve: ({ ladder, place }, _, { locale }) => ladder.levels[place]?.name[locale] ?? '',
      }),
      roles: t.stringList({
        description: "Who must act there, in the caller's language.",
        resolve: ({ ladder, place }, _, { locale }) =>
          (ladder.levels[place]?.roles ?? []).map(code => nameIn(ladder.roles, { code, locale })),
      }),
    }),
  })
