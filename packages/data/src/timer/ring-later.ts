import type { RawTransaction } from '../database.ts'
import type { RingingTimer } from './look-in-halves.ts'

/** Puts timers back that were taken in this transaction: each is due as it was, and rings after `wait` milliseconds. */
export async function ringLater(
  tx: RawTransaction,
  timers: readonly (RingingTimer & { readonly wait: number })[],
): Promise<void> {
  if (timers.length === 0) return
  await tx.query(
    `insert into timer (tenant_id, subject, subject_id, due_at, wake_at, failures)
     select t.tenant_id, t.subject, t.subject_id, t.due_at, clock_timestamp() + t.wait * interval '1 millisecond', t.failures
     from jsonb_to_recordset($1) as t(tenant_id uuid, subject timer_subject, subject_id uuid, due_at timestamptz,
       wait int, failures int)
     on conflict do nothing`,
    [
      JSON.stringify(
        timers.map(({ dueAt, failures, subject, subjectId, tenantId, wait }) => ({
          ...{ tenant_id: tenantId, subject, subject_id: subjectId, due_at: new Date(dueAt), wait, failures },
        })),
      ),
    ],
  )
}
