import { builder } from '../builder.ts'
import { Money } from '../scalar/money.ts'
import { keyOf } from '../stamp.ts'

export const Customer = builder.prismaNode('Customer', {
  nullable: true,
  description: 'An organization or a person the tenant serves.',
  id: { resolve: ({ id }) => id, description: 'Its id.' },
  findUnique: (id, context) => keyOf(id, context),
  select: { id: true, tenantId: true },
  fields: t => ({
    number: t.string({
      description: 'What people say on the phone, e.g. `C-000123`.',
      select: { number: true },
      resolve: ({ number }) => `C-${String(number).padStart(6, '0')}`,
    }),
    externalKey: t.exposeString('externalKey', {
      description: 'The key of the customer in the files it came from.',
    }),
    name: t.exposeString('name', { nullable: true, description: 'Name of the customer.' }),
    email: t.exposeString('email', { nullable: true, description: 'E-mail address.' }),
    phone: t.exposeString('phone', { nullable: true, description: 'Telephone number as it was given.' }),
    city: t.exposeString('city', { nullable: true, description: 'City.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When the customer was stored.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When a person last changed it.' }),
    version: t.exposeInt('version', {
      description: 'Raised by every change; give it back as `expectedVersion`.',
    }),
    orderCount: t.int({
      description: 'Purchases that were not cancelled.',
      select: { metric: { select: { orderCount: true } } },
      resolve: ({ metric }) => metric?.orderCount ?? 0,
    }),
    spend: t.field({
      type: Money,
      description: 'Purchases less refunds.',
      select: { metric: { select: { spendMinor: true } }, tenant: { select: { currency: true } } },
      resolve: ({ metric, tenant }) => ({ minor: metric?.spendMinor ?? 0n, currency: tenant.currency }),
    }),
    firstOrderedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'The first purchase that was not cancelled.',
      select: { metric: { select: { firstOrderedAt: true } } },
      resolve: ({ metric }) => metric?.firstOrderedAt,
    }),
    lastOrderedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'The last purchase that was not cancelled.',
      select: { metric: { select: { lastOrderedAt: true } } },
      resolve: ({ metric }) => metric?.lastOrderedAt,
    }),
    viewerCanUpdate: t.boolean({
      description: 'Whether the viewer may change the customer.',
      resolve: () => true,
    }),
  }),
})

builder.queryField('customer', t =>
  t.prismaField({
    type: Customer,
    nullable: true,
    description: 'The customer with this id; null where there is none, or none that the viewer may see.',
    args: { id: t.arg.globalID({ required: true, for: Customer, description: 'Id of the customer.' }) },
    resolve: (query, _, { id }, context) =>
      context.tx.customer.findUnique({ ...query, where: keyOf(id.id, context) }),
  }),
)
