import { type DomainError, domainError, err, ok, type Result } from '@clientele/kernel'
import { v7 as newId } from 'uuid'
import type { Caller } from '../caller.ts'
import { sendDelivery } from './send-delivery.ts'

export type NoticeNotFoundError = DomainError<'NOTICE_NOT_FOUND', { noticeId: string }>
/** Only what was given up can be sent again: the rest is on its way, or has arrived. */
export type NoticeNotDeadError = DomainError<'NOTICE_NOT_DEAD', { noticeId: string; status: string }>

/**
 * Sends a notice once more that was given up, with all its tries anew and under the same id, ahead of what waits for the
 * same recipient about the same subject.
 */
export async function replayNotice(
  caller: Caller,
  { noticeId }: { readonly noticeId: string },
): Promise<Result<undefined, NoticeNotFoundError | NoticeNotDeadError>> {
  const { database, tenantId, actorId } = caller
  return database.rawTransaction(caller, async tx => {
    const { rows } = await tx.query<{ status: string; kind: string; last_error: string | null }>(
      'select status, kind, last_error from notice where tenant_id = $1 and id = $2 for update',
      [tenantId, noticeId],
    )
    const [stored] = rows
    if (!stored) return err(domainError('NOTICE_NOT_FOUND', { noticeId }))
    const { status, kind, last_error: lastError } = stored
    if (status !== 'DEAD') return err(domainError('NOTICE_NOT_DEAD', { noticeId, status }))
    await tx.query(
      `update notice set status = 'PENDING', attempts = 0, last_error = null, not_before = statement_timestamp()
       where tenant_id = $1 and id = $2`,
      [tenantId, noticeId],
    )
    await tx.query(
      `insert into activity (tenant_id, id, kind, params, user_id) values ($1, $2, 'NOTICE_REPLAYED', $3, $4)`,
      [tenantId, newId(), JSON.stringify({ noticeId, kind, lastError }), actorId],
    )
    await sendDelivery(tx, { tenantId, actorId, noticeId })
    return ok(undefined)
  })
}
