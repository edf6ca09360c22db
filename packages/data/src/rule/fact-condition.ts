import { assertNever } from '@clientele/kernel'
import type { ConditionAt, FactAt } from '@clientele/rules'
import { Prisma } from '../generated/prisma/client.ts'
import { type Condition, combined, negated, whereKnown } from './condition.ts'
import { numberCondition } from './number-condition.ts'
import type { AnyColumn } from './rule-source.ts'
import { isStorable, textCondition } from './text-condition.ts'

type Asked<Kind extends ConditionAt['kind']> = Extract<ConditionAt, { kind: Kind }>

/** What a rule asks of one fact, asked of the column that holds it. Null, which is unknown, answers null. */
export function factCondition(
  { condition, options = [], type }: FactAt,
  { column, timeZone }: { readonly column: AnyColumn; readonly timeZone: string },
): Condition {
  const { isKnown: isCertain = false, sql } = column
  switch (condition.kind) {
    case 'range':
    case 'numbers':
      return numberCondition(condition, column, type)
    case 'anniversary': {
      const day = type === 'day' ? sql : Prisma.sql`(${sql} at time zone ${timeZone}::text)`
      return { sql: anniversarySql(condition, day), isCertain }
    }
    case 'text':
      return textCondition(condition, column)
    case 'option':
      return optionCondition(condition, column, options)
    case 'flag':
      return condition.is ? { sql, isCertain } : negated({ sql, isCertain })
    case 'members':
      return membersCondition(condition, column)
    case 'known':
      return {
        sql: Prisma.sql`(${sql} is ${condition.is ? Prisma.sql`not null` : Prisma.sql`null`})`,
        isCertain: true,
      }
    default:
      return assertNever(condition)
  }
}

function anniversarySql({ returns }: Asked<'anniversary'>, day: Prisma.Sql): Prisma.Sql {
  const stretches = returns.map(
    ({ from, to, year }) => Prisma.sql`
      (extract(year from ${day}) < ${String(year)}::int and extract(month from ${day}) * 100 + extract(day from ${day})
        between ${String(from)}::int and ${String(to)}::int)`,
  )
  return Prisma.sql`(${Prisma.join(stretches, ' or ')})`
}

/** A code that is not on the fact's list is no value of it: unknown. */
function optionCondition(
  { wanted }: Asked<'option'>,
  { enumType, isKnown = false, sql }: AnyColumn,
  options: readonly string[],
): Condition {
  if (enumType) {
    const codes = Prisma.sql`${[...wanted]}::${Prisma.raw(enumType)}[]`
    return { sql: Prisma.sql`${sql} = any(${codes})`, isCertain: isKnown }
  }
  const isOption = Prisma.sql`${sql} = any(${[...options]}::text[])`
  return {
    sql: Prisma.sql`(case when ${isOption} then ${sql} = any(${[...wanted]}::text[]) end)`,
    isCertain: false,
  }
}

/** A member that is not known may be the one that is missing. */
function membersCondition({ isAll, members }: Asked<'members'>, column: AnyColumn): Condition {
  const { isKnown = false, sql } = column
  const storable = [...members].filter(isStorable)
  const isMissing = isAll ? storable.length < members.size : storable.length === 0
  const held = Prisma.sql`${sql} ${isAll ? Prisma.sql`@>` : Prisma.sql`&&`} ${storable}::text[]`
  const found: Condition = isMissing ? whereKnown(column, false) : { sql: held, isCertain: isKnown }
  if (isKnown) return found
  const perhaps = Prisma.sql`nullif(array_position(${sql}, null) is not null, true)`
  return combined('any', [found, { sql: perhaps, isCertain: false }])
}
