import type { RawTransaction } from '../database.ts'
import type { TimerSubject } from '../generated/prisma/enums.ts'

/** What a timer is about. */
export interface TimerKey {
  readonly tenantId: string
  readonly subject: TimerSubject
  readonly subjectId: string
}

/**
 * Sets, moves or, where nothing is ever due, takes away the timer of a subject, as part of the transaction that changes
 * the subject: both are stored, or neither is.
 */
export async function setTimer(
  tx: RawTransaction,
  { tenantId, subject, subjectId, dueAt }: TimerKey & { readonly dueAt: number | undefined },
): Promise<void> {
  if (dueAt === undefined) {
    await tx.query('delete from timer where tenant_id = $1 and subject = $2 and subject_id = $3', [
      tenantId,
      subject,
      subjectId,
    ])
    return
  }
  await tx.query(
    `insert into timer (tenant_id, subject, subject_id, due_at, wake_at) values ($1, $2, $3, $4, $4)
     on conflict (tenant_id, subject, subject_id) do update set due_at = $4, wake_at = $4, failures = 0`,
    [tenantId, subject, subjectId, new Date(dueAt)],
  )
}
