import { createDeliverer, type DeliveryChannels, type RetryPolicy } from '@clientele/application'
import { type Database, type Hold, startWorker, type Worker } from '@clientele/data'
import type { Logger } from 'pino'
import { measureChannels } from '../metric/measure-channels.ts'
import type { Metrics } from '../metric/metrics.ts'
import { sweepNotices } from './sweep-notices.ts'

export interface DeliveryWorkerOptions {
  readonly channels: DeliveryChannels
  /** Address of this site, which links lead to. */
  readonly publicUrl: string
  readonly retry?: RetryPolicy
  /** What this worker holds as long as it lives; closed by whoever opened it, after the worker. */
  readonly hold: Hold
  readonly metrics: Metrics
  readonly log: Logger
}

/** On so many lines it is worked at once. */
const concurrency = 64

const secondsBetweenSweeps = 60

/**
 * Starts to deliver notices, and to look every minute for such that nobody would come back to. Stopped, it begins nothing
 * further, and hands over what it has begun.
 */
export async function startDeliveryWorker(
  database: Database,
  { hold, log, metrics, ...options }: DeliveryWorkerOptions,
): Promise<Worker> {
  const isMailOff = options.channels.email === undefined
  const stopping = new AbortController()
  const deliverer = createDeliverer(database, {
    ...options,
    hold,
    channels: measureChannels(options.channels, metrics),
    stop: stopping.signal,
    onSettled: settled => {
      if (settled.outcome === 'DEAD') log.warn(settled, 'A notice was given up')
      else log.info(settled, 'A notice was tried')
    },
  })
  const worker = await startWorker(database, {
    hold,
    onError: error => log.error({ err: error }, 'The job queue has a problem'),
    queues: {
      deliver: {
        concurrency,
        handle: delivery => deliverer.deliver(delivery),
        onGivenUp: async ({ noticeId }, error) =>
          log.error({ err: error, noticeId }, 'A delivery fails time and again'),
      },
    },
  })
  const sweeps = keepSweeping(database, { isMailOff, metrics, log, stop: stopping.signal })
  return {
    stop: async () => {
      stopping.abort()
      await Promise.all([worker.stop(), sweeps])
    },
  }
}

async function keepSweeping(
  database: Database,
  {
    isMailOff,
    metrics,
    log,
    stop,
  }: {
    readonly isMailOff: boolean
    readonly metrics: Metrics
    readonly log: Logger
    readonly stop: AbortSignal
  },
): Promise<void> {
  // Whatever waits without a job was left by those before; later on, what is begun has its time.
  for (let overdueSeconds = 0; !stop.aborted; overdueSeconds = secondsBetweenSweeps) {
    try {
      const { released, forgotten } = await sweepNotices(database, { isMailOff, overdueSeconds })
      metrics.noticesForgotten(forgotten)
      if (released > 0) log.info({ released }, 'Mail that waited for a mail server goes out')
      if (forgotten > 0) log.warn({ forgotten }, 'Notices had lost their jobs and got new ones')
    } catch (error) {
      log.error({ err: error }, 'A sweep of the outbox failed')
    }
    await pause(secondsBetweenSweeps * 1000, stop)
  }
}

function pause(milliseconds: number, stop: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    if (stop.aborted) return resolve()
    const timer = setTimeout(resolve, milliseconds)
    stop.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
}
