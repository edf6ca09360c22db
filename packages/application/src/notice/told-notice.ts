import type { RawTransaction } from '@clientele/data'

/** What a notice is about. */
export interface NoticeSubject {
  readonly kind: string
  readonly id: string
}

/** A notice that is in the outbox. */
export interface ToldNotice {
  readonly id: string
  /** Its idempotency key. */
  readonly key: string
  /** Those to one recipient about one subject are in one line. */
  readonly line: string
  readonly kind: string
  readonly locale: string
  /** Whether it has not gone out yet. */
  readonly isWaiting: boolean
  /** Whether it waits because it is held back. */
  readonly isHeld: boolean
}

/**
 * The notices about some subjects that wait or have one of `keys`, the oldest first. The subjects are gone through one by one,
 * each in the order of the index that leads to it: in no plan are all notices of a tenant read.
 */
export async function readTold(
  tx: RawTransaction,
  {
    tenantId,
    subjects,
    keys,
  }: {
    readonly tenantId: string
    readonly subjects: readonly NoticeSubject[]
    readonly keys: readonly string[]
  },
): Promise<readonly ToldNotice[]> {
  const { rows } = await tx.query<ToldNotice>(
    `select told.id, told.idempotency_key as key, told.recipient || ' ' || about.kind || ' ' || about.id as line,
       told.kind, told.locale, told.status in ('PENDING', 'HELD') as "isWaiting", told.status = 'HELD' as "isHeld"
     from unnest($2::text[], $3::uuid[]) as about(kind, id) cross join lateral (
       select n.* from notice n
       where n.tenant_id = $1 and n.subject_kind = about.kind and n.subject_id = about.id
         and (n.status in ('PENDING', 'HELD') or n.idempotency_key = any($4))
       order by n.ordinal offset 0
     ) told
     order by told.ordinal`,
    [tenantId, subjects.map(({ kind }) => kind), subjects.map(({ id }) => id), keys],
  )
  return rows
}
