import type { RawTransaction } from '@clientele/data'
import type { Temporal } from 'temporal-polyfill'
import { v7 as newId } from 'uuid'
import type { NoticeOrder } from './enqueue-notice.ts'
import { storedRecipient } from './notice-recipient.ts'
import type { NoticeTiming } from './notice-timing.ts'

/** A notice with all that is decided about it. */
interface NoticeToStore {
  readonly order: NoticeOrder
  readonly params: object
  readonly timing: NoticeTiming
}

export interface StoredNotice {
  readonly id: string
  readonly notBefore: Date
  /** False where a notice with its key was there before. */
  readonly isNew: boolean
  /** Equal for notices to one recipient about one subject. */
  readonly line: string
  readonly kind: string
  readonly locale: string
  readonly isHeld: boolean
}

/** Writes notices into the outbox in their order. One whose key is known is the one that has it, whoever wrote that. */
export async function storeNotices(
  tx: RawTransaction,
  { tenantId, notices }: { readonly tenantId: string; readonly notices: readonly NoticeToStore[] },
): Promise<readonly StoredNotice[]> {
  const rows = notices.map(rowOf)
  const { rows: written } = await tx.query<WrittenRow>(
    `insert into notice (tenant_id, id, channel, recipient_user_id, address, endpoint_id, recipient, subject_kind,
       subject_id, kind, params, locale, idempotency_key, status, not_before, created_at)
     select $1, id, channel, recipient_user_id, address, endpoint_id, recipient, subject_kind, subject_id, kind, params,
       locale, idempotency_key, status, not_before, created_at
     from jsonb_to_recordset($2) as n(place int, id uuid, channel notice_channel, recipient_user_id uuid, address text,
       endpoint_id uuid, recipient text, subject_kind text, subject_id uuid, kind text, params jsonb, locale text,
       idempotency_key text, status notice_status, not_before timestamptz, created_at timestamptz)
     order by place
     on conflict (tenant_id, idempotency_key) do nothing
     returning id, idempotency_key as key, not_before as "notBefore"`,
    [tenantId, JSON.stringify(rows)],
  )
  const found = new Map(written.map(row => [row.key, row]))
  const missing = rows.map(row => row.idempotency_key).filter(key => !found.has(key))
  for (const row of await known(tx, tenantId, missing)) found.set(row.key, row)
  return rows.map(
    ({ id, idempotency_key: key, kind, locale, recipient, status, subject_id, subject_kind }) => {
      const row = found.get(key)
      if (!row) throw new Error(`The notice ${key} was neither written nor found`)
      const line = `${recipient} ${subject_kind} ${subject_id}`
      const isHeld = status === 'HELD'
      return { id: row.id, notBefore: row.notBefore, isNew: row.id === id, line, kind, locale, isHeld }
    },
  )
}

interface WrittenRow {
  readonly id: string
  readonly key: string
  readonly notBefore: Date
}

/** What another transaction stored between the start of the last statement and its end, the next statement sees. */
async function known(tx: RawTransaction, tenantId: string, keys: readonly string[]): Promise<WrittenRow[]> {
  if (keys.length === 0) return []
  const { rows } = await tx.query<WrittenRow>(
    `select id, idempotency_key as key, not_before as "notBefore" from notice
     where tenant_id = $1 and idempotency_key = any($2)`,
    [tenantId, keys],
  )
  return rows
}

function rowOf({ order, params, timing }: NoticeToStore, place: number) {
  const { recipient, userId, address, endpointId } = storedRecipient(order.to)
  const heldUntil = order.isUrgent ? undefined : timing.heldUntil
  return {
    ...{ place, id: newId(), channel: order.to.channel, recipient, address },
    ...{ recipient_user_id: userId, endpoint_id: endpointId },
    ...{ subject_kind: order.about.kind, subject_id: order.about.id, kind: order.kind, params },
    locale: order.locale ?? timing.locale ?? 'en',
    idempotency_key: order.idempotencyKey,
    status: heldUntil ? 'HELD' : 'PENDING',
    not_before: instant(heldUntil ?? timing.now),
    created_at: instant(timing.now),
  }
}

/** As text: JSON.stringify is several times as fast where it meets no date, and a date tells it faster than `Temporal`. */
function instant({ epochMilliseconds }: Temporal.Instant): string {
  return new Date(epochMilliseconds).toISOString()
}
