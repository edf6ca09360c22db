import { builder } from '../builder.ts'
import { stampOf } from '../stamp.ts'
import { User } from './tenant.ts'

builder.queryField('users', t =>
  t.prismaField({
    type: [User],
    description: 'The people of the workspace, by name.',
    resolve: (query, _, __, context) =>
      context.tx.user.findMany({
        ...query,
        where: { tenantId: stampOf(context).tenantId },
        orderBy: [{ name: 'asc' }, { id: 'asc' }],
      }),
  }),
)
