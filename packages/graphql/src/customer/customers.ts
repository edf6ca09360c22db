import {
  type CustomerCursor,
  type CustomerSort,
  countCustomers,
  customerPage,
  type customerSortFields,
  decodeCustomerCursor,
  encodeCustomerCursor,
} from '@clientele/application'
import { queryFromInfo } from '@pothos/plugin-prisma'
import { builder } from '../builder.ts'
import type { GraphqlContext } from '../context.ts'
import { invalidCursor } from '../error/refusal.ts'
import { checkPageSize } from '../page/check-page.ts'
import { isBackward, keysetConnection } from '../page/keyset-connection.ts'
import { countLimit, TotalCount, type TotalCountValue } from '../scalar/total-count.ts'
import { stampOf } from '../stamp.ts'
import { Customer } from './customer.ts'
import { CustomerFilter, customerFilterOf } from './customer-filter.ts'

const CustomerOrderField = builder.enumType('CustomerOrderField', {
  description: 'What customers can be sorted by.',
  values: {
    NAME: { description: 'Name, Chinese names by pinyin; customers without one last.' },
    NUMBER: { description: 'Number, the oldest customer first.' },
    SPEND: { description: 'Purchases less refunds.' },
    ORDER_COUNT: { description: 'Number of purchases.' },
    LAST_ORDERED_AT: { description: 'Last purchase; who never ordered counts as before everyone else.' },
    RFM_SCORE: {
      description: 'Recency score, then frequency, then money; who was not scored counts as lowest.',
    },
  } satisfies Record<(typeof customerSortFields)[number], object>,
})

const OrderDirection = builder.enumType('OrderDirection', {
  description: 'Which end of a list comes first.',
  values: { ASC: { description: 'The least first.' }, DESC: { description: 'The greatest first.' } },
})

const CustomerOrder = builder.inputType('CustomerOrder', {
  description: 'How customers are sorted.',
  fields: t => ({
    by: t.field({ type: CustomerOrderField, required: true, description: 'By what.' }),
    direction: t.field({ type: OrderDirection, required: true, description: 'In which direction.' }),
  }),
})

const newestOrderFirst: CustomerSort = { by: 'LAST_ORDERED_AT', direction: 'DESC' }

builder.queryField('customers', t =>
  t.connection(
    {
      type: Customer,
      description: 'Customers, page by page: 20 unless told otherwise, at most 100.',
      args: {
        filter: t.arg({
          type: CustomerFilter,
          description: 'Which customers; all of them where it is absent.',
        }),
        orderBy: t.arg({
          type: CustomerOrder,
          description: 'In which order; newest order first where it is absent.',
        }),
      },
      resolve: async (_, args, context, info) => {
        checkPageSize(args)
        const { tx } = context
        const { tenantId } = stampOf(context)
        const filter = args.filter ? customerFilterOf(args.filter, await currencyOf(context)) : {}
        const sort = args.orderBy ?? newestOrderFirst
        const limit = args.first ?? args.last ?? 20
        const backward = isBackward(args)
        const page = await customerPage(tx, {
          tenantId,
          filter,
          sort,
          limit,
          backward,
          after: cursorOf(args.after, sort),
          before: cursorOf(args.before, sort),
        })
        const selection = await queryFromInfo({
          context,
          info,
          paths: [['nodes'], ['edges', 'node']],
          typeName: 'Customer',
          awaitSelections: true,
        })
        const customers = await tx.customer.findMany({
          ...(selection as object),
          where: { tenantId, id: { in: page.cursors.map(({ id }) => id) } },
        })
        const encode = (cursor: CustomerCursor) => encodeCustomerCursor(cursor, sort)
        return {
          ...keysetConnection(args, { ...page, nodes: customers, encode }),
          count: () => countCustomers(tx, { tenantId, filter, limit: countLimit }),
        }
      },
    },
    {
      description: 'A page of customers.',
      fields: connection => ({
        totalCount: connection.field({
          type: TotalCount,
          description: 'How many customers the filter holds for.',
          resolve: page => (page as unknown as { count: () => Promise<TotalCountValue> }).count(),
        }),
      }),
    },
    { description: 'A customer and its place in the list.' },
  ),
)

async function currencyOf(context: GraphqlContext): Promise<string> {
  const where = { id: stampOf(context).tenantId }
  return (await context.tx.tenant.findUniqueOrThrow({ where, select: { currency: true } })).currency
}

function cursorOf(text: string | null | undefined, sort: CustomerSort) {
  if (text === null || text === undefined) return undefined
  const cursor = decodeCustomerCursor(text, sort)
  if (!cursor.ok) throw invalidCursor(text)
  return cursor.value
}
