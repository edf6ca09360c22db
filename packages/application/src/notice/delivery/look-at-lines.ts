import type { RawTransaction } from '@clientele/data'

/** The line in which a notice stands, all open notices to its recipient about its subject, by the first in it. */
export interface Line {
  /** The same for all notices of the line, and no other. */
  readonly key: string
  readonly firstId: string
  readonly ordinal: bigint
  readonly recipient: string
  readonly channel: 'EMAIL' | 'WEBHOOK'
  readonly isDue: boolean
  /** Whether the first goes into one mail with others. */
  readonly isGathering: boolean
  readonly notBefore: Date
}

/** The lines of some notices, in the order of these; undefined where nothing in a line is open. */
export async function lookAtLines(
  tx: RawTransaction,
  { tenantId, noticeIds }: { readonly tenantId: string; readonly noticeIds: readonly string[] },
): Promise<readonly (Line | undefined)[]> {
  const { rows } = await tx.query<Omit<Line, 'ordinal'> & { asked: string; ordinal: string }>(
    `select asked.id as asked, first.*,
       concat_ws(' ', 'line', asked.tenant_id, asked.subject_kind, asked.subject_id, asked.recipient) as key
     from notice asked cross join lateral (
       select n.id as "firstId", n.ordinal, n.recipient, n.channel, n.not_before as "notBefore",
         n.not_before <= statement_timestamp() as "isDue",
         n.channel = 'EMAIL' and n.status = 'HELD' and n.first_tried_at is null as "isGathering"
       from notice n
       where n.tenant_id = asked.tenant_id and n.subject_kind = asked.subject_kind and n.subject_id = asked.subject_id
         and n.recipient || '' = asked.recipient and n.status in ('PENDING', 'HELD')
       order by n.ordinal limit 1
     ) first
     where asked.tenant_id = $1 and asked.id = any($2)`,
    [tenantId, noticeIds],
  )
  const found = new Map(
    rows.map(({ asked, ordinal, ...line }) => [asked, { ...line, ordinal: BigInt(ordinal) }]),
  )
  return noticeIds.map(id => found.get(id))
}
