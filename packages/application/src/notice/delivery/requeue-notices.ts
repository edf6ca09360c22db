import { openJobsSql } from '@clientele/data'
import { ok } from '@clientele/kernel'
import type { Caller } from '../../caller.ts'
import { sendDeliveries } from '../send-delivery.ts'
import { mailIsOff } from './begin-notices.ts'

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
 * Gives a job to every notice that is first in its line, due for `overdueSeconds`, and in whose line no job waits or is at
 * work, whichever notice that job was made for. Such a notice waited for a mail server, or its line lost its jobs, e.g. in a
 * database that was restored.
 */
export async function requeueNotices(
  caller: Caller,
  { isMailOff, overdueSeconds }: { readonly isMailOff: boolean; readonly overdueSeconds: number },
): Promise<RequeuedNotices> {
  const { database, tenantId, actorId } = caller
  const { value } = await database.rawTransaction(caller, async tx => {
    // Of one moment, and so one statement: between two, a job may end and what it sent would seem forgotten.
    const { rows } = await tx.query<{ id: string; last_error: string | null }>(
      `with head as materialized (
         select n.* from notice n
         where n.tenant_id = $1 and n.status in ('PENDING', 'HELD') and not (n.channel = 'EMAIL' and $2)
           and n.not_before <= statement_timestamp() - $3 * interval '1 second'
           and not exists (
             select from notice earlier
             where earlier.tenant_id = n.tenant_id and ${isInLineOf('n')('earlier')}
               and earlier.ordinal < n.ordinal and earlier.status in ('PENDING', 'HELD')
           )
         order by n.not_before limit ${mostAtOnce}
       ), job as materialized (${openJobsSql('deliver', 'noticeId')})
       select head.id, head.last_error from head
       where not exists (
         select from job join notice made_for on made_for.tenant_id = $1 and made_for.id = job.value::uuid
         where ${isInLineOf('head')('made_for')}
       )`,
      [tenantId, isMailOff, overdueSeconds],
    )
    const deliveries = rows.map(({ id: noticeId }) => ({ tenantId, actorId, noticeId }))
    await sendDeliveries(tx, deliveries)
    const released = rows.filter(row => row.last_error === mailIsOff).length
    return ok({ released, forgotten: rows.length - released })
  })
  return value
}

const isInLineOf = (one: string) => (other: string) =>
  `(${other}.recipient, ${other}.subject_kind, ${other}.subject_id) = (${one}.recipient, ${one}.subject_kind, ${one}.subject_id)`
