import type { RawTransaction } from '@clientele/data'
import { gatherDigest, lockDigests } from './gather-digest.ts'
import { type Line, lookAtLines } from './look-at-lines.ts'
import { type NoticeToSend, readNotices } from './notice-group.ts'

/** Noted on mail that waits for a mail server. */
export const mailIsOff = 'MAIL_IS_OFF'

/**
 * What is to be done next in a line:
 *
 * - `SEND` a notice;
 * - `GO_ON`: the first went into the mail of another line;
 * - `LOOK_AGAIN` a little later: another transaction has its hands on the first;
 * - `NOTHING`: nothing is due, or, with `MAIL_IS_OFF`, there is no mail server.
 */
export type Beginning =
  | { readonly next: 'SEND'; readonly notice: NoticeToSend }
  | { readonly next: 'GO_ON' | 'LOOK_AGAIN' | 'NOTHING' | 'MAIL_IS_OFF' }

/**
 * Finds what is to be sent next in the lines of some notices, each of another line that the caller holds, and fixes what it
 * says: from now on nothing joins it, so that every try sends the same under the same id. What was held back for a recipient
 * until now goes along with a mail that was held back itself.
 */
export async function beginNotices(
  tx: RawTransaction,
  {
    tenantId,
    noticeIds,
    isMailOff,
  }: { readonly tenantId: string; readonly noticeIds: readonly string[]; readonly isMailOff: boolean },
): Promise<readonly Beginning[]> {
  const isOff = ({ channel }: Line) => isMailOff && channel === 'EMAIL'
  const lines = await lookBeforeDigests(tx, { tenantId, noticeIds, isMailOff })
  const due = lines.flatMap(line => (line?.isDue ? [line] : []))
  await noteThatMailIsOff(tx, tenantId, due.filter(isOff))
  const locked = await lock(
    tx,
    tenantId,
    due.filter(line => !isOff(line)),
  )
  const gone = await gather(
    tx,
    tenantId,
    due.filter(({ firstId }) => locked.has(firstId)),
  )
  const begun = [...locked].filter(id => !gone.has(id))
  await fix(tx, tenantId, begun)
  const notices = await readNotices(tx, { tenantId, noticeIds: begun })
  return lines.map((line): Beginning => {
    if (!line?.isDue) return { next: 'NOTHING' }
    if (isOff(line)) return { next: mailIsOff }
    if (gone.has(line.firstId)) return { next: 'GO_ON' }
    const notice = notices.get(line.firstId)
    return notice ? { next: 'SEND', notice } : { next: 'LOOK_AGAIN' }
  })
}

/**
 * Whoever begins a digest does so alone for its recipient: each of two would lock a notice that the other leaves out, and
 * there would be two mails.
 */
async function lookBeforeDigests(
  tx: RawTransaction,
  {
    isMailOff,
    ...asked
  }: Omit<Parameters<typeof beginNotices>[1], 'isMailOff'> & { readonly isMailOff: boolean },
): Promise<readonly (Line | undefined)[]> {
  const lines = await lookAtLines(tx, asked)
  const recipients = lines.flatMap(line => (line?.isDue && line.isGathering ? [line.recipient] : []))
  if (isMailOff || recipients.length === 0) return lines
  await lockDigests(tx, { tenantId: asked.tenantId, recipients })
  return lookAtLines(tx, asked)
}

async function noteThatMailIsOff(
  tx: RawTransaction,
  tenantId: string,
  lines: readonly Line[],
): Promise<void> {
  if (lines.length === 0) return
  await tx.query('update notice set last_error = $3 where tenant_id = $1 and id = any($2)', [
    tenantId,
    lines.map(({ firstId }) => firstId),
    mailIsOff,
  ])
}

/** One that another is just joining, or is taken into a mail of another line, is left to that. */
async function lock(
  tx: RawTransaction,
  tenantId: string,
  lines: readonly Line[],
): Promise<ReadonlySet<string>> {
  if (lines.length === 0) return new Set()
  const { rows } = await tx.query<{ id: string }>(
    `select id from notice
     where tenant_id = $1 and id = any($2) and status in ('PENDING', 'HELD') and not_before <= statement_timestamp()
     for update skip locked`,
    [tenantId, lines.map(({ firstId }) => firstId)],
  )
  return new Set(rows.map(({ id }) => id))
}

/** Answers what went into other mails. */
async function gather(
  tx: RawTransaction,
  tenantId: string,
  lines: readonly Line[],
): Promise<ReadonlySet<string>> {
  const gone = new Set<string>()
  const gathering = lines.filter(line => line.isGathering)
  for (const { firstId, recipient } of gathering.toSorted((one, other) =>
    Number(one.ordinal - other.ordinal),
  )) {
    if (gone.has(firstId)) continue
    for (const id of await gatherDigest(tx, { tenantId, head: firstId, recipient })) gone.add(id)
  }
  return gone
}

async function fix(tx: RawTransaction, tenantId: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await tx.query(
    `update notice set first_tried_at = statement_timestamp()
     where tenant_id = $1 and id = any($2) and first_tried_at is null`,
    [tenantId, ids],
  )
}
