import { type DeliveryChannels, deliverNotices, type RetryPolicy } from '@clientele/application'
import { type Database, startWorker, type Worker } from '@clientele/data'
import type { Logger } from 'pino'
import { measureChannels } from '../metric/measure-channels.ts'
import type { Metrics } from '../metric/metrics.ts'
import { sweepNotices } from './sweep-notices.ts'

export interface DeliveryWorkerOptions {
  readonly channels: DeliveryChannels
  /** Address of this site, which links lead to. */
  readonly publicUrl: string
  readonly retry?: RetryPolicy
  readonly metrics: Metrics
  readonly log: Logger
}

/** So many notices are on their way at once; each holds a connection to the database meanwhile. */
const concurrency = 2

/** Jobs are taken in twos, so that a backlog goes out without a pause between jobs. */
const batchSize = 2

const secondsBetweenSweeps = 60

/**
 * Starts to deliver notices, and to look every minute for such that nobody would come back to. Stopped, it begins nothing
 * further, and hands over what it has begun.
 */
export async function startDeliveryWorker(
  database: Database,
  { log, metrics, ...options }: DeliveryWorkerOptions,
): Promise<Worker> {
  const isMailOff = options.channels.email === undefined
  const channels = measureChannels(options.channels, metrics)
  const stopping = new AbortController()
  const worker = await startWorker(database, {
    onError: error => log.error({ err: error }, 'The job queue has a problem'),
    queues: {
      deliver: {
        concurrency,
        batchSize,
        handle: ({ noticeId, ...stamp }) =>
          deliverNotices(
            { database, ...stamp },
            {
              ...options,
              channels,
              noticeId,
              stop: stopping.signal,
              onSettled: settled => {
                if (settled.outcome === 'DEAD') log.warn(settled, 'A notice was given up')
                else log.info(settled, 'A notice was tried')
              },
            },
          ),
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
