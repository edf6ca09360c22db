import { Prisma } from '@clientele/data'

/** Numbers between two bounds, both included; an absent bound does not bind. */
export interface NumberRange {
  readonly atLeast?: number | undefined
  readonly atMost?: number | undefined
}

/** Instants from one (included) to another (not included), or relative to the moment of asking. */
export interface InstantRange {
  readonly notBefore?: Date | undefined
  readonly before?: Date | undefined
  readonly withinLastDays?: number | undefined
  readonly olderThanDays?: number | undefined
}

/**
 * Which customers are meant. Every field that is given must hold; `all`, `any` and `not` combine filters. A fact that is
 * unknown (no order yet, not scored) satisfies no range and no list, and does not satisfy its negation either.
 */
export interface CustomerFilter {
  readonly all?: readonly CustomerFilter[] | undefined
  readonly any?: readonly CustomerFilter[] | undefined
  readonly not?: CustomerFilter | undefined
  /** Part of name, number, key, mail, phone or city; upper and lower case are the same. */
  readonly text?: string | undefined
  readonly segment?: readonly string[] | undefined
  readonly valueType?: readonly string[] | undefined
  readonly recencyScore?: NumberRange | undefined
  readonly frequencyScore?: NumberRange | undefined
  readonly monetaryScore?: NumberRange | undefined
  readonly orderCount?: NumberRange | undefined
  /** In minor units. */
  readonly spendMinor?: NumberRange | undefined
  readonly lastOrderedAt?: InstantRange | undefined
  /** Customers with an order of this import. */
  readonly importRunId?: string | undefined
}

/**
 * The condition in SQL over `m` (a customer's metrics), `c` (the customer; only a text is looked for there) and `r` (its
 * RFM standing).
 */
export function customerFilterSql(filter: CustomerFilter): Prisma.Sql {
  const conditions = [
    ...(filter.all ?? []).map(customerFilterSql),
    ...(filter.any ? [anyOf(filter.any.map(customerFilterSql))] : []),
    ...(filter.not ? [Prisma.sql`not ${customerFilterSql(filter.not)}`] : []),
    ...(filter.text?.trim() ? [containsText(filter.text.trim())] : []),
    ...(filter.segment ? [Prisma.sql`r.segment::text = any(${[...filter.segment]})`] : []),
    ...(filter.valueType ? [Prisma.sql`r.value_type::text = any(${[...filter.valueType]})`] : []),
    ...withinRange(Prisma.sql`r.recency_score`, filter.recencyScore),
    ...withinRange(Prisma.sql`r.frequency_score`, filter.frequencyScore),
    ...withinRange(Prisma.sql`r.monetary_score`, filter.monetaryScore),
    ...withinRange(Prisma.sql`m.order_count`, filter.orderCount),
    ...withinRange(Prisma.sql`m.spend_minor`, filter.spendMinor),
    ...withinInstants(Prisma.sql`m.last_ordered_at`, filter.lastOrderedAt),
    ...(filter.importRunId ? [hasOrderOfImport(filter.importRunId)] : []),
  ]
  return conditions.length === 0 ? Prisma.sql`true` : Prisma.sql`(${Prisma.join(conditions, ' and ')})`
}

function anyOf(conditions: readonly Prisma.Sql[]): Prisma.Sql {
  return conditions.length === 0 ? Prisma.sql`false` : Prisma.sql`(${Prisma.join([...conditions], ' or ')})`
}

function containsText(text: string): Prisma.Sql {
  // No stored text holds the null character, and PostgreSQL takes none in a question.
  if (text.includes('\0')) return Prisma.sql`false`
  const pattern = `%${text.normalize('NFC').replaceAll(/[\\%_]/g, '\\$&')}%`
  const number = /^(?:C-)?0*(\d{1,9})$/i.exec(text)?.[1]
  return Prisma.sql`(concat_ws(' ', c.name, c.external_key, c.email, c.phone, c.city) ilike ${pattern}
    or ${number === undefined ? Prisma.sql`false` : Prisma.sql`c.number = ${Number(number)}`})`
}

/** The columns are whole numbers: the bounds become ones, so that any number can be asked for and indexes serve. */
function withinRange(column: Prisma.Sql, range: NumberRange | undefined): Prisma.Sql[] {
  return [
    ...(range?.atLeast === undefined
      ? []
      : [Prisma.sql`${column} >= ${bound(Math.ceil(range.atLeast))}::bigint`]),
    ...(range?.atMost === undefined
      ? []
      : [Prisma.sql`${column} <= ${bound(Math.floor(range.atMost))}::bigint`]),
  ]
}

function bound(whole: number): bigint {
  return BigInt(Math.max(Number.MIN_SAFE_INTEGER, Math.min(Number.MAX_SAFE_INTEGER, whole)))
}

/** Whether a filter, or one within it, looks for a text. */
export function mentionsText(filter: CustomerFilter): boolean {
  return Boolean(filter.text?.trim()) || filtersWithin(filter).some(mentionsText)
}

/** Whether a filter, or one within it, asks how customers stand. */
export function mentionsRfm(filter: CustomerFilter): boolean {
  const { segment, valueType, recencyScore, frequencyScore, monetaryScore } = filter
  if (segment || valueType || [recencyScore, frequencyScore, monetaryScore].some(isBinding)) return true
  return filtersWithin(filter).some(mentionsRfm)
}

function filtersWithin({ all = [], any = [], not }: CustomerFilter): readonly CustomerFilter[] {
  return [...all, ...any, ...(not ? [not] : [])]
}

/** Whether a range has a bound at all. */
function isBinding(range: NumberRange | undefined): boolean {
  return range?.atLeast !== undefined || range?.atMost !== undefined
}

function withinInstants(column: Prisma.Sql, range: InstantRange | undefined): Prisma.Sql[] {
  return [
    ...(range?.notBefore === undefined ? [] : [Prisma.sql`${column} >= ${range.notBefore}`]),
    ...(range?.before === undefined ? [] : [Prisma.sql`${column} < ${range.before}`]),
    ...(range?.withinLastDays === undefined
      ? []
      : [Prisma.sql`${column} >= now() - make_interval(days => ${range.withinLastDays}::int)`]),
    ...(range?.olderThanDays === undefined
      ? []
      : [Prisma.sql`${column} < now() - make_interval(days => ${range.olderThanDays}::int)`]),
  ]
}

function hasOrderOfImport(importRunId: string): Prisma.Sql {
  return Prisma.sql`exists (select from "order" o where o.tenant_id = m.tenant_id
    and o.customer_id = m.customer_id and o.import_run_id = ${importRunId}::uuid)`
}
