import { type CaseClock, clockStatuses, slaClocks } from '@clientele/escalation'
import { builder } from '../builder.ts'
import { Reason } from '../scalar/reason.ts'
import { ClockName, ClockStatus } from './case-enum.ts'
import { nameIn } from './named.ts'
import { standingOf } from './standing-of.ts'

export const Clock = builder.objectRef<CaseClock>('CaseClock').implement({
  description:
    'Something owed to a customer by a time, counted in working time from the history of the case.',
  fields: t => ({
    clock: t.expose('clock', { type: ClockName, description: 'What is owed.' }),
    label: t.string({
      description: "What is owed, in the caller's language.",
      resolve: ({ clock }, _, { locale }) => nameIn(slaClocks, { code: clock, locale }),
    }),
    status: t.expose('status', { type: ClockStatus, description: 'How it stands now.' }),
    statusLabel: t.string({
      description: "How it stands now, in the caller's language.",
      resolve: ({ status }, _, { locale }) => nameIn(clockStatuses, { code: status, locale }),
    }),
    isOpen: t.exposeBoolean('isOpen', { description: 'Whether it is still owed, in time or late.' }),
    dueAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'By when; null while it stands still or was never begun.',
      resolve: ({ dueAt }) => dateOf(dueAt),
    }),
    breachedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'Since when it is late, or was.',
      resolve: ({ breachedAt }) => dateOf(breachedAt),
    }),
    targetSeconds: t.float({
      description: 'Working time that is allowed.',
      resolve: ({ targetMs }) => targetMs / 1000,
    }),
    usedSeconds: t.float({ description: 'Working time used.', resolve: ({ usedMs }) => usedMs / 1000 }),
    marginSeconds: t.float({
      description: 'Working time that is left; negative once it is late.',
      resolve: ({ marginMs }) => marginMs / 1000,
    }),
    because: t.field({
      type: [Reason],
      description: 'Why it stands so.',
      resolve: ({ because }) => [...because],
    }),
    until: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When time alone changes its status next; null where it never does.',
      resolve: ({ until }) => dateOf(until),
    }),
  }),
})

builder.prismaObjectField('Case', 'clocks', t =>
  t.field({
    type: [Clock],
    description: 'What is owed and by when, as of now, by the clock of the database.',
    resolve: async ({ id }, _, context) => [...(await standingOf(context, id)).clocks.clocks],
  }),
)

function dateOf(at: number | undefined): Date | null {
  return at === undefined ? null : new Date(at)
}
