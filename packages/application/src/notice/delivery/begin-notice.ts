import type { RawTransaction } from '@clientele/data'

/** Noted on mail that waits for a mail server. */
export const mailIsOff = 'MAIL_IS_OFF'

/**
 * What is to be done next: send the notice `id`, nothing, or look again because another transaction has its hands on the
 * very notice that was asked for.
 */
export type Beginning =
  | { readonly next: 'SEND'; readonly id: string }
  | { readonly next: 'NOTHING' | 'LOOK_AGAIN' }

/**
 * Finds what is to be sent next for the recipient and subject of a notice, and fixes what it says: from now on nothing
 * joins it, so that every try sends the same under the same id. What was held back for the recipient until now goes along
 * with a mail that was held back itself.
 *
 * Nothing is to be done where the first in line is not due, or is another notice that is locked: that one has a job of its
 * own, which goes on to those behind it.
 */
export async function beginNotice(
  tx: RawTransaction,
  {
    tenantId,
    noticeId,
    isMailOff,
  }: { readonly tenantId: string; readonly noticeId: string; readonly isMailOff: boolean },
): Promise<Beginning> {
  const first = await firstToBegin(tx, tenantId, noticeId)
  if (!first?.isDue) return { next: 'NOTHING' }
  const head = await lockHead(tx, tenantId, first.id)
  if (!head) return { next: first.id === noticeId ? 'LOOK_AGAIN' : 'NOTHING' }
  if (head.channel === 'EMAIL' && isMailOff) {
    await tx.query('update notice set last_error = $3 where tenant_id = $1 and id = $2', [
      tenantId,
      first.id,
      mailIsOff,
    ])
    return { next: 'NOTHING' }
  }
  if (head.isFixed) return { next: 'SEND', id: first.id }
  if (first.isGathering) await gather(tx, { tenantId, head: first.id, recipient: first.recipient })
  await tx.query(
    'update notice set first_tried_at = statement_timestamp() where tenant_id = $1 and id = $2',
    [tenantId, first.id],
  )
  return { next: 'SEND', id: first.id }
}

interface First {
  readonly id: string
  readonly isDue: boolean
  readonly recipient: string
  /** Whether it goes into one mail with others. */
  readonly isGathering: boolean
}

/**
 * The first in line. Who begins a digest does so alone for its recipient: each of two would lock a notice that the other
 * leaves out, and there would be two mails.
 */
async function firstToBegin(
  tx: RawTransaction,
  tenantId: string,
  noticeId: string,
): Promise<First | undefined> {
  const first = await firstInLine(tx, tenantId, noticeId)
  if (!first?.isDue || !first.isGathering) return first
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('digest:' || $1 || $2, 0))`, [
    tenantId,
    first.recipient,
  ])
  return firstInLine(tx, tenantId, noticeId)
}

async function firstInLine(
  tx: RawTransaction,
  tenantId: string,
  noticeId: string,
): Promise<First | undefined> {
  const { rows } = await tx.query<First>(
    `select n.id, n.recipient, n.not_before <= statement_timestamp() as "isDue",
       n.channel = 'EMAIL' and n.status = 'HELD' and n.first_tried_at is null as "isGathering"
     from notice asked join notice n
       on n.tenant_id = asked.tenant_id and n.recipient = asked.recipient
       and n.subject_kind = asked.subject_kind and n.subject_id = asked.subject_id
     where asked.tenant_id = $1 and asked.id = $2 and n.status in ('PENDING', 'HELD')
     order by n.ordinal limit 1`,
    [tenantId, noticeId],
  )
  return rows[0]
}

interface Head {
  readonly channel: 'EMAIL' | 'WEBHOOK'
  /** Whether a try was made. */
  readonly isFixed: boolean
}

async function lockHead(tx: RawTransaction, tenantId: string, id: string): Promise<Head | undefined> {
  const { rows } = await tx.query<Head>(
    `select channel, first_tried_at is not null as "isFixed" from notice
     where tenant_id = $1 and id = $2 and status in ('PENDING', 'HELD') and not_before <= statement_timestamp()
     for update skip locked`,
    [tenantId, id],
  )
  return rows[0]
}

/** Of notices to one person that come due together, so many go into one mail. */
const longestDigest = 200

const isGatherable = (row: string) =>
  `${row}.status = 'HELD' and ${row}.not_before <= statement_timestamp() and ${row}.first_tried_at is null`

/** What waits behind a notice that cannot come along stays, so that nothing overtakes. */
async function gather(
  tx: RawTransaction,
  {
    tenantId,
    head,
    recipient,
  }: { readonly tenantId: string; readonly head: string; readonly recipient: string },
): Promise<void> {
  await tx.query(
    `with gathered as (
       select n.id from notice n
       where n.tenant_id = $1 and n.recipient = $2 and n.id <> $3 and ${isGatherable('n')}
         and not exists (
           select from notice earlier
           where earlier.tenant_id = n.tenant_id and earlier.recipient = n.recipient
             and earlier.subject_kind = n.subject_kind and earlier.subject_id = n.subject_id
             and earlier.ordinal < n.ordinal and earlier.id <> $3
             and earlier.status in ('PENDING', 'HELD') and not (${isGatherable('earlier')})
         )
       order by n.ordinal limit ${longestDigest}
       for update of n skip locked
     )
     update notice n set status = 'BUNDLED', bundled_into_id = $3
     from gathered where n.tenant_id = $1 and (n.id = gathered.id or n.bundled_into_id = gathered.id)`,
    [tenantId, recipient, head],
  )
}
