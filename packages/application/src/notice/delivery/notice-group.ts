import type { RawTransaction } from '@clientele/data'
import type { NoticeLocale } from '../kind/notice-kind.ts'

/** A notice that is about to be sent, and all that is needed for it. */
export interface NoticeToSend {
  readonly id: string
  readonly channel: 'EMAIL' | 'WEBHOOK'
  readonly idempotencyKey: string
  readonly locale: NoticeLocale
  readonly attempts: number
  readonly recipientUserId: string | null
  /** Where mail goes: for a person the address of their preferences as they are now. */
  readonly address: string | null
  readonly endpointId: string | null
  readonly url: string | null
  readonly secret: string | null
  readonly isEndpointEnabled: boolean | null
  readonly timeZone: string
  /** Now, by the database's clock. */
  readonly now: Date
  /** What it tells, in order. */
  readonly parts: readonly NoticePart[]
}

/** One or more notices in a row that say the same of the same subject: the newest of them, and how many they are. */
export interface NoticePart {
  readonly kind: string
  readonly subjectKind: string
  readonly subjectId: string
  readonly params: unknown
  readonly createdAt: Date
  readonly count: number
}

/** Reads notices, by their ids, with everything that is bundled into them. */
export async function readNotices(
  tx: RawTransaction,
  { tenantId, noticeIds }: { readonly tenantId: string; readonly noticeIds: readonly string[] },
): Promise<ReadonlyMap<string, NoticeToSend>> {
  if (noticeIds.length === 0) return new Map()
  const { rows } = await tx.query<Omit<NoticeToSend, 'parts'>>(
    `select n.id, n.channel, n.idempotency_key as "idempotencyKey", n.locale, n.attempts,
       n.recipient_user_id as "recipientUserId", n.endpoint_id as "endpointId",
       case when n.recipient_user_id is null then n.address else p.email end as address,
       e.url, e.secret, e.enabled as "isEndpointEnabled", t.time_zone as "timeZone", statement_timestamp() as now
     from notice n
     join tenant t on t.id = n.tenant_id
     left join notice_preference p on p.tenant_id = n.tenant_id and p.user_id = n.recipient_user_id
     left join webhook_endpoint e on e.tenant_id = n.tenant_id and e.id = n.endpoint_id
     where n.tenant_id = $1 and n.id = any($2)`,
    [tenantId, noticeIds],
  )
  const bundles = await tx.query<Omit<NoticePart, 'count'> & { host: string }>(
    `select host, kind, subject_kind as "subjectKind", subject_id as "subjectId", params, created_at as "createdAt"
     from (
       select id as host, * from notice where tenant_id = $1 and id = any($2)
       union all
       select bundled_into_id as host, * from notice where tenant_id = $1 and bundled_into_id = any($2)
     ) told
     order by ordinal`,
    [tenantId, noticeIds],
  )
  const told = Map.groupBy(bundles.rows, ({ host }) => host)
  return new Map(
    rows.map(notice => [
      notice.id,
      { ...notice, parts: partsOf((told.get(notice.id) ?? []).map(({ host: _, ...part }) => part)) },
    ]),
  )
}

function partsOf(notices: readonly Omit<NoticePart, 'count'>[]): NoticePart[] {
  const parts: NoticePart[] = []
  const lastOfSubject = new Map<string, number>()
  for (const notice of notices) {
    const subject = `${notice.subjectKind}:${notice.subjectId}`
    const index = lastOfSubject.get(subject)
    const last = index === undefined ? undefined : parts[index]
    if (index !== undefined && last?.kind === notice.kind) {
      parts[index] = { ...notice, count: last.count + 1 }
    } else {
      lastOfSubject.set(subject, parts.push({ ...notice, count: 1 }) - 1)
    }
  }
  return parts
}
