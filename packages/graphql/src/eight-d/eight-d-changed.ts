import { builder } from '../builder.ts'
import { keyOf } from '../stamp.ts'
import { EightD } from './eight-d.ts'

const EightDChanged = builder.objectRef<{ readonly eightDId: string }>('EightDChanged').implement({
  description: 'An 8D as it stands after something happened to it.',
  fields: t => ({
    eightD: t.prismaField({
      type: EightD,
      nullable: true,
      description: 'The 8D; null where there is none, or none that the viewer may see.',
      resolve: (query, { eightDId }, _, context) =>
        context.tx.eightD.findUnique({ ...query, where: keyOf(eightDId, context) }),
    }),
  }),
})

builder.subscriptionField('eightDChanged', t =>
  t.field({
    type: EightDChanged,
    description:
      'Tells how an 8D stands: at once, and after everything that happens to it, or to how its cases stand. What happens in quick succession is told together.',
    args: { id: t.arg.globalID({ required: true, for: EightD, description: 'Id of the 8D.' }) },
    subscribe: (_, { id }, context) => context.watch({ kind: 'EIGHT_D', id: id.id }),
    resolve: (_, { id }) => ({ eightDId: id.id }),
  }),
)
