import type { ClockState } from '@clientele/escalation'
import { builder } from '../builder.ts'
import { ClockStatus } from '../case/case-enum.ts'

export const EightDClock = builder.objectRef<ClockState>('EightDClock').implement({
  description: 'Working time that an 8D may take, from its opening on.',
  fields: t => ({
    status: t.expose('status', { type: ClockStatus, description: 'How it stands.' }),
    isOpen: t.exposeBoolean('isOpen', { description: 'Whether it still runs, in time or late.' }),
    dueAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'By when.',
      resolve: ({ dueAt }) => (dueAt === undefined ? null : new Date(dueAt)),
    }),
    targetSeconds: t.float({
      description: 'Working time that is allowed.',
      resolve: ({ targetMs }) => targetMs / 1000,
    }),
    usedSeconds: t.float({ description: 'Working time used.', resolve: ({ usedMs }) => usedMs / 1000 }),
  }),
})
