import { waitingJobs } from '@clientele/data'
import { ok } from '@clientele/kernel'
import type { Caller } from '../../caller.ts'
import { sendDelivery } from '../send-delivery.ts'
import { mailIsOff } from './begin-notice.ts'

/** What a sweep found in one workspace. */
export interface RequeuedNotices {
  /** Mail that waited for a mail server, which there is now. */
  readonly released: number
  /** Notices that nobody would have come back to. It should stay 0. */
  readonly forgotten: number
}

/** So many at a time; the next sweep finds the rest. */
const mostAtOnce = 1000

/**
 * Gives every notice that is first in its line, due for `overdueSeconds` and without a job a job. What has none waited for
 * a mail server, or lost its job, e.g. in a database that was restored.
 */
export async function requeueNotices(
  caller: Caller,
  { isMailOff, overdueSeconds }: { readonly isMailOff: boolean; readonly overdueSeconds: number },
): Promise<RequeuedNotices> {
  const { database, tenantId, actorId } = caller
  const { value } = await database.rawTransaction(caller, async tx => {
    const { rows } = await tx.query<{ id: string; last_error: string | null }>(
      `select n.id, n.last_error from notice n
       where n.tenant_id = $1 and n.status in ('PENDING', 'HELD') and not (n.channel = 'EMAIL' and $2)
         and n.not_before <= statement_timestamp() - $3 * interval '1 second'
         and not exists (
           select from notice earlier
           where earlier.tenant_id = n.tenant_id and earlier.recipient = n.recipient
             and earlier.subject_kind = n.subject_kind and earlier.subject_id = n.subject_id
             and earlier.ordinal < n.ordinal and earlier.status in ('PENDING', 'HELD')
         )
       order by n.not_before limit ${mostAtOnce}`,
      [tenantId, isMailOff, overdueSeconds],
    )
    const ids = rows.map(row => row.id)
    const waiting = await waitingJobs((text, values) => tx.query(text, values), {
      name: 'deliver',
      field: 'noticeId',
      values: ids,
    })
    const found = rows.filter(row => !waiting.has(row.id))
    for (const { id } of found) await sendDelivery(tx, { tenantId, actorId, noticeId: id })
    const released = found.filter(row => row.last_error === mailIsOff).length
    return ok({ released, forgotten: found.length - released })
  })
  return value
}
