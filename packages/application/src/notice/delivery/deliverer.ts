import {
  type Database,
  type Hold,
  inBatches,
  type JobData,
  type RawTransaction,
  systemActorId,
} from '@clientele/data'
import { assertNever, ok } from '@clientele/kernel'
import { sendDelivery } from '../send-delivery.ts'
import { type Beginning, beginNotices } from './begin-notices.ts'
import type { DeliveryChannels } from './delivery-channels.ts'
import { lookAtLines } from './look-at-lines.ts'
import { type RetryPolicy, usualRetries } from './retry-delay.ts'
import { sendNotice } from './send-notice.ts'
import { type NoticeTry, type SettledNotice, settleNotices } from './settle-notices.ts'

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

type Delivery = JobData['deliver']

/** Sends what is due; any number of them, in any number of processes, may be at it. */
export interface Deliverer {
  /**
   * Delivers what is due in the line of a notice, to its recipient about its subject, in order. Where the line is being
   * worked on already it is left to whoever does so.
   */
  deliver(delivery: Delivery): Promise<void>
}

/** When a line is looked at again: by the same deliverer at once, or by whoever has the turn in so many seconds. */
type NextLook = 'NOW' | 'NEVER' | number

/** After so many notices of one line, others have their turn. */
const longestRun = 100

/** How soon a notice is looked at again that another transaction has its hands on. */
const secondsToLookAgain = 2

/**
 * A deliverer that works on many lines at a time. Each line is held (`hold`) while it is worked on, by this process alone,
 * and no transaction is open while a mail or a call is on its way; statements for many lines go to the database together. A
 * deliverer that dies between handing over and noting so has the notice sent once more, under the same id.
 */
export function createDeliverer(
  database: Database,
  {
    hold,
    channels,
    publicUrl,
    retry: policy = usualRetries,
    onSettled,
    stop,
  }: DeliveryOptions & { readonly hold: Hold },
): Deliverer {
  const isMailOff = channels.email === undefined
  const { look, begin, settle, take, letGo, wakeUp } = stepsOf(database, { hold, isMailOff, policy })

  /** Sends one after the other. Answers what is to follow once the line was let go. */
  async function sendInTurn(delivery: Delivery, key: string): Promise<NextLook> {
    for (let run = 0; run < longestRun && !stop?.aborted && hold.has(key); run++) {
      const begun = await begin(delivery)
      switch (begun.next) {
        case 'SEND': {
          const { tenantId, actorId } = delivery
          const { notice } = begun
          const sent = await sendNotice(notice, { tenantId, channels, publicUrl })
          const settled = await settle({ tenantId, actorId, notice, sent })
          onSettled?.(settled)
          if (settled.outcome === 'PUT_OFF') return 'NOW'
          break
        }
        case 'GO_ON':
          break
        case 'NOTHING':
          return 'NOW'
        case 'MAIL_IS_OFF':
          return 'NEVER'
        case 'LOOK_AGAIN':
          return secondsToLookAgain
        default:
          return assertNever(begun)
      }
    }
    return 0
  }

  return {
    deliver: async delivery => {
      for (let isFirstLook = true; ; isFirstLook = false) {
        const line = await look(delivery)
        if (!line) return
        if (!line.isDue) {
          if (isFirstLook && line.firstId === delivery.noticeId) await wakeUp(delivery, line.notBefore)
          return
        }
        if (!(await take(line.key))) return
        let nextLook: NextLook = 'NEVER'
        try {
          nextLook = await sendInTurn(delivery, line.key)
        } finally {
          await letGo(line.key)
        }
        // What came meanwhile, and found the line held, has left it to this deliverer: so only now, when nobody finds it so.
        if (nextLook === 'NEVER') return
        if (nextLook !== 'NOW') return wakeUp(delivery, nextLook)
      }
    },
  }
}

/** What is done to lines and notices, each step for as many at a time as ask for it. */
function stepsOf(
  database: Database,
  {
    hold,
    isMailOff,
    policy,
  }: { readonly hold: Hold; readonly isMailOff: boolean; readonly policy: RetryPolicy },
) {
  const inTenant = async <T>(tenantId: string, work: (tx: RawTransaction) => Promise<T>): Promise<T> => {
    const stamp = { tenantId, actorId: systemActorId }
    return (await database.rawTransaction(stamp, async tx => ok(await work(tx)))).value
  }
  const idsOf = (deliveries: readonly Delivery[]) => deliveries.map(({ noticeId }) => noticeId)
  const groupOf = ({ tenantId }: { readonly tenantId: string }) => tenantId
  const ofAll = () => ''
  return {
    look: inBatches({
      groupOf,
      work: (deliveries: readonly Delivery[], tenantId) =>
        inTenant(tenantId, tx => lookAtLines(tx, { tenantId, noticeIds: idsOf(deliveries) })),
    }),
    begin: inBatches<Delivery, Beginning>({
      groupOf,
      work: (deliveries, tenantId) =>
        inTenant(tenantId, tx => beginNotices(tx, { tenantId, noticeIds: idsOf(deliveries), isMailOff })),
    }),
    settle: inBatches<NoticeTry & { readonly tenantId: string }, SettledNotice>({
      groupOf,
      work: (tries, tenantId) => inTenant(tenantId, tx => settleNotices(tx, { tenantId, tries, policy })),
    }),
    take: inBatches<string, boolean>({
      groupOf: ofAll,
      work: async keys => {
        const taken = new Set(await hold.take(keys))
        return keys.map(key => taken.delete(key))
      },
    }),
    letGo: inBatches<string, void>({
      groupOf: ofAll,
      work: async keys => {
        await hold.letGo(keys)
        return keys.map(() => undefined)
      },
    }),
    /** Has the line looked at once more, after so many seconds or at a moment. */
    wakeUp: (delivery: Delivery, when: number | Date) =>
      inTenant(delivery.tenantId, async tx => {
        const startAfter = typeof when === 'number' ? await secondsFromNow(tx, when) : when
        await sendDelivery(tx, { ...delivery, startAfter })
      }),
  }
}

async function secondsFromNow(tx: RawTransaction, seconds: number): Promise<Date> {
  const { rows } = await tx.query<{ at: Date }>(
    `select statement_timestamp() + $1 * interval '1 second' as at`,
    [seconds],
  )
  return rows[0]?.at ?? new Date()
}
