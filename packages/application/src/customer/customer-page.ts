import { Prisma, type Transaction } from '@clientele/data'
import type { CustomerCursor } from './customer-cursor.ts'
import { type CustomerFilter, customerFilterSql, mentionsRfm, mentionsText } from './customer-filter.ts'

export const customerSortFields = [
  'NAME',
  'NUMBER',
  'SPEND',
  'ORDER_COUNT',
  'LAST_ORDERED_AT',
  'RFM_SCORE',
] as const
export type CustomerSortField = (typeof customerSortFields)[number]

export interface CustomerSort {
  readonly by: CustomerSortField
  readonly direction: 'ASC' | 'DESC'
}

export interface CustomerPageInput {
  readonly tenantId: string
  readonly filter: CustomerFilter
  readonly sort: CustomerSort
  /** How many customers at most. */
  readonly limit: number
  /** Only customers behind this one in the order of the sort. */
  readonly after?: CustomerCursor | undefined
  /** Only customers before this one; with it the page holds the last ones. */
  readonly before?: CustomerCursor | undefined
  /** Whether the page is counted from the end. */
  readonly backward: boolean
}

export interface CustomerPage {
  readonly cursors: readonly CustomerCursor[]
  /** Whether there are more in the direction of reading. */
  readonly hasMore: boolean
}

/**
 * One page of customers as ids with their cursors, read by keyset: its cost does not grow with its place in the list.
 * Customers without a name come last in both directions.
 */
export async function customerPage(tx: Transaction, input: CustomerPageInput): Promise<CustomerPage> {
  const rows = await tx.$queryRaw<CustomerCursor[]>(pageSql(input))
  const cursors = rows.slice(0, input.limit)
  return { cursors: input.backward ? cursors.reverse() : cursors, hasMore: rows.length > input.limit }
}

/** How many customers a filter holds for; counting stops at `limit`. */
export async function countCustomers(
  tx: Transaction,
  {
    tenantId,
    filter,
    limit,
  }: { readonly tenantId: string; readonly filter: CustomerFilter; readonly limit: number },
): Promise<{ value: number; exact: boolean }> {
  const [row] = await tx.$queryRaw<{ count: number }[]>(Prisma.sql`
    select count(*)::int as count from (
      select from ${sourceOf(filter)}
      where m.tenant_id = ${tenantId}::uuid and ${customerFilterSql(filter)} limit ${limit + 1}
    ) counted`)
  const count = row?.count ?? 0
  return { value: Math.min(count, limit), exact: count <= limit }
}

/** Every customer has metrics: the other tables are joined where they are asked about. */
function sourceOf(filter: CustomerFilter, table?: SortKey['table']): Prisma.Sql {
  const customer = Prisma.sql`join customer c on c.tenant_id = m.tenant_id and c.id = m.customer_id`
  const rfm = Prisma.sql`left join customer_rfm r on r.tenant_id = m.tenant_id and r.customer_id = m.customer_id`
  return Prisma.sql`customer_metric m
    ${table === 'customer' || mentionsText(filter) ? customer : Prisma.empty}
    ${table === 'rfm' || mentionsRfm(filter) ? rfm : Prisma.empty}`
}

interface SortKey {
  readonly table: 'customer' | 'metric' | 'rfm'
  readonly expression: Prisma.Sql
  readonly type: Prisma.Sql
  readonly nullable: boolean
}

