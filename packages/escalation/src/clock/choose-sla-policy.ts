import { type Decision, type Reason, reason } from '@clientele/kernel'
import type { Facts, FactsOf, Outcome } from '@clientele/rules'
import { Temporal } from 'temporal-polyfill'
import type { CompiledSlaBook } from './compile-sla-book.ts'

/** Rules may change their outcome again and again without changing the choice; so often it is followed. */
const mostChangesFollowed = 200

/**
 * The policy that holds for a case: of those whose rule is TRUE, the one with the least rank; undefined where none is.
 * Reasons tell of every policy that was looked at, in the order of their ranks, up to the one that holds.
 *
 * Where rules change their outcome very often without changing the choice, `until` may be sooner than the choice
 * changes; asked again then, it answers the same.
 *
 * @example
 * ```ts
 * import { compileCalendar, exampleCalendars } from '@clientele/calendar'
 * import { caseFacts, chooseSlaPolicy, compileSlaBook, exampleSlaBook } from '@clientele/escalation'
 * const calendars = { office: compileCalendar(exampleCalendars.chineseOffice) }
 * const book = compileSlaBook(exampleSlaBook, { facts: caseFacts, calendars, timeZone: 'Asia/Shanghai' }).value
 * const chosen = chooseSlaPolicy({ kind: 'COMPLAINT' }, { book, at: 0 })
 * chosen.value // => 'COMPLAINT'
 * chosen.because.map(({ code, params }) => [code, params.outcome]) // => [['POLICY_DOES_NOT_APPLY', 'UNKNOWN'], ['POLICY_APPLIES', 'TRUE']]
 * ```
 */
export function chooseSlaPolicy<F extends Facts>(
  facts: FactsOf<F>,
  { book, at }: { readonly book: CompiledSlaBook<F>; readonly at: number },
): Decision<string | undefined> {
  const now = Temporal.Instant.fromEpochMilliseconds(at)
  const { value, because, until: first } = choiceAt(facts, { book, now })
  let until = first
  for (let followed = 0; until !== undefined && followed < mostChangesFollowed; followed++) {
    const next = choiceAt(facts, { book, now: until })
    if (next.value !== value) break
    until = next.until
  }
  return { value, because, ...(until !== undefined && { until }) }
}

/** The choice, and the first instant at which a rule that was looked at has another outcome. */
function choiceAt<F extends Facts>(
  facts: FactsOf<F>,
  { book, now }: { readonly book: CompiledSlaBook<F>; readonly now: Temporal.Instant },
): { readonly value: string | undefined; readonly because: readonly Reason[]; until?: Temporal.Instant } {
  const because: Reason[] = []
  let until: Temporal.Instant | undefined
  for (const { code: policy, rank, rule } of book.policies) {
    const evaluation = rule?.evaluate(facts, now)
    const outcome: Outcome = evaluation?.outcome ?? 'TRUE'
    until = earlier(until, evaluation?.until)
    const applies = outcome === 'TRUE'
    because.push(reason(applies ? 'POLICY_APPLIES' : 'POLICY_DOES_NOT_APPLY', { policy, rank, outcome }))
    if (applies) return { value: policy, because, ...(until && { until }) }
  }
  because.push(reason('NO_POLICY_APPLIES'))
  return { value: undefined, because, ...(until && { until }) }
}

function earlier(
  one: Temporal.Instant | undefined,
  other: Temporal.Instant | undefined,
): Temporal.Instant | undefined {
  if (one === undefined || other === undefined) return one ?? other
  return Temporal.Instant.compare(one, other) <= 0 ? one : other
}
