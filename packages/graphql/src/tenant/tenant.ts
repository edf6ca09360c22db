import { builder } from '../builder.ts'

export const Tenant = builder.prismaNode('Tenant', {
  nullable: true,
  description: 'A workspace: one company with its customers, orders and rules, invisible to every other.',
  id: { field: 'id', description: 'Its id.' },
  fields: t => ({
    slug: t.exposeString('slug', { description: 'Short name for addresses and the command line.' }),
    name: t.exposeString('name', { description: 'Name shown to people.' }),
    currency: t.exposeString('currency', {
      description: 'ISO 4217 code of the currency orders are counted in.',
    }),
    timeZone: t.exposeString('timeZone', { description: 'IANA time zone in which days begin and end.' }),
    customerCount: t.int({
      description: 'How many customers there are.',
      resolve: ({ id }, _, { tx }) => tx.customer.count({ where: { tenantId: id } }),
    }),
    orderCount: t.int({
      description: 'How many orders there are.',
      resolve: ({ id }, _, { tx }) => tx.order.count({ where: { tenantId: id } }),
    }),
  }),
})

export const User = builder.prismaNode('User', {
  nullable: true,
  description: 'A person who works in a tenant.',
  id: { resolve: ({ id }) => id, description: 'Its id.' },
  findUnique: (id, context) => ({ tenantId_id: { tenantId: context.stamp?.tenantId ?? id, id } }),
  fields: t => ({
    name: t.exposeString('name', { description: 'Name of the person.' }),
    locale: t.exposeString('locale', { description: 'Language the person reads: `zh-CN` or `en`.' }),
  }),
})
