import { ok } from '@clientele/kernel'
import type { Caller } from '../caller.ts'
import { createDeliverer, type DeliveryOptions } from '../notice/delivery/deliverer.ts'
import { type EnqueuedNotice, enqueueNotice, type NoticeOrder } from '../notice/enqueue-notice.ts'
import { setNoticePreference } from '../notice/set-notice-preference.ts'

/** A notice about a case to the person who acts, unless told otherwise. */
export async function tell(caller: Caller, order: Partial<NoticeOrder> = {}): Promise<EnqueuedNotice> {
  const told = await caller.database.rawTransaction(caller, async tx =>
    ok(
      await enqueueNotice(tx, caller, {
        kind: 'CASE_REPLY',
        params: { caseNumber: 7, caseSubject: '轴承异响', link: '/cases/7' },
        to: { channel: 'EMAIL', userId: caller.actorId },
        about: { kind: 'CASE', id: caller.actorId },
        idempotencyKey: crypto.randomUUID(),
        ...order,
      } as NoticeOrder),
    ),
  )
  return told.value
}

/** Sets how the person who acts is told. */
export async function prefer(
  caller: Caller,
  preference: Parameters<typeof setNoticePreference>[1]['preference'],
): Promise<void> {
  const done = await setNoticePreference(caller, { userId: caller.actorId, preference })
  if (!done.ok) throw new Error(JSON.stringify(done.error))
}

/** The notices of a workspace in the order of their enqueuing. */
export async function noticesOf({ database, tenantId, actorId }: Caller) {
  return database.snapshot({ tenantId, actorId }, tx => tx.notice.findMany({ orderBy: { ordinal: 'asc' } }))
}

/** The notices that have a job, and when it may be taken at the earliest. */
export async function deliveriesOf({ database, tenantId }: Caller) {
  const { rows } = await database.pool.query<{ noticeId: string; at: Date }>(
    `select data->>'noticeId' as "noticeId", start_after as at from pgboss.job
     where name = 'deliver' and data->>'tenantId' = $1 order by created_on, id`,
    [tenantId],
  )
  return rows
}

/** Does the job of a notice, as a process of its own would. */
export async function deliver(
  { database, tenantId, actorId }: Caller,
  { noticeId, ...how }: Omit<DeliveryOptions, 'publicUrl'> & { readonly noticeId: string },
): Promise<void> {
  const hold = database.hold()
  const deliverer = createDeliverer(database, { hold, publicUrl: 'https://crm.example.com', ...how })
  await deliverer.deliver({ tenantId, actorId, noticeId }).finally(() => hold.close())
}
