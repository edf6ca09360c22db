import type { RawTransaction } from '@clientele/data'

/** The notices to one recipient about one subject: none overtakes another. */
export interface NoticeLane {
  readonly tenantId: string
  readonly recipient: string
  readonly about: { readonly kind: string; readonly id: string }
}

export interface BundledNotice {
  readonly noticeId: string
  readonly kind: string
  readonly params: object
  readonly locale: string
}

const inLane = `tenant_id = $1 and recipient = $2 and subject_kind = $3 and subject_id = $4
  and status in ('PENDING', 'HELD')`

/**
 * Lets a notice join the one before it in its lane, where that waits, is of the same kind and language, and was never
 * tried. The one before then says what the new one says, and counts both. A notice further back is left alone: what stands
 * between would be overtaken.
 *
 * @returns the notice it joined.
 */
export async function bundleNotice(
  tx: RawTransaction,
  { tenantId, recipient, about }: NoticeLane,
  { noticeId, kind, params, locale }: BundledNotice,
): Promise<string | undefined> {
  const { rows } = await tx.query<{ id: string }>(
    `with before as (
       select id from notice where ${inLane} and id <> $5 order by ordinal desc limit 1
     ), host as (
       select n.id from notice n join before on before.id = n.id
       where n.tenant_id = $1 and n.kind = $6 and n.locale = $7 and n.first_tried_at is null
         and n.status in ('PENDING', 'HELD')
       for update of n skip locked
     )
     update notice n set params = $8::jsonb || jsonb_build_object('count', coalesce((n.params->>'count')::int, 1) + 1)
     from host where n.tenant_id = $1 and n.id = host.id returning n.id`,
    [tenantId, recipient, about.kind, about.id, noticeId, kind, locale, JSON.stringify(params)],
  )
  const host = rows[0]?.id
  if (host === undefined) return undefined
  await tx.query(
    `update notice set status = 'BUNDLED', bundled_into_id = $3 where tenant_id = $1 and id = $2`,
    [tenantId, noticeId, host],
  )
  return host
}

/** Lets go what is held back in a lane, for something urgent must not wait behind it. */
export async function releaseLane(
  tx: RawTransaction,
  { tenantId, recipient, about }: NoticeLane,
): Promise<void> {
  await tx.query(
    `update notice set status = 'PENDING', not_before = statement_timestamp()
     where ${inLane} and status = 'HELD'`,
    [tenantId, recipient, about.kind, about.id],
  )
}
