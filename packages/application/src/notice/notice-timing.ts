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
  recipient: string
  user_id: string | null
  time_zone: string
  locale: NoticeLocale | null
  quiet_from: number | null
  quiet_to: number | null
  digest_minutes: number | null
  digest_ends_at: Date | null
}

/**
 * For each recipient, by the key under which it is stored.
 *
 * @throws where a recipient is nobody in the workspace, a bug of the caller.
 */
export async function noticeTimings(
  tx: RawTransaction,
  { tenantId, to }: { readonly tenantId: string; readonly to: readonly NoticeRecipient[] },
): Promise<ReadonlyMap<string, NoticeTiming>> {
  const recipients = new Map(to.map(one => [storedRecipient(one).recipient, one]))
  const rows = await readTimings(tx, tenantId, [...recipients.values()].map(storedRecipient))
  const timings = new Map<string, NoticeTiming>()
  for (const row of rows) {
    const asked = recipients.get(row.recipient)
    if (asked) timings.set(row.recipient, timingOf(row, asked))
  }
  return timings
}

function timingOf(row: TimingRow, to: NoticeRecipient): NoticeTiming {
  if (row.user_id !== null && row.locale === null) throw new Error(`Nobody to notify: ${row.recipient}`)
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

async function readTimings(
  tx: RawTransaction,
  tenantId: string,
  recipients: readonly { readonly recipient: string; readonly userId: string | null }[],
): Promise<readonly TimingRow[]> {
  const { rows } = await tx.query<TimingRow>(
    `select date_trunc('milliseconds', statement_timestamp()) as now, r.recipient, r.user_id, t.time_zone, u.locale,
       p.quiet_from, p.quiet_to, p.digest_minutes,
       case when p.digest_minutes > 0 then
         (select min(n.not_before) from notice n
          where n.tenant_id = t.id and n.recipient = r.recipient and n.status = 'HELD' and n.first_tried_at is null
            and n.not_before > statement_timestamp()
            and n.not_before <= statement_timestamp() + p.digest_minutes * interval '1 minute')
       end as digest_ends_at
     from unnest($2::text[], $3::uuid[]) as r(recipient, user_id)
     join tenant t on t.id = $1
     left join "user" u on u.tenant_id = t.id and u.id = r.user_id
     left join notice_preference p on p.tenant_id = t.id and p.user_id = r.user_id`,
    [tenantId, recipients.map(({ recipient }) => recipient), recipients.map(({ userId }) => userId)],
  )
  return rows
}

function instantOf(date: Date): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(date.getTime())
}
