import { Prisma, type Transaction } from '@clientele/data'
import DataLoader from 'dataloader'
import { builder } from '../builder.ts'
import { Money } from '../scalar/money.ts'

interface MonthRow {
  readonly customerId: string
  readonly month: string
  readonly count: number
  readonly spend: bigint
  readonly currency: string
}

const MonthlySpend = builder.objectRef<MonthRow>('MonthlySpend').implement({
  description: 'What a customer ordered in a month.',
  fields: t => ({
    month: t.field({ type: 'Date', description: 'First day of the month.', resolve: ({ month }) => month }),
    orderCount: t.exposeInt('count', { description: 'Purchases that were not cancelled.' }),
    spend: t.field({
      type: Money,
      description: 'Purchases less refunds.',
      resolve: ({ spend, currency }) => ({ minor: spend, currency }),
    }),
  }),
})

builder.prismaObjectField('Customer', 'spendByMonth', t =>
  t.field({
    type: [MonthlySpend],
    description: "By month of the tenant's own calendar, oldest first; months without orders are left out.",
    resolve: ({ tenantId, id }, _, { tx }) => loaderOf(tx, tenantId).load(id),
  }),
)

/** One loader for each snapshot: the months of all customers of a list are one statement. */
const loaders = new WeakMap<Transaction, DataLoader<string, MonthRow[]>>()

function loaderOf(tx: Transaction, tenantId: string): DataLoader<string, MonthRow[]> {
  const known = loaders.get(tx)
  if (known) return known
  const loader = new DataLoader<string, MonthRow[]>(async ids => {
    const rows = await readMonths(tx, { tenantId, customerIds: ids })
    const byCustomer = Map.groupBy(rows, row => row.customerId)
    return ids.map(id => byCustomer.get(id) ?? [])
  })
  loaders.set(tx, loader)
  return loader
}

function readMonths(
  tx: Transaction,
  { tenantId, customerIds }: { readonly tenantId: string; readonly customerIds: readonly string[] },
): Promise<MonthRow[]> {
  return tx.$queryRaw<MonthRow[]>(Prisma.sql`
    select o.customer_id as "customerId",
      to_char(date_trunc('month', o.ordered_at at time zone t.time_zone), 'YYYY-MM-DD') as month,
      (count(*) filter (where o.kind = 'PURCHASE'))::int as count, sum(o.amount_minor)::bigint as spend, t.currency
    from "order" o join tenant t on t.id = o.tenant_id
    where o.tenant_id = ${tenantId}::uuid and o.customer_id = any(${[...customerIds]}::uuid[]) and o.status = 'COMPLETED'
    group by 1, 2, t.currency order by 2`)
}
