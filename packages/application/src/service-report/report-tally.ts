import {
  type Attainment,
  AttainmentTally,
  type BreachCause,
  breachCircumstanceOf,
  type Case,
  type CaseEvent,
  type ClockName,
  clockNames,
  evolveCase,
  firstContactResolution,
  historyColumnsOf,
  type LadderReasonCode,
  LevelTally,
  type LevelTime,
  ladderWaysOf,
  type Priority,
  priorities,
  reopenRate,
  roundsBatch,
  type Share,
  shareOf,
} from '@clientele/escalation'
import type { Result } from '@clientele/kernel'
import { promised } from '../case/clocks-of-case.ts'
import type { CasePolicies } from '../policy/case-policies.ts'
import { attainmentByCode } from './attainment-by-code.ts'
import type { CaseHistory } from './case-histories.ts'
import { CountBy, type Counted } from './count-by.ts'
import { DayTally, type ReportDay } from './day-tally.ts'
import { HourTally } from './hour-tally.ts'
import type { ReportPeriod } from './report-period.ts'

/** How well a promise was kept, and of how many cases it was not. */
export interface CaseAttainment extends Attainment {
  readonly breachedCases: number
}

/** When a clock was late on a level of whatever ladder, and what the promise broke on. */
interface BreachKey {
  /** 0 before the first level, or on no ladder. */
  readonly level: number
  readonly clock: ClockName
  readonly cause: BreachCause
}

/** How often that was, and of how many cases. */
export type BreachCount = BreachKey & Counted

/** That a case rose to a level of a ladder, and why. */
interface RiseKey {
  readonly ladder: string
  readonly level: number
  readonly cause: LadderReasonCode
}

/** How often that was, and of how many cases. */
export type RiseCount = RiseKey & Counted

export interface LadderLevelTime extends LevelTime {
  readonly ladder: string
}

/** What histories come to. */
export interface TalliedHistories {
  /** Every day of the period, also those on which nothing came in. */
  readonly days: readonly ReportDay[]
  readonly attainment: readonly CaseAttainment[]
  readonly breaches: readonly BreachCount[]
  readonly rises: readonly RiseCount[]
  readonly timePerLevel: readonly LadderLevelTime[]
  readonly firstContactResolution: Share
  readonly reopenRate: Share
  /** By hour of the week, of Monday 0:00 first. */
  readonly openedByHour: Uint32Array
  readonly breachedByHour: Uint32Array
  /** Of how many cases these promises are. */
  readonly breachedCasesByHour: Uint32Array
}

/** Whoever was answered within the last days may still come back. */
export const settledAfterDays = 7

export interface TallyQuestion extends ReportPeriod {
  readonly policies: Pick<CasePolicies, 'book' | 'promises' | 'calendar' | 'timeZone'>
  /** Epoch milliseconds. */
  readonly at: number
}

/** Reads histories batch after batch, and keeps of them nothing but counts and the times on levels. */
export class ReportTally {
  readonly #question: TallyQuestion
  readonly #attainment: AttainmentTally
  readonly #days: DayTally
  readonly #levels = new Map<string, LevelTally>()
  readonly #breaches = new CountBy<BreachKey>()
  readonly #unkept = new CountBy<{ policy: string; priority: Priority; clock: ClockName }>()
  readonly #rises = new CountBy<RiseKey>()
  readonly #settled = { solvedAtOnce: 0, reopened: 0, of: 0 }
  readonly #opened: HourTally
  readonly #breached: HourTally
  /** Cases that were read before. */
  #read = 0

  constructor(question: TallyQuestion) {
    this.#question = question
    this.#attainment = new AttainmentTally(question.policies.book)
    const { timeZone } = question.policies
    this.#days = new DayTally({ ...question, timeZone })
    this.#opened = new HourTally(timeZone)
    this.#breached = new HourTally(timeZone)
  }

