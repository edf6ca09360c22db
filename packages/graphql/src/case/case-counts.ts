import { type CaseCounts as Counts, countCases } from '@clientele/application'
import { builder } from '../builder.ts'
import { stampOf } from '../stamp.ts'

export const CaseCounts = builder.objectRef<Counts>('CaseCounts').implement({
  description: 'How much work there is: cases that are neither resolved nor closed.',
  fields: t => ({
    open: t.exposeInt('open', { description: 'All of them.' }),
    mine: t.exposeInt('mine', { description: 'Those the viewer has.' }),
    unassigned: t.exposeInt('unassigned', { description: 'Those nobody has.' }),
    breached: t.exposeInt('breached', { description: 'Those in which anything owed was late.' }),
    dueSoon: t.exposeInt('dueSoon', { description: 'Those in which something is due within an hour.' }),
    escalated: t.exposeInt('escalated', { description: 'Those that rose above the first level.' }),
  }),
})

builder.queryField('caseCounts', t =>
  t.field({
    type: CaseCounts,
    description: 'How much work there is.',
    resolve: (_, __, context) => countCases(context.tx, stampOf(context)),
  }),
)
