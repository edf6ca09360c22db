import type { CompiledCalendar } from '@clientele/calendar'
import { type DomainError, domainError, err, ok, type Result } from '@clientele/kernel'
import { type CompiledRule, compileRule, type Facts } from '@clientele/rules'
import type { caseFacts } from '../case/case-facts.ts'
import { caseStatuses } from '../case/case-status.ts'
import { priorities } from '../case/priority.ts'
import { slaClocks } from './clock-state.ts'
import type { SlaBook, SlaPolicy } from './sla-policy.ts'
import { targetMilliseconds } from './target-duration.ts'
import { type WorkingClock, workingClock } from './working-clock.ts'

/** A policy counts by a calendar that was not given. */
export type UnknownCalendarError = DomainError<'UNKNOWN_CALENDAR', { policy: string; calendar: string }>

export interface SlaCompilation<F extends Facts> {
  /** The facts that the policies' rules ask about. */
  readonly facts: F
  /** The calendars that policies name. */
  readonly calendars: Readonly<Record<string, CompiledCalendar>>
  /** The IANA zone on whose clocks rules count days. */
  readonly timeZone: string
}

/** Policies in the order of their ranks, ready to choose from and to count by. */
export interface CompiledSlaBook<F extends Facts = typeof caseFacts> extends SlaTermsBook {
  readonly policies: readonly CompiledSlaPolicy<F>[]
}

export interface CompiledSlaPolicy<F extends Facts = typeof caseFacts> extends SlaTermsPolicy {
  readonly rank: number
  /** Undefined: it applies to every case. */
  readonly rule: CompiledRule<F> | undefined
}

/** What clocks need to know of policies, whatever facts their rules ask about. */
export interface SlaTermsBook {
  readonly policies: readonly SlaTermsPolicy[]
  /** The place of each policy by its code. */
  readonly indexOf: ReadonlyMap<string, number>
}

export interface SlaTermsPolicy {
  readonly code: string
  readonly time: WorkingClock
  readonly terms: SlaTerms
}

/** What a policy promises, as the clocks read it. */
export interface SlaTerms {
  /** Milliseconds by priority, then clock; NaN where the clock does not run. */
  readonly targets: Float64Array
  /** By clock: the statuses in which it stands still, a bit each. */
  readonly pausedIn: Uint8Array
  /** By clock: what reopening does to it. */
  readonly onReopen: readonly ('KEEP' | 'RESUME' | 'RESTART')[]
}

/**
 * Compiles a book of SLA policies, typed or parsed, with the calendars that it names.
 *
 * @throws RangeError when a rule is none on these facts, or the zone is no time zone.
 *
 * @example
 * ```ts
 * import { compileCalendar, exampleCalendars } from '@clientele/calendar'
 * import { caseFacts, compileSlaBook, exampleSlaBook } from '@clientele/escalation'
 * const office = compileCalendar(exampleCalendars.chineseOffice)
 * const options = { facts: caseFacts, timeZone: 'Asia/Shanghai' }
 * compileSlaBook(exampleSlaBook, { ...options, calendars: {} }).error // => { code: 'UNKNOWN_CALENDAR', policy: 'KEY_ACCOUNT', calendar: 'office' }
 * const { value } = compileSlaBook(exampleSlaBook, { ...options, calendars: { office } })
 * value.policies.map(policy => policy.code) // => ['KEY_ACCOUNT', 'COMPLAINT', 'STANDARD']
 * ```
 */
export function compileSlaBook<F extends Facts>(
  book: SlaBook<F>,
  { calendars, facts, timeZone }: SlaCompilation<F>,
): Result<CompiledSlaBook<F>, UnknownCalendarError> {
  const policies: CompiledSlaPolicy<F>[] = []
  for (const policy of book.policies.toSorted((one, other) => one.rank - other.rank)) {
    const { appliesTo, calendar: name, code, rank } = policy
    const calendar = Object.hasOwn(calendars, name) ? calendars[name] : undefined
    if (calendar === undefined) return err(domainError('UNKNOWN_CALENDAR', { policy: code, calendar: name }))
    const rule = appliesTo === null ? undefined : compileRule<F>(appliesTo, facts, { timeZone })
    policies.push({ code, rank, rule, time: workingClock(calendar), terms: termsOf(policy) })
  }
  return ok({ policies, indexOf: new Map(policies.map(({ code }, index) => [code, index])) })
}

function termsOf(policy: Pick<SlaPolicy<Facts>, 'clocks'>): SlaTerms {
  const each = slaClocks.map(({ code }) => policy.clocks[code])
  const targets = priorities.flatMap(({ code }) =>
    each.map(clock => targetMilliseconds(clock?.targets[code])),
  )
  return {
    targets: Float64Array.from(targets),
    pausedIn: Uint8Array.from(each, clock => bitsOf(clock?.pausedIn ?? [])),
    onReopen: each.map(clock => (clock !== undefined && 'onReopen' in clock ? clock.onReopen : 'KEEP')),
  }
}

function bitsOf(statuses: readonly string[]): number {
  return caseStatuses.reduce((bits, { code }, index) => bits | (statuses.includes(code) ? 1 << index : 0), 0)
}
