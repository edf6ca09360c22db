import { copyInto, copyRow, type RawTransaction } from '@clientele/data'
import { noRfmCode, type RfmScoreColumns, rfmSegments, rfmValueTypes } from '@clientele/segmentation'
import type { Caller } from '../caller.ts'

const batchSize = 5_000

/**
 * Makes the scores of a snapshot the current ones of the customers in `rfm_fact`, and notes in the activity log of each
 * customer who was scored before and now stands in another segment.
 */
export async function storeRfmScores(
  tx: RawTransaction,
  { caller, snapshotId, scores }: { caller: Caller; snapshotId: string; scores: RfmScoreColumns },
): Promise<void> {
  const { tenantId, actorId } = caller
  await tx.query('drop table if exists rfm_scored')
  await tx.query(`
    create temp table rfm_scored (
      row int, recency_days int, recency_score smallint, frequency_score smallint, monetary_score smallint,
      segment rfm_segment, value_type rfm_value_type
    ) on commit drop`)
  await copyInto(tx, 'rfm_scored', rowsOf(scores))
  await tx.query('analyze rfm_fact, rfm_scored')
  await tx.query(
    `with moved as (
       insert into activity (tenant_id, id, customer_id, kind, params, user_id)
       select $1, uuid_v7(), f.customer_id, 'RFM_SEGMENT_CHANGED',
         jsonb_build_object('from', c.segment, 'to', s.segment, 'snapshotId', $2::text), $3
       from rfm_scored s join rfm_fact f using (row)
       join customer_rfm c on c.tenant_id = $1 and c.customer_id = f.customer_id
       where c.segment is distinct from s.segment
       returning 1
     )
     update rfm_snapshot set moved_count = (select count(*) from moved) where tenant_id = $1 and id = $2::uuid`,
    [tenantId, snapshotId, actorId],
  )
  await tx.query('delete from customer_rfm where tenant_id = $1', [tenantId])
  await tx.query(
    `insert into customer_rfm (tenant_id, customer_id, snapshot_id, last_ordered_at, recency_days, frequency,
       monetary_minor, recency_score, frequency_score, monetary_score, segment, value_type)
     select $1, f.customer_id, $2, f.last_ordered_at, s.recency_days, f.frequency,
       f.monetary_minor, s.recency_score, s.frequency_score, s.monetary_score, s.segment, s.value_type
     from rfm_scored s join rfm_fact f using (row)`,
    [tenantId, snapshotId],
  )
}

async function* rowsOf(scores: RfmScoreColumns): AsyncGenerator<string> {
  const size = scores.segment.length
  for (let from = 0; from < size; from += batchSize) {
    let text = ''
    for (let row = from; row < Math.min(size, from + batchSize); row++) text += rowOf(scores, row)
    yield text
  }
}

function rowOf(scores: RfmScoreColumns, row: number): string {
  const segment = scores.segment[row] ?? noRfmCode
  if (segment === noRfmCode) return copyRow([row, null, null, null, null, null, null])
  return copyRow([
    row,
    scores.recencyDays[row],
    scores.recencyScore[row],
    scores.frequencyScore[row],
    scores.monetaryScore[row],
    rfmSegments[segment]?.code,
    rfmValueTypes[scores.valueType[row] ?? noRfmCode]?.code,
  ])
}
