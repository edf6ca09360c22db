import { createHash } from 'node:crypto'
import type { RecordedMail } from '../mail-recorder.ts'
import type { AuditFault, AuditFaultCode, Evidence, RecordedNotice } from './evidence.ts'

/** What came over the wire, beside what was to be sent. */
export interface MailAudit {
  readonly faults: readonly AuditFault[]
  /** Mails that came once more, under the same Message-ID. */
  readonly duplicates: number
  /** From being enqueued, or the end of what held it back, to the first arrival, in milliseconds. */
  readonly lateness: readonly number[]
}

/**
 * Every notice that must be is there once, is sent or went along with one that was, and its mail came at least once, under
 * its one Message-ID, always the same, to the right address. What the server turned away came again, the same. Within a case
 * and recipient mails came in order, and none came while one before it was still being tried.
 */
export function auditMail(
  { mails, notices, tenantId, turnedAway }: Pick<Evidence, 'mails' | 'notices' | 'tenantId' | 'turnedAway'>,
  dueKeys: ReadonlySet<string>,
): MailAudit {
  const faults: AuditFault[] = []
  const fault = (code: AuditFaultCode, detail: string) => faults.push({ code, detail })
  const byKey = new Map<string, RecordedNotice>()
  for (const notice of notices) {
    if (byKey.has(notice.idempotencyKey)) fault('KEY_TWICE', notice.idempotencyKey)
    byKey.set(notice.idempotencyKey, notice)
    if (!dueKeys.has(notice.idempotencyKey)) fault('NOTICE_NOT_DUE', notice.idempotencyKey)
  }
  for (const key of dueKeys) if (!byKey.has(key)) fault('NOTICE_MISSING', key)

  const arrivals = Map.groupBy(mails, ({ messageId }) => messageId.split('@')[0])
  for (const { messageId, contentHash, recipient, subject } of turnedAway) {
    const [arrived] = arrivals.get(messageId.split('@')[0]) ?? []
    if (!arrived) fault('MAIL_MISSING', `turned away: ${subject} to ${recipient}`)
    else if (arrived.contentHash !== contentHash || arrived.recipient !== recipient)
      fault('MAIL_CHANGED', `turned away: ${subject} to ${recipient}`)
  }
  const byId = new Map(notices.map(notice => [notice.id, notice]))
  const known = new Set(notices.map(notice => mailIdOf(notice, tenantId)))
  const lateness: number[] = []
  let duplicates = 0
  for (const [id, [mail]] of arrivals) {
    if (!known.has(id ?? '')) fault('MAIL_UNKNOWN', `${mail?.subject} to ${mail?.recipient}`)
  }
  for (const notice of notices) {
    if (notice.status === 'DEAD') fault('NOTICE_DEAD', `${notice.idempotencyKey}: ${notice.lastError}`)
    else if (hostOf(notice, byId)?.status !== 'SENT') fault('NOTICE_NOT_SENT', notice.idempotencyKey)
    if (notice.status !== 'SENT') continue
    const [first, ...again] = arrivals.get(mailIdOf(notice, tenantId)) ?? []
    if (!first) {
      fault('MAIL_MISSING', notice.idempotencyKey)
      continue
    }
    duplicates += again.length
    lateness.push(first.at - Math.max(notice.createdAt, notice.notBefore))
    if (again.some(({ contentHash }) => contentHash !== first.contentHash))
      fault('MAIL_CHANGED', notice.idempotencyKey)
    if (first.recipient !== notice.address) fault('MAIL_MISDIRECTED', `${first.recipient}: ${notice.address}`)
  }
  // Of what was turned away its tries count too: one behind it must not have come, nor been tried, in between.
  const tries = [...mails, ...turnedAway].toSorted((one, other) => one.at - other.at)
  const firstTries = Map.groupBy(tries, ({ messageId }) => messageId.split('@')[0])
  for (const seen of [arrivals, firstTries])
    faults.push(...auditOrder({ notices, arrivals: seen, byId, tenantId }))
  return { faults, duplicates, lateness }
}

function auditOrder({
  arrivals,
  byId,
  notices,
  tenantId,
}: Pick<Evidence, 'notices' | 'tenantId'> & {
  readonly arrivals: ReadonlyMap<string | undefined, readonly RecordedMail[]>
  readonly byId: ReadonlyMap<string, RecordedNotice>
}): readonly AuditFault[] {
  const placeOf = new Map([...arrivals.keys()].map((id, place) => [id, place]))
  const lines = Map.groupBy(notices, ({ recipient, subjectId }) => `${recipient} ${subjectId}`)
  const faults: AuditFault[] = []
  for (const [line, inLine] of lines) {
    let last = -1
    for (const notice of inLine.toSorted((one, other) => one.ordinal - other.ordinal)) {
      const host = hostOf(notice, byId)
      const place = host && placeOf.get(mailIdOf(host, tenantId))
      if (place === undefined) continue
      if (place < last) faults.push({ code: 'ORDER_BROKEN', detail: `${line}: ${notice.idempotencyKey}` })
      last = Math.max(last, place)
    }
  }
  return faults
}

/** The notice in whose mail a notice is told: itself, unless it was bundled. */
function hostOf(
  notice: RecordedNotice,
  byId: ReadonlyMap<string, RecordedNotice>,
): RecordedNotice | undefined {
  return notice.bundledIntoId === null ? notice : byId.get(notice.bundledIntoId)
}

/** What stands before the @ of the Message-ID: made of the idempotency key and nothing else. */
function mailIdOf({ idempotencyKey }: RecordedNotice, tenantId: string): string {
  return createHash('sha256').update(`${tenantId}:${idempotencyKey}`).digest('hex').slice(0, 40)
}
