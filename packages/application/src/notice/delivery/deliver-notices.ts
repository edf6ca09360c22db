import type { RawTransaction } from '@clientele/data'
import { ok } from '@clientele/kernel'
import type { Caller } from '../../caller.ts'
import { sendDelivery } from '../send-delivery.ts'
import { beginNotice } from './begin-notice.ts'
import type { DeliveryChannels } from './delivery-channels.ts'
import { lockNotice } from './notice-group.ts'
import { type RetryPolicy, usualRetries } from './retry-delay.ts'
import { sendNotice } from './send-notice.ts'
import { markFailed, markSent, type SettledNotice } from './settle-notice.ts'

export interface DeliveryOptions {
  readonly channels: DeliveryChannels
  /** Address of this site, which links lead to. */
  readonly publicUrl: string
  readonly retry?: RetryPolicy
  /** Is told what became of each try. */
  readonly onSettled?: (settled: SettledNotice) => void
  /** Once it is aborted nothing further is begun; what is left stays in the queue. */
  readonly stop?: AbortSignal
}

/** After so many notices of one subject, others have their turn. */
const longestRun = 100

/** How soon a notice is looked at again that another transaction has its hands on. */
const secondsToLookAgain = 2

/**
 * Delivers what is due to the recipient of a notice about its subject, in order. Any number of deliverers may be at it:
 * the notice being sent is locked by the transaction that also notes the outcome, and nothing behind it is begun before. A
 * deliverer that dies in between has the notice sent once more, under the same id.
 */
export async function deliverNotices(
  caller: Caller,
  { noticeId, ...options }: DeliveryOptions & { readonly noticeId: string },
): Promise<void> {
  for (let run = 0; run < longestRun && !options.stop?.aborted; run++) {
    const next = await deliverNext(caller, noticeId, options)
    if (next === 'NOTHING') return
    if (next === 'LOOK_AGAIN') return lookAgain(caller, noticeId, secondsToLookAgain)
  }
  await lookAgain(caller, noticeId, 0)
}

/** Sends one notice, or finds that there is none to send for now. */
async function deliverNext(
  caller: Caller,
  noticeId: string,
  { channels, publicUrl, retry: policy = usualRetries, onSettled }: DeliveryOptions,
): Promise<'GO_ON' | 'NOTHING' | 'LOOK_AGAIN'> {
  const { database, tenantId, actorId } = caller
  const isMailOff = channels.email === undefined
  const { value: begun } = await database.rawTransaction(caller, async tx =>
    ok(await beginNotice(tx, { tenantId, noticeId, isMailOff })),
  )
  if (begun.next !== 'SEND') return begun.next
  const { value: settled } = await database.rawTransaction(caller, async tx => {
    const notice = await lockNotice(tx, { tenantId, noticeId: begun.id })
    if (!notice) return ok(undefined)
    const sent = await sendNotice(notice, { tenantId, channels, publicUrl })
    if (sent.ok) return ok(await markSent(tx, { tenantId, notice }))
    const attempt = { notice, failure: sent.error, policy, random: Math.random() }
    return ok(await markFailed(tx, { stamp: { tenantId, actorId }, ...attempt }))
  })
  if (!settled) return begun.id === noticeId ? 'LOOK_AGAIN' : 'NOTHING'
  onSettled?.(settled)
  return settled.outcome === 'PUT_OFF' ? 'NOTHING' : 'GO_ON'
}

async function lookAgain(caller: Caller, noticeId: string, seconds: number): Promise<void> {
  const { database, tenantId, actorId } = caller
  await database.rawTransaction(caller, async tx => {
    const startAfter = await secondsFromNow(tx, seconds)
    return ok(await sendDelivery(tx, { tenantId, actorId, noticeId, startAfter }))
  })
}

async function secondsFromNow(tx: RawTransaction, seconds: number): Promise<Date> {
  const { rows } = await tx.query<{ at: Date }>(
    `select statement_timestamp() + $1 * interval '1 second' as at`,
    [seconds],
  )
  return rows[0]?.at ?? new Date()
}
