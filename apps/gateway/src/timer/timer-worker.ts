import { setTimeout as sleep } from 'node:timers/promises'
import { lookAfterCases, lookAfterEightD, sweepTimers, wakeAllCases } from '@clientele/application'
import {
  type Database,
  type RawTransaction,
  type RingingTimer,
  type RingingTimers,
  ringTimers,
} from '@clientele/data'
import { assertNever, ok } from '@clientele/kernel'
import type { Logger } from 'pino'
import type { Metrics } from '../metric/metrics.ts'

/** Transactions that look at timers at the same time in one worker. */
const atOnce = 3
/** Timers that are looked at in one transaction at most: a few statements do for all of them. */
const atATime = 50
/** How long a worker that finds nothing due waits until it looks again, in milliseconds. */
const betweenLooks = 250
/** How often it is proved that every case has its timer, in milliseconds. */
const betweenSweeps = 60_000

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
  const loops = [
    ...Array.from({ length: atOnce }, () => ringOn(database, settings)),
    sweepOn(database, settings),
  ]
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

async function ringOn(database: Database, settings: Settings): Promise<void> {
  const { signal } = settings
  // After a look that failed for many, timers are taken one by one for as many as that: one of them is to blame.
  let oneByOne = 0
  while (!signal.aborted) {
    const most = oneByOne > 0 ? 1 : atATime
    const rang = await ring(database, most, settings)
    if (rang === undefined && most > 1) oneByOne = atATime
    else oneByOne = rang === 0 ? 0 : oneByOne - 1
    if (!rang) await sleep(betweenLooks, undefined, { signal }).catch(() => {})
  }
}

/** Answers how many rang; undefined where a look failed: it was rolled back, and the worker goes on. */
async function ring(
  database: Database,
  most: number,
  { metrics, log }: Settings,
): Promise<number | undefined> {
  const timers: RingingTimer[] = []
  try {
    const rang = await ringTimers(database, {
      most,
      look: (tx, ringing) => {
        timers.push(...ringing.timers)
        return look(tx, ringing)
      },
    })
    for (const timer of timers) metrics.timerRang(timer)
    return rang
  } catch (error) {
    metrics.timerFailed()
    log.error({ err: error }, 'A look at a timer failed')
    return undefined
  }
}

async function look(tx: RawTransaction, { subject, ...ringing }: RingingTimers) {
  switch (subject) {
    case 'CASE':
      return lookAfterCases(tx, ringing)
    case 'EIGHT_D': {
      for (const timer of ringing.timers) await lookAfterEightD(tx, timer)
      return ok()
    }
    default:
      return assertNever(subject)
  }
}

async function sweepOn(database: Database, { metrics, log, signal }: Settings): Promise<void> {
  while (!signal.aborted) {
    try {
      const missing = await sweepTimers(database)
      metrics.timersRepaired(missing)
      if (missing > 0) log.warn({ missing }, 'Timers were missing and are set again')
      const woken = await wakeAllCases(database)
      if (woken > 0) log.info({ woken }, 'Open cases are settled by the newest policies')
    } catch (error) {
      log.error({ err: error }, 'The sweep for missing timers failed')
    }
    await sleep(betweenSweeps, undefined, { signal }).catch(() => {})
  }
}
