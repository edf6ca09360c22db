import type { RawTransaction, Stamp } from '@clientele/data'
import { v7 as newId } from 'uuid'
import { bundleNotice, type NoticeLane, releaseLane } from './bundle-notice.ts'
import type { NoticeLocale } from './kind/notice-kind.ts'
import { type NoticeContent, noticeKinds } from './kind/notice-kinds.ts'
import { type NoticeRecipient, storedRecipient } from './notice-recipient.ts'
import { type NoticeTiming, noticeTiming } from './notice-timing.ts'
import { sendDelivery } from './send-delivery.ts'

export type NoticeOrder = NoticeContent & {
  readonly to: NoticeRecipient
  /** What it is about: notices of one subject reach a recipient in the order in which they were enqueued. */
  readonly about: { readonly kind: string; readonly id: string }
  /**
   * What makes this notice the same notice when it is enqueued again, of 1 to 200 printable ASCII characters, e.g.
   * `case-escalated:{case}:{level}:{user}`. Unique in the workspace, so it names the recipient too.
   */
  readonly idempotencyKey: string
  /** The person's own language unless given; `en` for a recipient that is no person of the workspace. */
  readonly locale?: NoticeLocale
  /** Goes out in quiet hours too, and takes along what was held back of its subject. */
  readonly isUrgent?: boolean
}

/**
 * - `ENQUEUED`: it will go out.
 * - `BUNDLED`: it joined one that waits and says the same; that one now says this, and counts both.
 * - `KNOWN`: its key was enqueued before; nothing was done.
 */
export interface EnqueuedNotice {
  readonly noticeId: string
  readonly outcome: 'ENQUEUED' | 'BUNDLED' | 'KNOWN'
}

/**
 * Puts a notice into the outbox, in the transaction of what it tells about: both are stored, or neither is.
 *
 * It joins the last waiting notice to the same recipient about the same subject, where that is of the same kind and no try
 * was made to send it. Whoever enqueues for several subjects in one transaction does so in the order of their ids, as with
 * locks.
 *
 * @throws where the recipient does not exist, or key or parameters are not such as they must be: bugs of the caller.
 */
export async function enqueueNotice(
  tx: RawTransaction,
  { tenantId, actorId }: Stamp,
  order: NoticeOrder,
): Promise<EnqueuedNotice> {
  if (!/^[\x21-\x7e]{1,200}$/.test(order.idempotencyKey)) {
    throw new Error(`Not the key of a notice: ${JSON.stringify(order.idempotencyKey)}`)
  }
  const params = noticeKinds[order.kind].params.parse(order.params)
  const lane = { tenantId, recipient: storedRecipient(order.to).recipient, about: order.about }
  await lockSubject(tx, lane)
  const timing = await noticeTiming(tx, { tenantId, to: order.to })
  const { kind, locale = timing.locale ?? 'en' } = order
  const stored = await insert(tx, { tenantId, order, params, locale, timing })
  if (!stored.isNew) return { noticeId: stored.id, outcome: 'KNOWN' }
  if (order.isUrgent) await releaseLane(tx, lane)
  const host = await bundleNotice(tx, lane, { noticeId: stored.id, kind, params, locale })
  // Who joins goes out with the job of the other; unless that waits for a moment which is urgency's no more.
  if (!host || order.isUrgent) {
    await sendDelivery(tx, { tenantId, actorId, noticeId: host ?? stored.id, startAfter: stored.notBefore })
  }
  return { noticeId: stored.id, outcome: host ? 'BUNDLED' : 'ENQUEUED' }
}

/** Who enqueues for a subject comes after whoever did before, so that ordinals count in the order of commits. */
async function lockSubject(tx: RawTransaction, { tenantId, about }: NoticeLane): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('notice:' || $1 || $2 || $3, 0))`, [
    tenantId,
    about.kind,
    about.id,
  ])
}

interface NewNotice {
  readonly tenantId: string
  readonly order: NoticeOrder
  readonly params: object
  readonly locale: NoticeLocale
  readonly timing: NoticeTiming
}

interface StoredNotice {
  readonly id: string
  readonly notBefore: Date
  /** False where a notice with its key was there before. */
  readonly isNew: boolean
}

async function insert(
  tx: RawTransaction,
  { tenantId, order, params, locale, timing }: NewNotice,
): Promise<StoredNotice> {
  const { recipient, userId, address, endpointId } = storedRecipient(order.to)
  const heldUntil = order.isUrgent ? undefined : timing.heldUntil
  const { rows } = await tx.query<StoredNotice>(
    `with new as (
       insert into notice (tenant_id, id, channel, recipient_user_id, address, endpoint_id, recipient, subject_kind,
         subject_id, kind, params, locale, idempotency_key, status, not_before, created_at)
       values ($1, $2, $3::notice_channel, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14::notice_status, $15, $16)
       on conflict (tenant_id, idempotency_key) do nothing
       returning id, not_before
     )
     select id, not_before as "notBefore", true as "isNew" from new
     union all
     select id, not_before, false from notice where tenant_id = $1 and idempotency_key = $13`,
    [
      tenantId,
      newId(),
      order.to.channel,
      userId,
      address,
      endpointId,
      recipient,
      order.about.kind,
      order.about.id,
      order.kind,
      JSON.stringify(params),
      locale,
      order.idempotencyKey,
      heldUntil ? 'HELD' : 'PENDING',
      (heldUntil ?? timing.now).toString(),
      timing.now.toString(),
    ],
  )
  const [stored] = rows
  // Another transaction stored the key between the start of this statement and its end; the next one sees it.
  return stored ?? insert(tx, { tenantId, order, params, locale, timing })
}
