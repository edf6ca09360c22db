import {
  type CompiledCalendar,
  calendarReach,
  type InRow,
  type InstantOutOfReachError,
} from '@clientele/calendar'
import { type DomainError, domainError, err, ok, type Result } from '@clientele/kernel'
import { type Spread, spreadOf } from './spread.ts'

/** A case that rose to a level of its ladder. */
export interface LevelReached {
  readonly level: number
  /** Epoch milliseconds. */
  readonly at: number
}

/** How one case rose. */
export interface LevelHistory {
  /** In the order of their instants. */
  readonly reached: readonly LevelReached[]
  /** When the case left its ladder; undefined while it is on it. */
  readonly endedAt?: number | undefined
}

export interface LevelTime extends Spread {
  readonly level: number
  /** Cases that are on the level at the moment asked; their time so far is part of the figures. */
  readonly stillThere: number
}

/** A level that is no number from 0 up, or an instant before the one before it. */
export type InvalidLevelError = DomainError<
  'INVALID_LEVEL_HISTORY',
  { entry: number; level: number; at: number }
>

export interface LevelQuestion {
  readonly calendar: CompiledCalendar
  /** Epoch milliseconds. What happened after it is not looked at. */
  readonly at: number
}

/**
 * The working time that cases spend on each level, a case that comes to a level twice with both times together. Levels in
 * ascending order, only those that were reached. One refused history, named by its row from 0, refuses them all.
 *
 * @example
 * ```ts
 * import { compileCalendar, exampleCalendars } from '@clientele/calendar'
 * import { timePerLevel } from '@clientele/escalation'
 * const calendar = compileCalendar(exampleCalendars.aroundTheClock)
 * const hour = 3_600_000
 * const histories = [
 *   { reached: [{ level: 1, at: 0 }, { level: 2, at: 2 * hour }], endedAt: 5 * hour },
 *   { reached: [{ level: 1, at: 0 }] },
 * ]
 * const levels = timePerLevel(histories, { calendar, at: 6 * hour }).value
 * levels.map(({ level, meanMs, stillThere }) => [level, meanMs / hour, stillThere]) // => [[1, 4, 1], [2, 3, 0]]
 * ```
 */
export function timePerLevel(
  histories: readonly LevelHistory[],
  question: LevelQuestion,
): Result<readonly LevelTime[], InRow<InvalidLevelError | InstantOutOfReachError>> {
  const tally = new LevelTally(question)
  for (const [row, history] of histories.entries()) {
    const added = tally.add(history)
    if (!added.ok) return err({ ...added.error, row })
  }
  return ok(tally.rows())
}

/**
 * What {@link timePerLevel} answers, case after case, so that no more than one need be at hand. Of each case a number for
 * each level that it reached is kept.
 */
export class LevelTally {
  readonly #question: LevelQuestion
  readonly #levels = new Map<number, { readonly times: number[]; stillThere: number }>()

  constructor(question: LevelQuestion) {
    this.#question = question
  }

  add(history: LevelHistory): Result<undefined, InvalidLevelError | InstantOutOfReachError> {
    const refused = levelRefusal(history, this.#question.at)
    if (refused) return err(refused)
    const { current, times } = timesOf(history, this.#question)
    for (const [level, time] of times) {
      const found = this.#levels.get(level) ?? { times: [], stillThere: 0 }
      this.#levels.set(level, found)
      found.times.push(time)
      if (level === current) found.stillThere += 1
    }
    return ok()
  }

  rows(): readonly LevelTime[] {
    return [...this.#levels]
      .sort(([one], [other]) => one - other)
      .map(([level, { stillThere, times }]) => ({ level, stillThere, ...spreadOf(times) }))
  }
}

/** The time of one case on each level, and the level on which it is. */
function timesOf({ endedAt = Infinity, reached }: LevelHistory, { calendar, at }: LevelQuestion) {
  const times = new Map<number, number>()
  const end = Math.min(endedAt, at)
  let current: number | undefined
  for (const [entry, { level, at: from }] of reached.entries()) {
    if (from > end) break
    const to = Math.min(reached[entry + 1]?.at ?? end, end)
    const worked = calendar.inMilliseconds.workingTimeBetween(from, to)
    times.set(level, (times.get(level) ?? 0) + (worked.ok ? worked.value : 0))
    current = level
  }
  return { times, current: endedAt > at ? current : undefined }
}

function levelRefusal(
  { endedAt, reached }: LevelHistory,
  now: number,
): InvalidLevelError | InstantOutOfReachError | undefined {
  let last = -Infinity
  for (const [entry, { level, at }] of reached.entries()) {
    if (!(at >= last && level >= 0)) return domainError('INVALID_LEVEL_HISTORY', { entry, level, at })
    last = at
  }
  const instants = [now, ...reached.map(({ at }) => at), endedAt ?? now]
  const outside = instants.find(at => !(at >= calendarReach.from && at <= calendarReach.to))
  return outside === undefined
    ? undefined
    : domainError('INSTANT_OUT_OF_REACH', { at: outside, ...calendarReach })
}
