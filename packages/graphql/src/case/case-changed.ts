import { builder } from '../builder.ts'
import { keyOf } from '../stamp.ts'
import { Case } from './case.ts'

const CaseChanged = builder.objectRef<{ readonly caseId: string }>('CaseChanged').implement({
  description: 'A case as it stands after something happened to it.',
  fields: t => ({
    case: t.prismaField({
      type: Case,
      nullable: true,
      description: 'The case; null where there is none, or none that the viewer may see.',
      resolve: (query, { caseId }, _, context) =>
        context.tx.case.findUnique({ ...query, where: keyOf(caseId, context) }),
    }),
  }),
})

builder.subscriptionField('caseChanged', t =>
  t.field({
    type: CaseChanged,
    description:
      'Tells how a case stands: at once, and after everything that happens to it. What happens in quick succession is told together.',
    args: { id: t.arg.globalID({ required: true, for: Case, description: 'Id of the case.' }) },
    subscribe: (_, { id }, context) => context.watch({ kind: 'CASE', id: id.id }),
    resolve: (_, { id }) => ({ caseId: id.id }),
  }),
)
