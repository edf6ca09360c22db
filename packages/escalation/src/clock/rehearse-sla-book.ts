import type { InRow } from '@clientele/calendar'
import { err, ok, type Result } from '@clientele/kernel'
import type { Facts, FactsOf } from '@clientele/rules'
import type { CaseEvent } from '../case/case-event.ts'
import type { CaseClock, CaseClocks } from './case-clocks.ts'
import { chooseSlaPolicy } from './choose-sla-policy.ts'
import { type ClockName, clockNames } from './clock-state.ts'
import { clocksOf } from './clocks-of.ts'
import type { CompiledSlaBook } from './compile-sla-book.ts'
import type { HistoryRefusal } from './history-refusal.ts'

/** A case as it went, and what was known of it when its policy was chosen. */
export interface PastSlaCase<F extends Facts> {
  readonly caseId: string
  readonly history: readonly CaseEvent[]
  readonly facts: FactsOf<F>
  /** As the draft would have had it, where it ranks cases otherwise too; the same unless given. */
  readonly underDraft?: Pick<PastSlaCase<F>, 'history' | 'facts'> | undefined
}

export interface SlaRehearsal {
  /** The cases for which the draft makes a difference, in their order. */
  readonly differences: readonly SlaDifference[]
  /** How many cases have a clock that was breached, by the current book and by the draft. */
  readonly breached: { readonly current: number; readonly draft: number }
}

export interface SlaDifference {
  readonly caseId: string
  readonly policy: { readonly current: string | undefined; readonly draft: string | undefined }
  /** The clocks that show something else; undefined on the side on which there is no such clock. */
  readonly clocks: readonly {
    readonly clock: ClockName
    readonly current: CaseClock | undefined
    readonly draft: CaseClock | undefined
  }[]
}

/**
 * What would have been due and breached differently had a draft been in force: the same histories through the same
 * clocks, with the policy that the draft chooses at the opening. Changes of policy made by hand are kept where the draft
 * has the policy. One history that cannot be read, named by its row from 0, refuses them all.
 *
 * @example
 * ```ts
 * import { compileCalendar, exampleCalendars } from '@clientele/calendar'
 * import { caseFacts, compileSlaBook, exampleSlaBook, rehearseSlaBook } from '@clientele/escalation'
 * const calendars = { office: compileCalendar(exampleCalendars.aroundTheClock) }
 * const compiled = book => compileSlaBook(book, { facts: caseFacts, calendars, timeZone: 'UTC' }).value
 * const draft = { policies: exampleSlaBook.policies.filter(({ code }) => code !== 'COMPLAINT') }
 * const opened = { type: 'CASE_OPENED', at: 0, caseId: 'c1', kind: 'COMPLAINT', channel: 'CHAT', severity: 'MAJOR', urgency: 'MEDIUM', priority: 'P2', policy: 'COMPLAINT' }
 * const cases = [{ caseId: 'c1', history: [opened], facts: { kind: 'COMPLAINT' } }]
 * const { differences, breached } = rehearseSlaBook(cases, { current: compiled(exampleSlaBook), draft: compiled(draft), at: 5 * 3_600_000 }).value
 * differences[0].policy // => { current: 'COMPLAINT', draft: 'STANDARD' }
 * differences[0].clocks.map(({ clock, current, draft }) => [clock, current?.status, draft?.status])[1] // => ['FIRST_RESPONSE', 'RUNNING', 'BREACHED']
 * breached // => { current: 1, draft: 1 }
 * ```
 */
export function rehearseSlaBook<F extends Facts>(
  cases: readonly PastSlaCase<F>[],
  {
    current,
    draft,
    at,
  }: { readonly current: CompiledSlaBook<F>; readonly draft: CompiledSlaBook<F>; readonly at: number },
): Result<SlaRehearsal, InRow<HistoryRefusal>> {
  const differences: SlaDifference[] = []
  const breached = { current: 0, draft: 0 }
  for (const [row, past] of cases.entries()) {
    const was = clocksOf(past.history, { book: current, at })
    if (!was.ok) return err({ ...was.error, row })
    const wouldBe = clocksOf(historyUnder(draft, past.underDraft ?? past), { book: draft, at })
    if (!wouldBe.ok) return err({ ...wouldBe.error, row })
    breached.current += Number(isBreached(was.value))
    breached.draft += Number(isBreached(wouldBe.value))
    const difference = differenceOf(past.caseId, { was: was.value, wouldBe: wouldBe.value })
    if (difference) differences.push(difference)
  }
  return ok({ differences, breached })
}

function historyUnder<F extends Facts>(
  book: CompiledSlaBook<F>,
  { facts, history }: Pick<PastSlaCase<F>, 'history' | 'facts'>,
): readonly CaseEvent[] {
  return history.flatMap((event): readonly CaseEvent[] => {
    if (event.type === 'CASE_OPENED')
      return [{ ...event, policy: chooseSlaPolicy(facts, { book, at: event.at }).value }]
    const isUnknown =
      event.type === 'CASE_POLICY_CHANGED' && event.policy !== null && !book.indexOf.has(event.policy)
    return isUnknown ? [] : [event]
  })
}

function isBreached({ clocks, earlierRounds }: CaseClocks): boolean {
  return [...clocks, ...earlierRounds].some(({ status }) => status === 'BREACHED')
}

function differenceOf(
  caseId: string,
  { was, wouldBe }: { readonly was: CaseClocks; readonly wouldBe: CaseClocks },
): SlaDifference | undefined {
  const clocks = clockNames
    .map(clock => ({ clock, current: clockIn(was, clock), draft: clockIn(wouldBe, clock) }))
    .filter(({ current, draft }) => showOf(current) !== showOf(draft))
  if (clocks.length === 0 && was.policy === wouldBe.policy) return undefined
  return { caseId, policy: { current: was.policy, draft: wouldBe.policy }, clocks }
}

function clockIn({ clocks }: CaseClocks, name: ClockName): CaseClock | undefined {
  return clocks.find(({ clock }) => clock === name)
}

/** What of a clock a person would see differ. */
function showOf(clock: CaseClock | undefined): string {
  return clock === undefined ? '' : `${clock.status} ${clock.isOpen} ${clock.dueAt} ${clock.targetMs}`
}
