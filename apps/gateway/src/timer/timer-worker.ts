import { setTimeout as sleep } from 'node:timers/promises'
import { lookAfterCase, lookAfterEightD, sweepTimers, wakeAllCases } from '@clientele/application'
import { type Database, ringTimer } from '@clientele/data'
import { assertNever } from '@clientele/kernel'
import type { Logger } from 'pino'

/** Timers that ring at the same time in one worker. */
const atOnce = 4
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
export function startTimerWorker(database: Database, log: Logger): TimerWorker {
  const stopping = new AbortController()
  const settings = { log, signal: stopping.signal }
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
  readonly log: Logger
  readonly signal: AbortSignal
}

async function ringOn(database: Database, { log, signal }: Settings): Promise<void> {
  while (!signal.aborted) {
    const isSomethingDue = await ring(database, log)
    if (!isSomethingDue) await sleep(betweenLooks, undefined, { signal }).catch(() => {})
  }
}

/** A look that fails was rolled back and its timer put off: the worker goes on with the next. */
async function ring(database: Database, log: Logger): Promise<boolean> {
  try {
    const rang = await ringTimer(database, (tx, timer) => {
      switch (timer.subject) {
        case 'CASE':
          return lookAfterCase(tx, timer)
        case 'EIGHT_D':
          return lookAfterEightD(tx, timer)
        default:
          return assertNever(timer.subject)
      }
    })
    return rang !== undefined
  } catch (error) {
    log.error({ err: error }, 'A look at a timer failed')
    return false
  }
}

async function sweepOn(database: Database, { log, signal }: Settings): Promise<void> {
  while (!signal.aborted) {
    try {
      const missing = await sweepTimers(database)
      if (missing > 0) log.warn({ missing }, 'Timers were missing and are set again')
      const woken = await wakeAllCases(database)
      if (woken > 0) log.info({ woken }, 'Open cases are settled by the newest policies')
    } catch (error) {
      log.error({ err: error }, 'The sweep for missing timers failed')
    }
    await sleep(betweenSweeps, undefined, { signal }).catch(() => {})
  }
}
