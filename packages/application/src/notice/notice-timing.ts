import type { RawTransaction } from '@clientele/data'
import { Temporal } from 'temporal-polyfill'
import { heldUntil } from './held-until.ts'
import type { NoticeLocale } from './kind/notice-kind.ts'
import { type NoticeRecipient, storedRecipient } from './notice-recipient.ts'

/** When a notice may go out, and in which language its recipient reads. */
export interface NoticeTiming {
  /** Undefined for a recipient that is no person of the workspace. */
  readonly locale: NoticeLocale | undefined
  /** By the database's clock. */
  readonly now: Temporal.Instant
  /** The end of quiet hours or of a digest; undefined where nothing keeps it back. */
  readonly heldUntil: Temporal.Instant | undefined
}

interface TimingRow {
  now: Date
  time_zone: string
  locale: NoticeLocale | null
  quiet_from: number | null
  quiet_to: number | null
  digest_minutes: number | null
  digest_ends_at: Date | null
}

/** @throws where the recipient is nobody in the workspace, a bug of the caller. */
export async function noticeTiming(
  tx: RawTransaction,
  { tenantId, to }: { readonly tenantId: string; readonly to: NoticeRecipient },
): Promise<NoticeTiming> {
  const { userId, recipient } = storedRecipient(to)
  const row = await readTiming(tx, [tenantId, userId, recipient])
  if (!row || (userId && !row.locale)) throw new Error(`Nobody to notify: ${recipient}`)
  const now = instantOf(row.now)
  const { quiet_from: from, quiet_to: end } = row
  const until = heldUntil(now, {
    timeZone: row.time_zone,
    quietHours: from === null || end === null ? undefined : { from, to: end },
    digestMinutes: to.channel === 'EMAIL' ? (row.digest_minutes ?? 0) : 0,
    digestEndsAt: row.digest_ends_at ? instantOf(row.digest_ends_at) : undefined,
  })
  return { locale: row.locale ?? undefined, now, heldUntil: until }
}

async function readTiming(
  tx: RawTransaction,
  values: readonly (string | null)[],
): Promise<TimingRow | undefined> {
  const { rows } = await tx.query<TimingRow>(
    `select date_trunc('milliseconds', statement_timestamp()) as now, t.time_zone, u.locale,
       p.quiet_from, p.quiet_to, p.digest_minutes,
       (select min(n.not_before) from notice n
        where n.tenant_id = t.id and n.recipient = $3 and n.status = 'HELD' and n.first_tried_at is null
          and n.not_before > statement_timestamp()
          and n.not_before <= statement_timestamp() + p.digest_minutes * interval '1 minute') as digest_ends_at
     from tenant t
     left join "user" u on u.tenant_id = t.id and u.id = $2
     left join notice_preference p on p.tenant_id = t.id and p.user_id = $2
     where t.id = $1`,
    [...values],
  )
  return rows[0]
}

function instantOf(date: Date): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(date.getTime())
}
