import type { Database } from '@clientele/data'
import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client'
import { registerDatabaseMetrics } from './database-metrics.ts'

type OperationKind = 'query' | 'mutation' | 'subscription'
type DeliveryChannel = 'email' | 'webhook'

/** What this process counts and measures. No label names a person, a workspace or an address. */
export interface Metrics {
  /** A timer rang, and what it was set for is done. */
  timerRang(timer: { readonly dueAt: number }): void
  /** A look at a timer failed; the timer rings again. */
  timerFailed(): void
  /** A sweep found so many timers missing, and set them. */
  timersRepaired(count: number): void
  /** A sweep found so many notices without a job, and gave them one. */
  noticesForgotten(count: number): void
  /** A mail or webhook was handed over, or was not, after so long. */
  deliveryTried(tried: {
    readonly channel: DeliveryChannel
    readonly isSent: boolean
    readonly seconds: number
  }): void
  /** A GraphQL operation ran for so long; a subscription until its events could come. */
  operationRan(ran: { readonly kind: OperationKind; readonly isOk: boolean; readonly seconds: number }): void
  /** Everything as Prometheus reads it, with what the database says at this moment. */
  read(): Promise<{ readonly contentType: string; readonly text: string }>
}

/** In seconds: a timer is meant to ring within one, an hour says that no worker ran. */
const lateness = [0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 3600]
/** In seconds: a mail has 25 of them, a webhook 15. */
const delivery = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 15, 25]
const operation = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

/** Begins to count, from 0. Every value a label can have is there from the start, so that a rise from nothing is seen. */
export function createMetrics(database: Database): Metrics {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  registerDatabaseMetrics(registry, database)
  const timerLateness = new Histogram({
    name: 'clientele_timer_lateness_seconds',
    help: 'From when a timer was due until what it was set for was done.',
    buckets: lateness,
    registers,
  })
  const timers = new Counter({
    name: 'clientele_timers_total',
    help: 'Timers that rang, and looks at timers that failed.',
    labelNames: ['outcome'],
    registers,
  })
  const repaired = new Counter({
    name: 'clientele_timers_repaired_total',
    help: 'Timers that were missing and set by the sweep. It should stay 0.',
    registers,
  })
  const forgotten = new Counter({
    name: 'clientele_notices_forgotten_total',
    help: 'Notices that had lost their job and got a new one. It should stay 0.',
    registers,
  })
  const deliveries = new Histogram({
    name: 'clientele_delivery_seconds',
    help: 'Tries to hand over a mail or a webhook.',
    labelNames: ['channel', 'outcome'],
    buckets: delivery,
    registers,
  })
  const operations = new Histogram({
    name: 'clientele_graphql_operation_seconds',
    help: 'GraphQL operations that ran; a subscription until its events could come.',
    labelNames: ['kind', 'outcome'],
    buckets: operation,
    registers,
  })
  for (const outcome of ['rang', 'failed']) timers.inc({ outcome }, 0)
  for (const channel of ['email', 'webhook'])
    for (const outcome of ['sent', 'failed']) deliveries.zero({ channel, outcome })
  for (const kind of ['query', 'mutation', 'subscription'])
    for (const outcome of ['ok', 'error']) operations.zero({ kind, outcome })
  return {
    timerRang: ({ dueAt }) => {
      timers.inc({ outcome: 'rang' })
      // The clock of the database, by which timers ring, may be ahead of this one.
      timerLateness.observe(Math.max(0, Date.now() - dueAt) / 1000)
    },
    timerFailed: () => timers.inc({ outcome: 'failed' }),
    timersRepaired: count => repaired.inc(count),
    noticesForgotten: count => forgotten.inc(count),
    deliveryTried: ({ channel, isSent, seconds }) =>
      deliveries.observe({ channel, outcome: isSent ? 'sent' : 'failed' }, seconds),
    operationRan: ({ kind, isOk, seconds }) =>
      operations.observe({ kind, outcome: isOk ? 'ok' : 'error' }, seconds),
    read: async () => ({ contentType: registry.contentType, text: await registry.metrics() }),
  }
}
