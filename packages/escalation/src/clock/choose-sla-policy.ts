import { type Decision, reason } from '@clientele/kernel'
import type { Facts, FactsOf } from '@clientele/rules'
import { firstThatHolds } from '../choice/first-that-holds.ts'
import type { CompiledSlaBook } from './compile-sla-book.ts'

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
  { book: { policies }, at }: { readonly book: CompiledSlaBook<F>; readonly at: number },
): Decision<string | undefined> {
  const { outcomes, place, until } = firstThatHolds(policies, { facts, at })
  const because = outcomes.map((outcome, index) =>
    reason(index === place ? 'POLICY_APPLIES' : 'POLICY_DOES_NOT_APPLY', {
      policy: policies[index]?.code ?? null,
      rank: policies[index]?.rank ?? null,
      outcome,
    }),
  )
  return {
    value: place === undefined ? undefined : policies[place]?.code,
    because: place === undefined ? [...because, reason('NO_POLICY_APPLIES')] : because,
    ...(until !== undefined && { until }),
  }
}
