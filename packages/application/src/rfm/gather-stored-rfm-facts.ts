import { copyOutOf, type RawTransaction } from '@clientele/data'
import { type RfmFactColumns, type RfmMoment, type RfmPolicy, startOfLookBack } from '@clientele/segmentation'

/**
 * Reads what the orders of every customer say at a moment, as columns in ascending order of customer id, and leaves the
 * temporary table `rfm_fact`, which tells the customer of each row. Counts as `gatherRfmFacts` of the segmentation
 * package does; a test holds both equal.
 */
export async function gatherStoredRfmFacts(
  tx: RawTransaction,
  { tenantId, policy, moment }: { tenantId: string; policy: RfmPolicy; moment: RfmMoment },
): Promise<RfmFactColumns> {
  const refundsCount = policy.refunds === 'reduce'
  await tx.query('drop table if exists rfm_fact')
  await tx.query(`
    create temp table rfm_fact (
      row int, customer_id uuid, last_ordered_at timestamptz(3), frequency int, monetary_minor bigint
    ) on commit drop`)
  const { rowCount } = await tx.query(
    `insert into rfm_fact
     select row_number() over (order by c.id) - 1, c.id, f.last_ordered_at, coalesce(f.frequency, 0), coalesce(f.monetary_minor, 0)
     from customer c left join (
       select o.customer_id,
         max(o.ordered_at) filter (where o.kind = 'PURCHASE') as last_ordered_at,
         (count(*) filter (where o.kind = 'PURCHASE'))::int as frequency,
         (sum(o.amount_minor) filter (where o.kind = 'PURCHASE' or $2))::bigint as monetary_minor
       from "order" o
       where o.tenant_id = $1 and o.status = 'COMPLETED' and o.ordered_at <= $3
         and ($4::timestamptz is null or o.ordered_at >= $4)
       group by o.customer_id
     ) f on f.customer_id = c.id
     where c.tenant_id = $1`,
    [tenantId, refundsCount, moment.asOf.toString(), startOfLookBack(policy, moment)?.toString() ?? null],
  )
  return readColumns(tx, rowCount ?? 0)
}

async function readColumns(tx: RawTransaction, size: number): Promise<RfmFactColumns> {
  const lastOrderedAt = new Float64Array(size).fill(NaN)
  const frequency = new Uint32Array(size)
  const monetaryMinor = new Float64Array(size)
  const query = `select row, (extract(epoch from last_ordered_at) * 1000)::bigint, frequency, monetary_minor from rfm_fact`
  await copyOutOf(tx, query, ([row, last, count, money]) => {
    const index = Number(row)
    if (last !== '\\N') lastOrderedAt[index] = Number(last)
    frequency[index] = Number(count)
    monetaryMinor[index] = Number(money)
  })
  return { lastOrderedAt, frequency, monetaryMinor }
}