  add(histories: readonly CaseHistory[]): void {
    const { at } = this.#question
    const known = histories.map(({ events }) => events.map(event => this.#known(event)))
    const cases = known.map(events => must(events.reduce<Case | undefined>(evolveCase, undefined)))
    const time = { at, settledAfterDays }
    const { count, of } = firstContactResolution(cases, time)
    this.#settled.of += of
    this.#settled.solvedAtOnce += count
    this.#settled.reopened += reopenRate(cases, time).count
    this.#addRounds(histories, known)
    for (const [row, { openedAt }] of histories.entries()) this.#opened.add(openedAt, this.#read + row)
    this.#read += histories.length
  }

  result(): TalliedHistories {
    const { of, reopened, solvedAtOnce } = this.#settled
    return {
      days: this.#days.rows(),
      attainment: this.#attainmentRows(),
      breaches: this.#breaches.rows(),
      rises: this.#rises.rows(),
      timePerLevel: [...this.#levels].flatMap(([ladder, tally]) =>
        tally.rows().map(row => ({ ladder, ...row })),
      ),
      firstContactResolution: shareOf(solvedAtOnce, of),
      reopenRate: shareOf(reopened, of),
      openedByHour: this.#opened.counts,
      breachedByHour: this.#breached.counts,
      breachedCasesByHour: this.#breached.cases,
    }
  }

  #attainmentRows(): readonly CaseAttainment[] {
    const unkept = this.#unkept.rows()
    return attainmentByCode(this.#attainment.rows(), this.#question.policies.promises).map(row => ({
      ...row,
      breachedCases:
        unkept.find(
          ({ clock, policy, priority }) =>
            clock === row.clock && policy === row.policy && priority === row.priority,
        )?.cases ?? 0,
    }))
  }

  #addRounds(histories: readonly CaseHistory[], known: readonly (readonly CaseEvent[])[]): void {
    const { at, policies } = this.#question
    const { book, promises } = policies
    const rounds = value(roundsBatch(value(historyColumnsOf(known, book)), { book, at }))
    this.#attainment.add(rounds)
    const ways = histories.map(({ rise }, row) => this.#addWays(ladderWaysOf(rise), this.#read + row))
    const lateRows = new Set<number>()
    for (const [round, breachedAt] of rounds.breachedAt.entries()) {
      if (Number.isNaN(breachedAt)) continue
      const row = rounds.row[round] ?? 0
      const circumstance = breachCircumstanceOf(known[row] ?? [], { ways: ways[row] ?? [], at: breachedAt })
      const clock = must(clockNames[rounds.clock[round] ?? -1])
      const { policy, priority } = termsIn(book, rounds.regime[round] ?? 0)
      const ofCase = this.#read + row
      this.#breaches.add({ ...circumstance, clock }, ofCase)
      this.#unkept.add({ policy: promises.codeOf(policy), priority, clock }, ofCase)
      this.#breached.add(breachedAt, ofCase)
      lateRows.add(row)
    }
    for (const [row, { openedAt }] of histories.entries()) this.#days.add(openedAt, lateRows.has(row))
  }

  #addWays(ways: ReturnType<typeof ladderWaysOf>, ofCase: number): ReturnType<typeof ladderWaysOf> {
    for (const way of ways) {
      const { ladder, reached } = way
      const tally =
        this.#levels.get(ladder) ??
        new LevelTally({ calendar: this.#question.policies.calendar, at: this.#question.at })
      this.#levels.set(ladder, tally)
      value(tally.add(way))
      for (const { cause, level } of reached) this.#rises.add({ ladder, level, cause }, ofCase)
    }
    return ways
  }

  /** The event with what its policy promised then; a policy that no version of the book knows promises nothing. */
  #known(event: CaseEvent): CaseEvent {
    const { book, promises } = this.#question.policies
    const told = promised(event, promises)
    if (!('policy' in told) || told.policy == null || book.indexOf.has(told.policy)) return told
    return told.type === 'CASE_POLICY_CHANGED' ? { ...told, policy: null } : { ...told, policy: undefined }
  }
}

/** The policy and the priority of a regime, as `regimeOf` counts them. */
function termsIn({ policies }: CasePolicies['book'], regime: number) {
  return {
    policy: must(policies[Math.floor(regime / priorities.length)]).code,
    priority: must(priorities[regime % priorities.length]).code,
  }
}

function value<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

function must<T>(found: T | undefined): T {
  if (found === undefined) throw new Error('A stored case has a history, and its rounds are of clocks')
  return found
}
