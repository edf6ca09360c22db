import type { ConditionAt, FactAt } from '@clientele/rules'
import { Prisma } from '../generated/prisma/client.ts'
import { type Condition, whereKnown } from './condition.ts'
import type { AnyColumn } from './rule-source.ts'
import { numberSql, numbersSql, type StoredNumber, storedNumberOf } from './stored-number.ts'

/**
 * Whether a number, a day or an instant lies between two ends or is one of several: the column bare beside a value of its
 * own type, which is what an index serves, under row-level security too.
 */
export function numberCondition(
  asked: Extract<ConditionAt, { kind: 'range' | 'numbers' }>,
  column: AnyColumn,
  type: FactAt['type'],
): Condition {
  const stored = storedNumberOf(type, column)
  const sql = asked.kind === 'range' ? rangeSql(asked, column, stored) : oneOfSql(asked, column, stored)
  return typeof sql === 'boolean' ? whereKnown(column, sql) : { sql, isCertain: column.isKnown ?? false }
}

function rangeSql(
  asked: Extract<ConditionAt, { kind: 'range' }>,
  { sql: value }: AnyColumn,
  stored: StoredNumber,
): Prisma.Sql | boolean {
  const isWhole = stored.type !== 'double precision'
  const from = isWhole ? Math.ceil(asked.from) : asked.from
  const to = isWhole ? Math.floor(asked.to) : asked.to
  if (from > to || from > stored.most || to < stored.least || from === Infinity || to === -Infinity)
    return false
  if (from === to) return Prisma.sql`${value} = ${numberSql(from, stored)}`
  const ends = [
    ...(from > stored.least ? [Prisma.sql`${value} >= ${numberSql(from, stored)}`] : []),
    ...(to < stored.most ? [Prisma.sql`${value} <= ${numberSql(to, stored)}`] : []),
  ]
  return ends.length === 0 ? true : Prisma.sql`(${Prisma.join(ends, ' and ')})`
}

function oneOfSql(
  { numbers }: Extract<ConditionAt, { kind: 'numbers' }>,
  { sql: value }: AnyColumn,
  stored: StoredNumber,
): Prisma.Sql | boolean {
  const isWhole = stored.type !== 'double precision'
  const storable = [...numbers].filter(
    number => number >= stored.least && number <= stored.most && (!isWhole || Number.isInteger(number)),
  )
  return storable.length === 0 ? false : Prisma.sql`${value} = any(${numbersSql(storable, stored)})`
}
