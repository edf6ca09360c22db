import type { Stamp } from '@clientele/data'
import { builder } from '../builder.ts'
import { Tenant, User } from './tenant.ts'

export const Viewer = builder.objectRef<Stamp>('Viewer').implement({
  description: 'Who asks, and where.',
  fields: t => ({
    user: t.prismaField({
      type: User,
      description: 'The person who is signed in.',
      resolve: (query, { tenantId, actorId }, _, { tx }) =>
        tx.user.findUniqueOrThrow({ ...query, where: { tenantId_id: { tenantId, id: actorId } } }),
    }),
    tenant: t.prismaField({
      type: Tenant,
      description: 'The workspace the person is signed in to.',
      resolve: (query, { tenantId }, _, { tx }) =>
        tx.tenant.findUniqueOrThrow({ ...query, where: { id: tenantId } }),
    }),
  }),
})

builder.queryField('viewer', t =>
  t.field({
    type: Viewer,
    nullable: true,
    skipTypeScopes: true,
    description: 'Who is signed in and where; null for nobody, or someone who is not there any more.',
    resolve: async (_, __, context) => {
      const { stamp } = context
      if (!stamp) return null
      const { tenantId, actorId: id } = stamp
      const count = await context.tx.user.count({ where: { tenantId, id, deactivatedAt: null } })
      return count > 0 ? stamp : null
    },
  }),
)