const sortKeys: Record<CustomerSortField, SortKey> = {
  NAME: {
    table: 'customer',
    expression: Prisma.sql`c.name`,
    type: Prisma.sql`text collate "zh-x-icu"`,
    nullable: true,
  },
  NUMBER: {
    table: 'customer',
    expression: Prisma.sql`c.number`,
    type: Prisma.sql`int`,
    nullable: false,
  },
  SPEND: {
    table: 'metric',
    expression: Prisma.sql`m.spend_minor`,
    type: Prisma.sql`bigint`,
    nullable: false,
  },
  ORDER_COUNT: {
    table: 'metric',
    expression: Prisma.sql`m.order_count`,
    type: Prisma.sql`int`,
    nullable: false,
  },
  // Who never ordered counts as having ordered before everyone else; who was not scored, as below the lowest score. Not
  // by coalesce, which row-level security keeps from being looked up in the index.
  LAST_ORDERED_AT: {
    table: 'metric',
    expression: Prisma.sql`case when m.last_ordered_at is null then '-infinity' else m.last_ordered_at end`,
    type: Prisma.sql`timestamptz`,
    nullable: false,
  },
  RFM_SCORE: {
    table: 'rfm',
    expression: Prisma.sql`coalesce(r.recency_score * 10000 + r.frequency_score * 100 + r.monetary_score, 0)`,
    type: Prisma.sql`int`,
    nullable: false,
  },
}

function pageSql(input: CustomerPageInput): Prisma.Sql {
  const key = sortKeys[input.sort.by]
  if (!key.nullable) return partSql(input, 'valued')
  // Each part on its own, for together no index has them in this order.
  return Prisma.sql`
    select id, value from ((${partSql(input, 'valued')}) union all (${partSql(input, 'empty')})) parts
    order by (sorted is null) ${Prisma.raw(input.backward ? 'desc' : 'asc')}, sorted ${directionOf(input)},
      id ${directionOf(input)}
    limit ${input.limit + 1}`
}

/** The customers of a page that have a value to sort by, or those that have none, who stand behind them. */
type Part = 'valued' | 'empty'

function partSql(input: CustomerPageInput, part: Part): Prisma.Sql {
  const { tenantId, filter, sort, after, before } = input
  const { table, expression, nullable } = sortKeys[sort.by]
  const id = table === 'customer' ? Prisma.sql`c.id` : Prisma.sql`m.customer_id`
  const isAscending = sort.direction === 'ASC'
  const conditions = [
    Prisma.sql`m.tenant_id = ${tenantId}::uuid`,
    ...(table === 'customer' ? [Prisma.sql`c.tenant_id = ${tenantId}::uuid`] : []),
    customerFilterSql(filter),
    ...(nullable ? [Prisma.sql`${expression} is ${Prisma.raw(part === 'empty' ? '' : 'not')} null`] : []),
    ...(after ? [beside(after, { id, sort, part, sign: isAscending ? '>' : '<', isBehind: true })] : []),
    ...(before ? [beside(before, { id, sort, part, sign: isAscending ? '<' : '>', isBehind: false })] : []),
  ]
  return Prisma.sql`
    select ${id} as id, ${expression}::text as value ${nullable ? Prisma.sql`, ${expression} as sorted` : Prisma.empty}
    from ${sourceOf(filter, table)}
    where ${Prisma.join(conditions, ' and ')}
    order by ${part === 'empty' ? Prisma.empty : Prisma.sql`${expression} ${directionOf(input)},`} ${id} ${directionOf(input)}
    limit ${input.limit + 1}`
}

interface Side {
  readonly id: Prisma.Sql
  readonly sort: CustomerSort
  readonly part: Part
  readonly sign: '<' | '>'
  /** Behind the cursor in the order of the list, or before it. */
  readonly isBehind: boolean
}

/** Whether a row of a part stands on one side of a cursor. */
function beside(cursor: CustomerCursor, { id, sort, part, sign, isBehind }: Side): Prisma.Sql {
  const { expression, type } = sortKeys[sort.by]
  const cursorPart = cursor.value === null ? 'empty' : 'valued'
  if (part !== cursorPart) return isBehind === (part === 'empty') ? Prisma.sql`true` : Prisma.sql`false`
  if (part === 'empty') return Prisma.sql`${id} ${Prisma.raw(sign)} ${cursor.id}::uuid`
  return Prisma.sql`(${expression}, ${id}) ${Prisma.raw(sign)} (${cursor.value}::${type}, ${cursor.id}::uuid)`
}

function directionOf({ sort, backward }: CustomerPageInput): Prisma.Sql {
  return Prisma.raw((sort.direction === 'ASC') === backward ? 'desc' : 'asc')
}
