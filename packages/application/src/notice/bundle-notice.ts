import type { RawTransaction } from '@clientele/data'

/**
 * Those that wait in the line of a new notice, which `own` is, before it. They are found by their subject, of which there are
 * few, and never by their recipient, for whom thousands may wait: put together with nothing, it leads to no index.
 */
const waitingBefore = `n.tenant_id = $1 and n.subject_kind = own.subject_kind and n.subject_id = own.subject_id
  and n.ordinal < own.ordinal and n.recipient || '' = own.recipient and n.status in ('PENDING', 'HELD')`

/** Some new notices, no two to one recipient about one subject. */
export interface NewNotices {
  readonly tenantId: string
  readonly ids: readonly string[]
}

/**
 * Lets each of some new notices join the one before it in its line, where that waits, is of the same kind and language, and
 * was never tried. The one before then says what the new one says, and counts both. A notice further back is left alone: what
 * stands between would be overtaken.
 *
 * @returns the notices they joined, by their own ids.
 */
export async function bundleNotices(
  tx: RawTransaction,
  { tenantId, ids }: NewNotices,
): Promise<ReadonlyMap<string, string>> {
  const { rows: alike } = await tx.query<{ id: string; host: string }>(
    `select own.id, last.id as host from notice own cross join lateral (
       select n.id, n.kind, n.locale from notice n where ${waitingBefore} order by n.ordinal desc limit 1
     ) last
     where own.tenant_id = $1 and own.id = any($2) and last.kind = own.kind and last.locale = own.locale`,
    [tenantId, ids],
  )
  if (alike.length === 0) return new Map()
  const pairs = [alike.map(({ id }) => id), alike.map(({ host }) => host)]
  const { rows: joined } = await tx.query<{ id: string; host: string }>(
    `with free as (
       select id from notice where tenant_id = $1 and id = any($3::uuid[]) and first_tried_at is null
         and status in ('PENDING', 'HELD')
       for update skip locked
     )
     update notice host
     set params = own.params || jsonb_build_object('count', coalesce((host.params->>'count')::int, 1) + 1)
     from unnest($2::uuid[], $3::uuid[]) as pair(id, host) join notice own on own.tenant_id = $1 and own.id = pair.id
     where host.tenant_id = $1 and host.id = pair.host and host.id in (select id from free)
     returning own.id, host.id as host`,
    [tenantId, ...pairs],
  )
  await tx.query(
    `update notice n set status = 'BUNDLED', bundled_into_id = joined.host
     from unnest($2::uuid[], $3::uuid[]) as joined(id, host) where n.tenant_id = $1 and n.id = joined.id`,
    [tenantId, joined.map(({ id }) => id), joined.map(({ host }) => host)],
  )
  return new Map(joined.map(({ id, host }) => [id, host]))
}

/** Lets go what is held back in the lines of new notices, for something urgent must not wait behind it. */
export async function releaseLines(tx: RawTransaction, { tenantId, ids }: NewNotices): Promise<void> {
  if (ids.length === 0) return
  await tx.query(
    `update notice n set status = 'PENDING', not_before = statement_timestamp()
     from notice own where own.tenant_id = $1 and own.id = any($2) and ${waitingBefore} and n.status = 'HELD'`,
    [tenantId, ids],
  )
}
