import type { RawTransaction } from '../database.ts'
import type { TimerSubject } from '../generated/prisma/enums.ts'

/** What a timer is about. */
export interface TimerKey {
  readonly tenantId: string
  readonly subject: TimerSubject
  readonly subjectId: string
}

/** When a timer rings, epoch milliseconds; undefined takes it away, for nothing is ever due. */
export interface TimerSetting {
  readonly subjectId: string
  readonly dueAt: number | undefined
}

/**
 * Sets, moves or, where nothing is ever due, takes away the timer of a subject, as part of the transaction that changes
 * the subject: both are stored, or neither is.
 */
export async function setTimer(
  tx: RawTransaction,
  { tenantId, subject, ...setting }: TimerKey & TimerSetting,
): Promise<void> {
  await setTimers(tx, { tenantId, subject, settings: [setting] })
}

/** The same for many subjects of a kind; each stands there once. */
export async function setTimers(
  tx: RawTransaction,
  {
    tenantId,
    subject,
    settings,
  }: Pick<TimerKey, 'tenantId' | 'subject'> & { readonly settings: readonly TimerSetting[] },
): Promise<void> {
  const never = settings.filter(({ dueAt }) => dueAt === undefined)
  if (never.length > 0) {
    await tx.query('delete from timer where tenant_id = $1 and subject = $2 and subject_id = any($3)', [
      tenantId,
      subject,
      never.map(({ subjectId }) => subjectId),
    ])
  }
  const due = settings.flatMap(({ subjectId, dueAt }) =>
    dueAt === undefined ? [] : [{ subjectId, at: new Date(dueAt).toISOString() }],
  )
  if (due.length === 0) return
  await tx.query(
    `insert into timer (tenant_id, subject, subject_id, due_at, wake_at)
     select $1, $2, due.id, due.at, due.at from unnest($3::uuid[], $4::timestamptz[]) as due(id, at)
     on conflict (tenant_id, subject, subject_id)
     do update set due_at = excluded.due_at, wake_at = excluded.wake_at, failures = 0`,
    [tenantId, subject, due.map(({ subjectId }) => subjectId), due.map(({ at }) => at)],
  )
}
