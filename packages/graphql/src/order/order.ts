import { builder } from '../builder.ts'
import { checkPage, type PageArguments } from '../page/check-page.ts'
import { Money } from '../scalar/money.ts'
import { TotalCount } from '../scalar/total-count.ts'
import { keyOf } from '../stamp.ts'

const OrderKind = builder.enumType('OrderKind', {
  description: 'What kind of movement an order is.',
  values: {
    PURCHASE: { description: 'Something was bought.' },
    REFUND: { description: 'Money was given back.' },
  },
})

const OrderStatus = builder.enumType('OrderStatus', {
  description: 'Whether an order stands.',
  values: {
    COMPLETED: { description: 'It stands.' },
    CANCELLED: { description: 'It was called off and counts nowhere.' },
  },
})

builder.prismaObject('OrderLine', {
  description: 'One product of an order.',
  select: { tenantId: true, orderId: true, position: true },
  fields: t => ({
    position: t.exposeInt('position', { description: '1 for the first line.' }),
    product: t.exposeString('product', { description: 'What it was for, as the source names it.' }),
    quantity: t.field({
      type: 'Decimal',
      nullable: true,
      description: 'How many; null where the source does not tell.',
      select: { quantity: true },
      resolve: ({ quantity }) => quantity?.toString(),
    }),
    amount: t.field({
      type: Money,
      description: 'What this line adds to the order.',
      select: { amountMinor: true, order: { select: { currency: true } } },
      resolve: ({ amountMinor, order }) => ({ minor: amountMinor, currency: order.currency }),
    }),
  }),
})

builder.prismaNode('Order', {
  nullable: true,
  description: 'A purchase or a refund of a customer.',
  id: { resolve: ({ id }) => id, description: 'Its id.' },
  findUnique: (id, context) => keyOf(id, context),
  select: { id: true, tenantId: true },
  fields: t => ({
    number: t.exposeString('number', {
      nullable: true,
      description: 'The order number of the source, where it has one.',
    }),
    orderedAt: t.expose('orderedAt', {
      type: 'DateTime',
      description: 'When it was placed; a day without a time is its first moment.',
    }),
    amount: t.field({
      type: Money,
      description: 'Its amount; negative for a refund.',
      select: { amountMinor: true, currency: true },
      resolve: ({ amountMinor, currency }) => ({ minor: amountMinor, currency }),
    }),
    kind: t.expose('kind', { type: OrderKind, description: 'Purchase or refund.' }),
    status: t.expose('status', { type: OrderStatus, description: 'Whether it stands.' }),
    customer: t.relation('customer', { description: 'Whose order it is.' }),
    lines: t.relation('lines', {
      description: 'What it was for, at most 100 lines; none where the source does not tell.',
      query: { orderBy: { position: 'asc' }, take: 100 },
    }),
  }),
})

builder.prismaObjectField('Customer', 'orders', t =>
  t.relatedConnection(
    'orders',
    {
      cursor: 'tenantId_id',
      description: 'Orders of the customer, newest first, cancelled ones included.',
      defaultSize: 10,
      maxSize: 100,
      totalCount: true,
      query: async (page: PageArguments, context) => {
        await checkPage(page, { context, list: 'Order' })
        return { orderBy: [{ orderedAt: 'desc' }, { id: 'desc' }] }
      },
    },
    {
      description: 'A page of orders.',
      fields: connection => ({
        totalCount: connection.field({
          type: TotalCount,
          description: 'How many orders the customer has.',
          resolve: page => ({ value: (page as unknown as { totalCount: number }).totalCount, exact: true }),
        }),
      }),
    },
    { description: 'An order and its place in the list.' },
  ),
)
