import { type CaseCounts as Counts, countCases } from '@clientele/application'
import { builder } from '../builder.ts'
import type { Changes } from '../context.ts'
import { stampOf } from '../stamp.ts'
import { Case } from './case.ts'
import { CaseCounts } from './case-counts.ts'

const CasesChanged = builder.objectRef<Changes>('CasesChanged').implement({
  description: 'What happened in the queue.',
  fields: t => ({
    isComplete: t.exposeBoolean('isComplete', {
      description:
        'Whether `cases` are all that changed. Where not, more may have: read again whatever is shown. So it is at the beginning.',
    }),
    cases: t.prismaField({
      type: [Case],
      description: 'The cases that changed, as they stand now.',
      resolve: (query, { ids }, _, context) =>
        ids.length === 0
          ? []
          : context.tx.case.findMany({
              ...query,
              where: { tenantId: stampOf(context).tenantId, id: { in: [...ids] } },
              orderBy: { id: 'asc' },
            }),
    }),
    counts: t.field({
      type: CaseCounts,
      description: 'How much work there is now.',
      resolve: (_, __, context): Promise<Counts> => countCases(context.tx, stampOf(context)),
    }),
  }),
})

builder.subscriptionField('casesChanged', t =>
  t.field({
    type: CasesChanged,
    description:
      'Tells of every case that is taken or changes: at once that any may have, then which did. What happens in quick succession is told together.',
    subscribe: (_, __, context) => context.watch({ kind: 'CASE' }),
    resolve: (changed: Changes) => changed,
  }),
)
