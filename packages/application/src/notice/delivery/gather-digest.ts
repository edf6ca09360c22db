import type { RawTransaction } from '@clientele/data'

/** Lets nobody else begin a digest for these recipients until the transaction ends. */
export async function lockDigests(
  tx: RawTransaction,
  { tenantId, recipients }: { readonly tenantId: string; readonly recipients: readonly string[] },
): Promise<void> {
  await tx.query(
    `select pg_advisory_xact_lock(hashtextextended('digest:' || $1 || recipient, 0)) from unnest($2::text[]) as recipient`,
    [tenantId, [...new Set(recipients)].toSorted()],
  )
}

/** Of notices to one person that come due together, so many go into one mail. */
const longestDigest = 200

const isGatherable = (row: string) =>
  `${row}.status = 'HELD' and ${row}.not_before <= statement_timestamp() and ${row}.first_tried_at is null`

/**
 * Takes what was held back for a recipient until now into the mail of `head`. What waits behind a notice that cannot come
 * along stays, so that nothing overtakes.
 *
 * @returns what it took.
 */
export async function gatherDigest(
  tx: RawTransaction,
  {
    tenantId,
    head,
    recipient,
  }: { readonly tenantId: string; readonly head: string; readonly recipient: string },
): Promise<readonly string[]> {
  const { rows } = await tx.query<{ id: string }>(
    `with gathered as (
       select n.id from notice n
       where n.tenant_id = $1 and n.recipient = $2 and n.id <> $3 and ${isGatherable('n')}
         and not exists (
           select from notice earlier
           where earlier.tenant_id = n.tenant_id and earlier.recipient = n.recipient
             and earlier.subject_kind = n.subject_kind and earlier.subject_id = n.subject_id
             and earlier.ordinal < n.ordinal and earlier.id <> $3
             and earlier.status in ('PENDING', 'HELD') and not (${isGatherable('earlier')})
         )
       order by n.ordinal limit ${longestDigest}
       for update of n skip locked
     )
     update notice n set status = 'BUNDLED', bundled_into_id = $3
     from gathered where n.tenant_id = $1 and (n.id = gathered.id or n.bundled_into_id = gathered.id)
     returning n.id`,
    [tenantId, recipient, head],
  )
  return rows.map(({ id }) => id)
}
