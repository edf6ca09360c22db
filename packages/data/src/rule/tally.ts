import { assertNever } from '@clientele/kernel'
import type { CollectionAt } from '@clientele/rules'
import { Prisma } from '../generated/prisma/client.ts'
import { numberSql, numbersSql, storedNumberOf } from './stored-number.ts'

const double = storedNumberOf('number', { sql: Prisma.empty, holds: 'fractional' })

type Measured = 'count' | 'sum' | 'min' | 'max' | 'average'

/**
 * What a measure says of records given as rows `record(met, amount)`: `met` is whether one is meant, null where it may be;
 * `amount` is null where it is unknown. Each measure is kept as the least and the most that it may be.
 */
export function tallySql(
  measure: Measured,
  { comparison, records }: { readonly comparison: CollectionAt['comparison']; readonly records: Prisma.Sql },
): Prisma.Sql {
  if (!comparison) throw new Error(`${measure} needs a comparison`)
  const answer = measure === 'count' ? wholeSql(comparison) : rangeSql(comparison)
  return Prisma.sql`(select case when is_known then ${answer} end from (${boundsSql(measure, records)}) tally)`
}

/** One row: the least and the most that the measure may be, and whether anything is known of it. */
function boundsSql(measure: Measured, records: Prisma.Sql): Prisma.Sql {
  switch (measure) {
    case 'count':
      return Prisma.sql`select true as is_known, count(*) filter (where met)::double precision as least,
        count(*) filter (where met is not false)::double precision as most from ${records}`
    case 'sum':
      return Prisma.sql`select count(*) filter (where met is not false and amount is null) = 0 as is_known,
        coalesce(sum(amount::numeric) filter (where met or (met is null and amount < 0)), 0)::double precision as least,
        coalesce(sum(amount::numeric) filter (where met or (met is null and amount > 0)), 0)::double precision as most
        from ${records}`
    case 'min':
      return Prisma.sql`select count(*) filter (where met) > 0 as is_known,
        case when count(*) filter (where met is not false and amount is null) > 0 then '-infinity'
          else min(amount::double precision) filter (where met is not false) end as least,
        coalesce(min(amount::double precision) filter (where met), 'infinity') as most from ${records}`
    case 'max':
      return Prisma.sql`select count(*) filter (where met) > 0 as is_known,
        coalesce(max(amount::double precision) filter (where met), '-infinity') as least,
        case when count(*) filter (where met is not false and amount is null) > 0 then 'infinity'
          else max(amount::double precision) filter (where met is not false) end as most from ${records}`
    case 'average':
      return averageSql(records)
    default:
      return assertNever(measure)
  }
}

/** The mean of those meant; where others may be, anything between the least and the greatest amount. */
function averageSql(records: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    select is_known, case when is_certain then mean else least end as least,
      case when is_certain then mean else most end as most
    from (
      select count(*) filter (where met) > 0 and count(*) filter (where met is not false and amount is null) = 0 as is_known,
        count(*) filter (where met is null) = 0 as is_certain,
        min(amount::double precision) filter (where met is not false) as least,
        max(amount::double precision) filter (where met is not false) as most,
        least(greatest(
          sum(amount::numeric) filter (where met)::double precision
            / nullif(count(*) filter (where met), 0)::double precision,
          min(amount::double precision) filter (where met)), max(amount::double precision) filter (where met)) as mean
      from ${records}
    ) bounds`
}

type Comparison = NonNullable<CollectionAt['comparison']>

/** True where a comparison holds for every number from the least to the most, false where it holds for none. */
function rangeSql(comparison: Comparison): Prisma.Sql {
  if (comparison.kind === 'numbers')
    return Prisma.sql`case when ${foundSql(comparison)} = 0 then false when least = most then true end`
  const [from, to] = [numberSql(comparison.from, double), numberSql(comparison.to, double)]
  return Prisma.sql`case when least >= ${from} and most <= ${to} then true
    when most < ${from} or least > ${to} then false end`
}

/** The same of whole numbers alone. */
function wholeSql(comparison: Comparison): Prisma.Sql {
  if (comparison.kind === 'range') return rangeSql(comparison)
  return Prisma.sql`case ${foundSql(comparison)} when 0 then false when most - least + 1 then true end`
}

function foundSql({ numbers }: Extract<Comparison, { kind: 'numbers' }>): Prisma.Sql {
  return Prisma.sql`(select count(*) from unnest(${numbersSql([...numbers], double)}) number
    where number between least and most)`
}
