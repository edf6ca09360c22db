import { type Reason, reason } from '@clientele/kernel'
import { caseStatuses } from '../case/case-status.ts'
import { priorities } from '../case/priority.ts'
import type { CaseClock } from './case-clocks.ts'
import { ClockReading, clockStatusCode } from './clock-reading.ts'
import type { ClockRun } from './clock-run.ts'
import { clockStatuses, slaClocks } from './clock-state.ts'
import type { SlaTermsBook } from './compile-sla-book.ts'
import { prioritiesPerPolicy } from './history-entry.ts'
import type { Stopwatch } from './stopwatch.ts'

/** A clock as it stands, with its reasons; undefined where it has no target. */
export function explainClock(
  watch: Stopwatch,
  { at, book, run }: { readonly at: number; readonly book: SlaTermsBook; readonly run: ClockRun },
): CaseClock | undefined {
  const targetMs = run.targetOf(watch)
  const regime = watch.phase === 'NOT_STARTED' ? run.regime : watch.regime
  const policy = book.policies[Math.floor(regime / prioritiesPerPolicy)]?.code
  const priority = priorities[regime % prioritiesPerPolicy]?.code
  const name = slaClocks[watch.place]?.code
  if (Number.isNaN(targetMs) || policy === undefined || priority === undefined || name === undefined)
    return undefined
  const reading = new ClockReading()
  reading.read(watch, { at, time: run.timeOf(watch) })
  const status = clockStatuses[reading.status]?.code ?? 'NOT_STARTED'
  const dueAt = numberOf(reading.dueAt)
  return {
    ...{ clock: name, policy, priority, status },
    isOpen: reading.isOpen,
    startedAt: numberOf(watch.startedAt),
    dueAt,
    targetMs,
    usedMs: reading.usedMs,
    marginMs: targetMs - reading.usedMs,
    breachedAt: numberOf(reading.breachedAt),
    because: reasonsOf(watch, { reading, status: run.status, params: { policy, priority, targetMs } }),
    until: reading.status === clockStatusCode.RUNNING ? dueAt : undefined,
  }
}

interface Grounds {
  readonly reading: ClockReading
  /** Of the case. */
  readonly status: number
  readonly params: { readonly policy: string; readonly priority: string; readonly targetMs: number }
}

function reasonsOf(watch: Stopwatch, { params, reading, status }: Grounds): readonly Reason[] {
  if (watch.phase === 'NOT_STARTED') return [reason('NO_MESSAGE_SINCE_FIRST_RESPONSE', params)]
  const because: Reason[] = [reason('CLOCK_STARTED', { at: watch.startedAt, ...params })]
  const { reopenedAt, pausedAt, endedAt, phase } = watch
  if (!Number.isNaN(reopenedAt)) because.push(reason('RESUMED_BY_REOPENING', { at: reopenedAt }))
  if (phase === 'OPEN' && !Number.isNaN(pausedAt))
    because.push(reason('PAUSED_IN_STATUS', { status: caseStatuses[status]?.code ?? null, since: pausedAt }))
  if (reading.status === clockStatusCode.RUNNING && Number.isNaN(reading.dueAt))
    because.push(reason('NO_WORKING_TIME_AHEAD'))
  if (reading.status === clockStatusCode.BREACHED)
    because.push(reason('DUE_PASSED', { dueAt: reading.breachedAt }))
  if (phase === 'DONE') because.push(reason('DONE', { at: endedAt }))
  if (phase === 'CANCELLED') because.push(reason('CASE_ENDED_UNSOLVED', { at: endedAt }))
  return because
}

function numberOf(value: number): number | undefined {
  return Number.isNaN(value) ? undefined : value
}
