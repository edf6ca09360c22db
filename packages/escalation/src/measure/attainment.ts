import { type Priority, priorities } from '../case/priority.ts'
import type { CaseClock, CaseClocks } from '../clock/case-clocks.ts'
import { type ClockName, clockNames } from '../clock/clock-state.ts'
import { type Share, shareOf } from './share.ts'

/** How well a policy's promises were kept: one clock at one priority. */
export interface Attainment {
  readonly policy: string
  readonly priority: Priority
  readonly clock: ClockName
  readonly met: number
  /** Also those that are still owed, for which it is too late. */
  readonly breached: number
  /** Still owed, and not too late. */
  readonly undecided: number
  readonly cancelled: number
  /** Met of those that are decided, met or breached. */
  readonly attained: Share
}

/**
 * How well each policy was kept, by priority and clock; every round counts, each by the terms it was judged by. Rows are
 * in the order of policies as they first occur, then of priorities and clocks. Clocks that never started count nowhere.
 *
 * @example
 * ```ts
 * import { compileCalendar, exampleCalendars } from '@clientele/calendar'
 * import { attainmentOf, caseFacts, clocksOf, compileSlaBook, exampleSlaBook } from '@clientele/escalation'
 * const calendars = { office: compileCalendar(exampleCalendars.aroundTheClock) }
 * const book = compileSlaBook(exampleSlaBook, { facts: caseFacts, calendars, timeZone: 'UTC' }).value
 * const opened = { type: 'CASE_OPENED', at: 0, caseId: 'c1', kind: 'INQUIRY', channel: 'CHAT', severity: 'MAJOR', urgency: 'HIGH', priority: 'P1', policy: 'STANDARD' }
 * const replied = { type: 'CASE_REPLIED', at: 30 * 60_000, messageId: 'm1' }
 * const cases = [[opened, replied], [opened]].map(history => clocksOf(history, { book, at: 2 * 3_600_000 }).value)
 * const [row] = attainmentOf(cases)
 * row.clock // => 'FIRST_RESPONSE'
 * row.attained.share // => 0.5
 * ```
 */
export function attainmentOf(cases: readonly CaseClocks[]): readonly Attainment[] {
  const tallies = new Map<string, Tally>()
  for (const { clocks, earlierRounds } of cases) {
    for (const clock of [...earlierRounds, ...clocks]) {
      const key = `${clock.priority} ${clock.clock} ${clock.policy}`
      const tally = tallies.get(key) ?? emptyTally(clock)
      tallies.set(key, tally)
      count(tally, clock)
    }
  }
  const policies = [...new Set([...tallies.values()].map(({ policy }) => policy))]
  return [...tallies.values()]
    .filter(({ met, breached, undecided, cancelled }) => met + breached + undecided + cancelled > 0)
    .sort(
      (one, other) =>
        policies.indexOf(one.policy) - policies.indexOf(other.policy) || placeOf(one) - placeOf(other),
    )
    .map(tally => ({ ...tally, attained: shareOf(tally.met, tally.met + tally.breached) }))
}

type Tally = { -readonly [Key in keyof Omit<Attainment, 'attained'>]: Attainment[Key] }

function emptyTally({ clock, policy, priority }: CaseClock): Tally {
  return { policy, priority, clock, met: 0, breached: 0, undecided: 0, cancelled: 0 }
}

function count(tally: Tally, { status }: CaseClock): void {
  if (status === 'MET') tally.met += 1
  else if (status === 'BREACHED') tally.breached += 1
  else if (status === 'CANCELLED') tally.cancelled += 1
  else if (status !== 'NOT_STARTED') tally.undecided += 1
}

function placeOf({ clock, priority }: Tally): number {
  return priorities.findIndex(({ code }) => code === priority) * clockNames.length + clockNames.indexOf(clock)
}
