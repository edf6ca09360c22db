import { builder } from '../builder.ts'
import { stampOf } from '../stamp.ts'
import { User } from './tenant.ts'

builder.queryField('users', t =>
  t.prismaField({
    type: [User],
    description: 'The people who work in the workspace now, by name.',
    resolve: (query, _, __, context) =>
      context.tx.user.findMany({
        ...query,
        where: { tenantId: stampOf(context).tenantId, deactivatedAt: null },
        orderBy: [{ name: 'asc' }, { id: 'asc' }],
      }),
  }),
)
