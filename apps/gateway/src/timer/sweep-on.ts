import { setTimeout as sleep } from 'node:timers/promises'
import { restateAllBreaches, sweepTimers, wakeAllCases } from '@clientele/application'
import type { Database } from '@clientele/data'
import type { Logger } from 'pino'
import type { Metrics } from '../metric/metrics.ts'

/** How often it is proved that every case has its timer, in milliseconds. */
const betweenSweeps = 60_000

/**
 * Sets timers that are missing, wakes cases that no policy of today has settled, and tells of all cases what was late by the
 * policies of today, every minute until told to stop.
 */
export async function sweepOn(
  database: Database,
  { metrics, log, signal }: { readonly metrics: Metrics; readonly log: Logger; readonly signal: AbortSignal },
): Promise<void> {
  while (!signal.aborted) {
    try {
      const missing = await sweepTimers(database)
      metrics.timersRepaired(missing)
      if (missing > 0) log.warn({ missing }, 'Timers were missing and are set again')
      const woken = await wakeAllCases(database)
      if (woken > 0) log.info({ woken }, 'Open cases are settled by the newest policies')
      const restated = await restateAllBreaches(database)
      if (restated > 0) log.info({ restated }, 'What was late is told by the newest policies and calendars')
    } catch (error) {
      log.error({ err: error }, 'The sweep for missing timers failed')
    }
    await sleep(betweenSweeps, undefined, { signal }).catch(() => {})
  }
}
