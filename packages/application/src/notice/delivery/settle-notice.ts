import type { RawTransaction, Stamp } from '@clientele/data'
import { sendDelivery } from '../send-delivery.ts'
import type { DeliveryFailure } from './delivery-channels.ts'
import type { NoticeToSend } from './notice-group.ts'
import { type RetryPolicy, retryDelay } from './retry-delay.ts'

/** What became of a try. */
export interface SettledNotice {
  readonly noticeId: string
  readonly outcome: 'SENT' | 'PUT_OFF' | 'DEAD'
  /** Why it was put off or given up. */
  readonly reason?: string
}

/** Notes that a notice was handed over, and all that is bundled into it. */
export async function markSent(
  tx: RawTransaction,
  { tenantId, notice }: { readonly tenantId: string; readonly notice: NoticeToSend },
): Promise<SettledNotice> {
  await tx.query(
    `update notice set sent_at = statement_timestamp(), last_error = null,
       status = case when id = $2 then 'SENT' else status end,
       address = case when id = $2 and channel = 'EMAIL' then $3 else address end
     where tenant_id = $1 and (id = $2 or bundled_into_id = $2)`,
    [tenantId, notice.id, notice.address],
  )
  return { noticeId: notice.id, outcome: 'SENT' }
}

/** Notes that a try failed: the notice is put off, or given up where it was the last or no other would do better. */
export async function markFailed(
  tx: RawTransaction,
  {
    stamp,
    notice,
    failure,
    policy,
    random,
  }: {
    readonly stamp: Stamp
    readonly notice: NoticeToSend
    readonly failure: DeliveryFailure
    readonly policy: RetryPolicy
    readonly random: number
  },
): Promise<SettledNotice> {
  const { reason, detail, isPermanent, isGone, retryAfterSeconds } = failure
  const lastError = detail ? `${reason} ${detail.replaceAll(/\p{Cc}+/gu, ' ')}` : reason
  const failures = notice.attempts + 1
  const isDead = Boolean(isPermanent) || failures >= policy.tries
  const delay = retryDelay({ failures, retryAfterSeconds }, { policy, random })
  const { rows } = await tx.query<{ startAfter: Date }>(
    `update notice set attempts = $3, last_error = left($4, 500),
       status = case when $5 then 'DEAD' else 'PENDING' end::notice_status,
       not_before = case when $5 then not_before else statement_timestamp() + $6 * interval '1 second' end
     where tenant_id = $1 and id = $2 returning not_before as "startAfter"`,
    [stamp.tenantId, notice.id, failures, lastError, isDead, delay],
  )
  if (isGone) {
    await tx.query('update webhook_endpoint set enabled = false where tenant_id = $1 and id = $2', [
      stamp.tenantId,
      notice.endpointId,
    ])
  }
  if (!isDead) await sendDelivery(tx, { ...stamp, noticeId: notice.id, ...rows[0] })
  return { noticeId: notice.id, outcome: isDead ? 'DEAD' : 'PUT_OFF', reason }
}
