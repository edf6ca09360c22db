import { domainError, err, ok, type Result } from '@clientele/kernel'
import type { CaseEvent } from '../case/case-event.ts'
import { priorities } from '../case/priority.ts'
import type { CaseClock, CaseClocks } from './case-clocks.ts'
import { ClockLog } from './clock-log.ts'
import { ClockRun } from './clock-run.ts'
import type { SlaTermsBook } from './compile-sla-book.ts'
import { explainClock } from './explain-clock.ts'
import { HistoryReader, prioritiesPerPolicy } from './history-entry.ts'
import { type HistoryRefusal, openingMisplaced, outOfOrder, outOfReach } from './history-refusal.ts'

export interface ClockQuestion {
  readonly book: SlaTermsBook
  /** The moment asked, epoch milliseconds. What happened after it is not looked at. */
  readonly at: number
}

/**
 * All clocks of a case, computed from its whole history each time, so that a corrected history, policy or calendar heals
 * them. Each tells when it is due, whether it was met or breached, how much working time is used, why, and until when
 * that stays so.
 *
 * - Acknowledgement, first response, containment and resolution run from the opening. Acknowledgement ends with the
 *   receipt's confirmation or the first reply, first response with the first reply, and a resolution ends them all.
 * - Next response runs from the earliest message after the first reply that still waits for an answer.
 * - A clock stands still in the statuses that its policy names.
 * - A change of priority or policy keeps the working time used. Where more is used than the new target allows, the clock
 *   is breached at the change; a clock that was breached keeps the target that it broke.
 * - A case that is merged, or closed without a resolution, cancels its open clocks.
 *
 * @example
 * ```ts
 * import { compileCalendar, exampleCalendars } from '@clientele/calendar'
 * import { caseFacts, clocksOf, compileSlaBook, exampleSlaBook } from '@clientele/escalation'
 * const calendars = { office: compileCalendar(exampleCalendars.chineseOffice) }
 * const book = compileSlaBook(exampleSlaBook, { facts: caseFacts, calendars, timeZone: 'Asia/Shanghai' }).value
 * const friday = Date.parse('2026-03-06T17:00+08:00')
 * const opened = { type: 'CASE_OPENED', at: friday, caseId: 'c1', kind: 'COMPLAINT', channel: 'EMAIL', severity: 'MAJOR', urgency: 'HIGH', priority: 'P1', policy: 'COMPLAINT' }
 * const { clocks, until } = clocksOf([opened], { book, at: friday }).value
 * clocks.map(({ clock, status }) => [clock, status])[1] // => ['FIRST_RESPONSE', 'RUNNING']
 * new Date(clocks[1].dueAt).toISOString() // => '2026-03-09T02:00:00.000Z'
 * new Date(until).toISOString() // => '2026-03-06T09:30:00.000Z'
 * ```
 */
export function clocksOf(
  history: readonly CaseEvent[],
  { at, book }: ClockQuestion,
): Result<CaseClocks, HistoryRefusal> {
  const log = new ClockLog(book)
  const run = new ClockRun(book, log)
  const refusal = outOfReach(at) ?? replay(history, { at, book, log, run })
  if (refusal) return err(refusal)
  const clocks: CaseClock[] = []
  let until: number | undefined
  for (const watch of run.watches) {
    const clock = explainClock(watch, { at, book, run })
    if (clock === undefined || run.regime < 0) continue
    clocks.push(clock)
    if (clock.until !== undefined && !(clock.until >= (until ?? Infinity))) until = clock.until
  }
  const policy = book.policies[Math.floor(run.regime / prioritiesPerPolicy)]?.code
  const priority = run.regime < 0 ? undefined : priorities[run.regime % prioritiesPerPolicy]?.code
  return ok({ at, policy, priority, clocks, earlierRounds: log.rounds, changes: log.changes, until })
}

interface Replay extends ClockQuestion {
  readonly log: ClockLog
  readonly run: ClockRun
}

function replay(history: readonly CaseEvent[], { at, book, log, run }: Replay): HistoryRefusal | undefined {
  const reader = new HistoryReader(book)
  log.follow(run)
  let last = -Infinity
  for (let entry = 0; entry < history.length; entry++) {
    const event = history[entry]
    if (event === undefined || event.at > at) return undefined
    if (!(event.at >= last)) return outOfOrder(entry, event.at)
    const outside = entry === 0 ? outOfReach(event.at) : undefined
    if (outside) return outside
    if (!reader.read(event)) return domainError('UNKNOWN_SLA_POLICY', { entry, policy: reader.policy ?? '' })
    log.hear(event)
    if (!run.step(reader.code, event.at, reader.detail)) return openingMisplaced(entry)
    last = event.at
  }
  return undefined
}
