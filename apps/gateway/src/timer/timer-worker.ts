import { setTimeout as sleep } from 'node:timers/promises'
import { lookAfterCases, lookAfterEightDs } from '@clientele/application'
import { type Database, type LookAtTimers, ringTimers } from '@clientele/data'
import { assertNever } from '@clientele/kernel'
import type { Logger } from 'pino'
import type { Metrics } from '../metric/metrics.ts'
import { sweepOn } from './sweep-on.ts'

/** Transactions that look at timers at the same time in one worker, where more are due than one can take. */
const atOnce = 3
/** Timers that are looked at in one transaction at most: a few statements do for all of them. */
const atATime = 100
/** How long a worker that finds nothing due waits at most until it looks again, in milliseconds. */
const betweenLooks = 250
/** How long it waits at least: what falls due meanwhile is looked at together. */
const gathering = 50

export interface TimerWorker {
  /** Takes no further timers, lets the looks that run finish, and ends. */
  stop(): Promise<void>
}

/**
 * Takes timers as they fall due and looks at what they are about. Any number of workers may run: a timer rings at one of
 * them, and one whose worker dies is at once there for the next.
 */
export function startTimerWorker(
  database: Database,
  { metrics, log }: { readonly metrics: Metrics; readonly log: Logger },
): TimerWorker {
  const stopping = new AbortController()
  const settings = { metrics, log, signal: stopping.signal }
  const loops = [ringOn(database, settings), sweepOn(database, settings)]
  return {
    stop: async () => {
      stopping.abort()
      await Promise.all(loops)
    },
  }
}

interface Settings {
  readonly metrics: Metrics
  readonly log: Logger
  readonly signal: AbortSignal
}

/** One transaction after the other while they suffice, several at once as long as more is due. */
async function ringOn(database: Database, settings: Settings): Promise<void> {
  const { signal } = settings
  const ringer = createRinger(database, settings)
  while (!signal.aborted) {
    const { isMore, nextIn = betweenLooks } = await ringer()
    if (isMore) await Promise.all(Array.from({ length: atOnce }, () => workOff(ringer, signal)))
    else
      await sleep(Math.min(betweenLooks, Math.max(gathering, nextIn)), undefined, { signal }).catch(() => {})
  }
}

async function workOff(ring: Ringer, signal: AbortSignal): Promise<void> {
  for (let isMore = true; isMore && !signal.aborted; ) isMore = (await ring()).isMore
}

/** Rings what is due, as much as one transaction takes. */
type Ringer = () => Promise<{
  readonly isMore: boolean
  /** Milliseconds until the next is due; undefined where that is not known. */
  readonly nextIn?: number | undefined
}>

/** A transaction that fails is rolled back, and the next takes half as many: down to the one that is to blame. */
function createRinger(database: Database, { metrics, log }: Settings): Ringer {
  let most = atATime
  return async () => {
    const asked = most
    try {
      const { failed, left, nextIn, rang } = await ringTimers(database, { most: asked, look })
      most = Math.min(atATime, most * 2)
      for (const timer of rang) metrics.timerRang(timer)
      for (const { error, timer } of failed) {
        metrics.timerFailed()
        log.error({ err: error, subject: timer.subject, id: timer.subjectId }, 'A look at a timer failed')
      }
      return { isMore: rang.length + left.length + failed.length === asked, nextIn }
    } catch (error) {
      most = Math.ceil(asked / 2)
      metrics.timerFailed()
      log.error({ err: error }, 'Looks at timers failed')
      return { isMore: false }
    }
  }
}

const look: LookAtTimers = async (tx, { subject, ...ringing }) => {
  switch (subject) {
    case 'CASE':
      return lookAfterCases(tx, ringing)
    case 'EIGHT_D':
      return lookAfterEightDs(tx, ringing)
    default:
      return assertNever(subject)
  }
}
