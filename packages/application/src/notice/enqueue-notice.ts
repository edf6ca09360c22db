import type { RawTransaction, Stamp } from '@clientele/data'
import { bundleNotices, releaseLines } from './bundle-notice.ts'
import type { NoticeLocale } from './kind/notice-kind.ts'
import { type NoticeContent, noticeKinds } from './kind/notice-kinds.ts'
import { linesToBundle } from './lines-to-bundle.ts'
import { type NoticeRecipient, storedRecipient } from './notice-recipient.ts'
import { noticeTimings } from './notice-timing.ts'
import { type Delivery, sendDeliveries } from './send-delivery.ts'
import { storeNotices } from './store-notices.ts'
import { type NoticeSubject, readTold, type ToldNotice } from './told-notice.ts'

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
  stamp: Stamp,
  order: NoticeOrder,
): Promise<EnqueuedNotice> {
  const [enqueued] = await enqueueNotices(tx, stamp, [order])
  if (!enqueued) throw new Error('What is enqueued is answered for')
  return enqueued
}

/** The same for many notices, in their order, with the same few statements however many they are. */
export async function enqueueNotices(
  tx: RawTransaction,
  { tenantId, actorId }: Stamp,
  orders: readonly NoticeOrder[],
): Promise<readonly EnqueuedNotice[]> {
  if (orders.length === 0) return []
  for (const { idempotencyKey } of orders)
    if (!/^[\x21-\x7e]{1,200}$/.test(idempotencyKey))
      throw new Error(`Not the key of a notice: ${JSON.stringify(idempotencyKey)}`)
  const subjects = subjectsOf(orders)
  await lockSubjects(tx, tenantId, subjects)
  const told = await readTold(tx, { tenantId, subjects, keys: orders.map(order => order.idempotencyKey) })
  const known = new Map(told.map(({ id, key }) => [key, id]))
  const enqueued = await enqueueNew(
    tx,
    { tenantId, actorId },
    { orders: orders.filter(order => !known.has(order.idempotencyKey)), told },
  )
  const answers = enqueued[Symbol.iterator]()
  return orders.map(({ idempotencyKey }): EnqueuedNotice => {
    const noticeId = known.get(idempotencyKey)
    if (noticeId !== undefined) return { noticeId, outcome: 'KNOWN' }
    const { value } = answers.next()
    if (!value) throw new Error('What is enqueued is answered for')
    return value
  })
}

/** Enqueues what no notice about its subject has told; a key may still be known for another subject. */
async function enqueueNew(
  tx: RawTransaction,
  { tenantId, actorId }: Stamp,
  { orders, told }: { readonly orders: readonly NoticeOrder[]; readonly told: readonly ToldNotice[] },
): Promise<readonly EnqueuedNotice[]> {
  if (orders.length === 0) return []
  const timings = await noticeTimings(tx, { tenantId, to: orders.map(({ to }) => to) })
  const stored = await storeNotices(tx, {
    tenantId,
    notices: orders.map(order => {
      const { recipient } = storedRecipient(order.to)
      const timing = timings.get(recipient)
      if (!timing) throw new Error(`Nobody to notify: ${recipient}`)
      return { order, params: noticeKinds[order.kind].params.parse(order.params), timing }
    }),
  })
  const isUrgent = new Map(stored.map(({ id }, index) => [id, orders[index]?.isUrgent === true]))
  const lines = linesToBundle(
    stored.map(notice => ({ ...notice, isUrgent: isUrgent.get(notice.id) === true })),
    told,
  )
  const hosts = await bundleInTurn(tx, { tenantId, isUrgent, lines })
  // Who joins goes out with the job of the other; unless that waits for a moment which is urgency's no more.
  const deliveries = stored.flatMap(({ id, isNew, notBefore }): Delivery[] => {
    const host = hosts.get(id)
    if (!isNew || (host !== undefined && !isUrgent.get(id))) return []
    return [{ tenantId, actorId, noticeId: host ?? id, startAfter: notBefore }]
  })
  await sendDeliveries(tx, deliveries)
  return stored.map(({ id, isNew }) => ({
    noticeId: id,
    outcome: !isNew ? 'KNOWN' : hosts.has(id) ? 'BUNDLED' : 'ENQUEUED',
  }))
}

/** Each once. */
function subjectsOf(orders: readonly NoticeOrder[]): readonly NoticeSubject[] {
  return [...new Map(orders.map(({ about }) => [about.kind + about.id, about])).values()]
}

/** Who enqueues for a subject comes after whoever did before, so that ordinals count in the order of commits. */
async function lockSubjects(
  tx: RawTransaction,
  tenantId: string,
  subjects: readonly NoticeSubject[],
): Promise<void> {
  await tx.query(
    `select pg_advisory_xact_lock(hashtextextended('notice:' || $1 || subject, 0)) from unnest($2::text[]) as subject`,
    [tenantId, subjects.map(({ id, kind }) => kind + id).toSorted()],
  )
}

/** Of several new notices in a line each may join the one before it: the first of all lines, then the second of all. */
async function bundleInTurn(
  tx: RawTransaction,
  {
    tenantId,
    isUrgent,
    lines,
  }: {
    readonly tenantId: string
    readonly isUrgent: ReadonlyMap<string, boolean>
    readonly lines: readonly (readonly string[])[]
  },
): Promise<ReadonlyMap<string, string>> {
  const hosts = new Map<string, string>()
  const longest = Math.max(0, ...lines.map(({ length }) => length))
  for (let turn = 0; turn < longest; turn++) {
    const ids = lines.flatMap(line => line[turn] ?? [])
    await releaseLines(tx, { tenantId, ids: ids.filter(id => isUrgent.get(id)) })
    for (const [id, host] of await bundleNotices(tx, { tenantId, ids })) hosts.set(id, host)
  }
  return hosts
}
