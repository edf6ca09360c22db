import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Database } from '@clientele/data'
import type { Metrics } from '../metric/metrics.ts'
import { answerMetrics } from './answer-metrics.ts'
import { answerReadiness } from './answer-readiness.ts'

export interface WatchOptions {
  readonly database: Database
  readonly metrics: Metrics
  /** Undefined where nobody may read the metrics. */
  readonly metricsToken: string | undefined
}

type Answer = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>

/** What whoever keeps the program running asks of it: `/health/live`, `/health/ready`, `/metrics`. */
export function watchPaths(options: WatchOptions): ReadonlyMap<string, Answer> {
  return new Map<string, Answer>([
    ['/health/live', (_, response) => void response.end('ok')],
    ['/health/ready', (_, response) => answerReadiness(response, options.database)],
    ['/metrics', (request, response) => answerMetrics(request, response, options)],
  ])
}
