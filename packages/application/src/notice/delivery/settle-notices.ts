import type { RawTransaction } from '@clientele/data'
import type { Result } from '@clientele/kernel'
import { sendDelivery } from '../send-delivery.ts'
import type { DeliveryFailure } from './delivery-channels.ts'
import type { NoticeToSend } from './notice-group.ts'
import { type RetryPolicy, retryDelay } from './retry-delay.ts'

/** A notice that was handed over, or was not. */
export interface NoticeTry {
  readonly actorId: string
  readonly notice: NoticeToSend
  readonly sent: Result<undefined, DeliveryFailure>
}

/** What became of a try. */
export interface SettledNotice {
  readonly noticeId: string
  readonly outcome: 'SENT' | 'PUT_OFF' | 'DEAD'
  /** Why it was put off or given up. */
  readonly reason?: string
}

/** Notes what became of tries, in their order: with few statements for all that were sent, and one by one for the others. */
export async function settleNotices(
  tx: RawTransaction,
  {
    tenantId,
    tries,
    policy,
  }: { readonly tenantId: string; readonly tries: readonly NoticeTry[]; readonly policy: RetryPolicy },
): Promise<readonly SettledNotice[]> {
  await markSent(
    tx,
    tenantId,
    tries.flatMap(({ notice, sent }) => (sent.ok ? [notice] : [])),
  )
  const settled: SettledNotice[] = []
  for (const { actorId, notice, sent } of tries) {
    if (sent.ok) settled.push({ noticeId: notice.id, outcome: 'SENT' })
    else settled.push(await markFailed(tx, { tenantId, actorId, notice, failure: sent.error, policy }))
  }
  return settled
}

/** Notes that notices were handed over, and all that is bundled into them. */
async function markSent(
  tx: RawTransaction,
  tenantId: string,
  notices: readonly NoticeToSend[],
): Promise<void> {
  if (notices.length === 0) return
  await tx.query(
    `update notice n set status = 'SENT', sent_at = statement_timestamp(), last_error = null,
       address = case when n.channel = 'EMAIL' then sent.address else n.address end
     from unnest($2::uuid[], $3::text[]) as sent(id, address)
     where n.tenant_id = $1 and n.id = sent.id and n.status in ('PENDING', 'HELD')`,
    [tenantId, notices.map(({ id }) => id), notices.map(({ address }) => address)],
  )
  const hosts = notices.filter(({ parts }) => parts.length > 1 || parts.some(({ count }) => count > 1))
  if (hosts.length === 0) return
  await tx.query(
    `update notice set sent_at = statement_timestamp(), last_error = null
     where tenant_id = $1 and bundled_into_id = any($2)`,
    [tenantId, hosts.map(({ id }) => id)],
  )
}

/** Notes that a try failed: the notice is put off, or given up where it was the last or no other would do better. */
async function markFailed(
  tx: RawTransaction,
  {
    tenantId,
    actorId,
    notice,
    failure,
    policy,
  }: Omit<NoticeTry, 'sent'> & {
    readonly tenantId: string
    readonly failure: DeliveryFailure
    readonly policy: RetryPolicy
  },
): Promise<SettledNotice> {
  const { reason, detail, isPermanent, isGone, retryAfterSeconds } = failure
  const lastError = detail ? `${reason} ${detail.replaceAll(/\p{Cc}+/gu, ' ')}` : reason
  const failures = notice.attempts + 1
  const isDead = Boolean(isPermanent) || failures >= policy.tries
  const delay = retryDelay({ failures, retryAfterSeconds }, { policy, random: Math.random() })
  const { rows } = await tx.query<{ startAfter: Date }>(
    `update notice set attempts = $3, last_error = left($4, 500),
       status = case when $5 then 'DEAD' else 'PENDING' end::notice_status,
       not_before = case when $5 then not_before else statement_timestamp() + $6 * interval '1 second' end
     where tenant_id = $1 and id = $2 and status in ('PENDING', 'HELD') returning not_before as "startAfter"`,
    [tenantId, notice.id, failures, lastError, isDead, delay],
  )
  if (isGone) {
    await tx.query('update webhook_endpoint set enabled = false where tenant_id = $1 and id = $2', [
      tenantId,
      notice.endpointId,
    ])
  }
  if (!isDead) await sendDelivery(tx, { tenantId, actorId, noticeId: notice.id, ...rows[0] })
  return { noticeId: notice.id, outcome: isDead ? 'DEAD' : 'PUT_OFF', reason }
}
