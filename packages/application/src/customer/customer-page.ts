import { Prisma, type Transaction } from '@clientele/data'
import type { CustomerCursor } from './customer-cursor.ts'
import { type CustomerFilter, customerFilterSql, isBinding } from './customer-filter.ts'

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
  const key = sortKeys[input.sort.by]
  const ascending = (input.sort.direction === 'ASC') !== input.backward
  const rows = await tx.$queryRaw<CustomerCursor[]>(Prisma.sql`
    select c.id, ${key.expression}::text as value
    from customer c
    join customer_metric m on m.tenant_id = c.tenant_id and m.customer_id = c.id
    ${input.sort.by === 'RFM_SCORE' || mentionsRfm(input.filter) ? rfmJoin : Prisma.empty}
    where ${Prisma.join(conditionsOf(input), ' and ')}
    order by ${orderBy(key, { ascending, backward: input.backward })}
    limit ${input.limit + 1}`)
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
      select from customer c
      join customer_metric m on m.tenant_id = c.tenant_id and m.customer_id = c.id
      ${mentionsRfm(filter) ? rfmJoin : Prisma.empty}
      where c.tenant_id = ${tenantId}::uuid and ${customerFilterSql(filter)} limit ${limit + 1}
    ) counted`)
  const count = row?.count ?? 0
  return { value: Math.min(count, limit), exact: count <= limit }
}

const rfmJoin = Prisma.sql`left join customer_rfm r on r.tenant_id = c.tenant_id and r.customer_id = c.id`

interface SortKey {
  readonly expression: Prisma.Sql
  /** The id column beside which the expression is indexed. */
  readonly id: Prisma.Sql
  readonly type: Prisma.Sql
  readonly nullable: boolean
}

const customerId = Prisma.sql`c.id`
const metricId = Prisma.sql`m.customer_id`

const sortKeys: Record<CustomerSortField, SortKey> = {
  NAME: {
    expression: Prisma.sql`c.name`,
    id: customerId,
    type: Prisma.sql`text collate "zh-x-icu"`,
    nullable: true,
  },
  NUMBER: {
    expression: Prisma.sql`c.number`,
    id: customerId,
    type: Prisma.sql`int`,
    nullable: false,
  },
  SPEND: {
    expression: Prisma.sql`m.spend_minor`,
    id: metricId,
    type: Prisma.sql`bigint`,
    nullable: false,
  },
  ORDER_COUNT: {
    expression: Prisma.sql`m.order_count`,
    id: metricId,
    type: Prisma.sql`int`,
    nullable: false,
  },
  // Who never ordered counts as having ordered before everyone else; who was not scored, as below the lowest score.
  LAST_ORDERED_AT: {
    expression: Prisma.sql`coalesce(m.last_ordered_at, '-infinity')`,
    id: metricId,
    type: Prisma.sql`timestamptz`,
    nullable: false,
  },
  RFM_SCORE: {
    expression: Prisma.sql`coalesce(r.recency_score * 10000 + r.frequency_score * 100 + r.monetary_score, 0)`,
    id: customerId,
    type: Prisma.sql`int`,
    nullable: false,
  },
}

function conditionsOf({ tenantId, filter, sort, after, before }: CustomerPageInput): Prisma.Sql[] {
  const key = sortKeys[sort.by]
  const ascending = sort.direction === 'ASC'
  return [
    Prisma.sql`c.tenant_id = ${tenantId}::uuid`,
    Prisma.sql`m.tenant_id = ${tenantId}::uuid`,
    customerFilterSql(filter),
    ...(after ? [beyond(key, after, { ascending })] : []),
    ...(before ? [Prisma.sql`not (${beyond(key, before, { ascending, orEqual: true })})`] : []),
  ]
}

/** Whether a row stands behind a cursor; rows without a value stand behind every row that has one. */
function beyond(
  key: SortKey,
  cursor: CustomerCursor,
  { ascending, orEqual = false }: { ascending: boolean; orEqual?: boolean },
): Prisma.Sql {
  const id = Prisma.sql`${cursor.id}::uuid`
  const sign = Prisma.raw(`${ascending ? '>' : '<'}${orEqual ? '=' : ''}`)
  if (cursor.value === null) return Prisma.sql`(${key.expression} is null and ${key.id} ${sign} ${id})`
  const value = Prisma.sql`${cursor.value}::${key.type}`
  const behind = Prisma.sql`(${key.expression}, ${key.id}) ${sign} (${value}, ${id})`
  return key.nullable ? Prisma.sql`(${behind} or ${key.expression} is null)` : behind
}

function orderBy(
  key: SortKey,
  { ascending, backward }: { ascending: boolean; backward: boolean },
): Prisma.Sql {
  const direction = Prisma.raw(ascending ? 'asc' : 'desc')
  const nulls = key.nullable ? Prisma.raw(backward ? 'nulls first' : 'nulls last') : Prisma.empty
  return Prisma.sql`${key.expression} ${direction} ${nulls}, ${key.id} ${direction}`
}

function mentionsRfm(filter: CustomerFilter): boolean {
  const { segment, valueType, recencyScore, frequencyScore, monetaryScore } = filter
  if (segment || valueType || [recencyScore, frequencyScore, monetaryScore].some(isBinding)) return true
  return [...(filter.all ?? []), ...(filter.any ?? []), ...(filter.not ? [filter.not] : [])].some(mentionsRfm)
}
