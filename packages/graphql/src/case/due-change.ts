import { type DueChange, priorities, type SlaRegime, slaClocks } from '@clientele/escalation'
import { builder } from '../builder.ts'
import { whyMessage } from '../message/case-event-message.ts'
import { CasePriority, ClockName } from './case-enum.ts'
import { nameIn } from './named.ts'
import { standingOf } from './standing-of.ts'

const Terms = builder.objectRef<SlaRegime>('ClockTerms').implement({
  description: 'By what a clock was or is due.',
  fields: t => ({
    policy: t.string({
      nullable: true,
      description: 'Code of the SLA policy; null where none held.',
      resolve: ({ policy }) => policy ?? null,
    }),
    priority: t.expose('priority', { type: CasePriority, description: 'The priority of the case.' }),
    priorityLabel: t.string({
      description: "The priority, in the caller's language.",
      resolve: ({ priority }, _, { locale }) => nameIn(priorities, { code: priority, locale }),
    }),
    targetSeconds: t.float({
      nullable: true,
      description: 'Working time that is allowed; null where nothing is owed.',
      resolve: ({ targetMs }) => (targetMs === undefined ? null : targetMs / 1000),
    }),
    dueAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'By when; null while it stands still, or where nothing is owed.',
      resolve: ({ dueAt }) => (dueAt === undefined ? null : new Date(dueAt)),
    }),
  }),
})

const DueChangeObject = builder.objectRef<DueChange>('DueChange').implement({
  description:
    'Another priority or policy that moved what is due; the working time used until then stays used.',
  fields: t => ({
    clock: t.expose('clock', { type: ClockName, description: 'What is owed.' }),
    label: t.string({
      description: "What is owed, in the caller's language.",
      resolve: ({ clock }, _, { locale }) => nameIn(slaClocks, { code: clock, locale }),
    }),
    at: t.field({ type: 'DateTime', description: 'When it was changed.', resolve: ({ at }) => new Date(at) }),
    from: t.field({ type: Terms, description: 'As it was.', resolve: ({ from }) => from }),
    to: t.field({ type: Terms, description: 'As it became.', resolve: ({ to }) => to }),
    why: t.string({
      description: "Why, in the caller's language or in a person's own words.",
      resolve: ({ why }, _, { locale }) => whyMessage(why, locale),
    }),
  }),
})

builder.prismaObjectField('Case', 'dueChanges', t =>
  t.field({
    type: [DueChangeObject],
    description: 'How other priorities and policies moved what is due, in their order.',
    resolve: async ({ id }, _, context) => [...(await standingOf(context, id)).clocks.changes],
  }),
)
