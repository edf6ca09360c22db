import { type Decision, reason } from '@clientele/kernel'
import { type CompiledRule, compileRule, type Facts, type FactsOf } from '@clientele/rules'
import { firstThatHolds } from '../choice/first-that-holds.ts'
import type { LadderChoice } from './ladder-choice.ts'

/** A choice ready to be asked. */
export interface CompiledLadderChoice<F extends Facts = Facts> {
  readonly ladder: string
  /** Undefined: it takes every case that comes to it. */
  readonly rule: CompiledRule<F> | undefined
}

/**
 * Compiles a list of choices once, to be asked for any number of cases.
 *
 * @throws RangeError when a rule is none on these facts (ask `parseCasePolicy` first where it comes from outside), or the zone
 * is no time zone.
 */
export function compileLadderChoices<F extends Facts>(
  choices: readonly LadderChoice<F>[],
  {
    facts,
    timeZone,
  }: {
    /** What their rules ask about. */
    readonly facts: F
    /** The IANA zone on whose clocks rules count days. */
    readonly timeZone: string
  },
): readonly CompiledLadderChoice<F>[] {
  return choices.map(({ ladder, appliesTo }) => ({
    ladder,
    rule: appliesTo === null ? undefined : compileRule<F>(appliesTo, facts, { timeZone }),
  }))
}

/**
 * The code of the ladder that a case rises on: of the first choice whose rule is TRUE; undefined where none is. Reasons tell
 * of every choice that was looked at, up to the one that was taken.
 *
 * Asked when a ladder begins, and not while a case is on one: who acts next must not change under those who act.
 *
 * @example
 * ```ts
 * import { caseFacts, chooseLadder, compileLadderChoices } from '@clientele/escalation'
 * const keyAccounts = { ladder: 'KEY_ACCOUNTS', appliesTo: { fact: 'customerTier', in: ['CHAMPIONS'] } }
 * const list = [keyAccounts, { ladder: 'SERVICE_DESK', appliesTo: null }]
 * const choices = compileLadderChoices(list, { facts: caseFacts, timeZone: 'Asia/Shanghai' })
 * chooseLadder({ customerTier: 'CHAMPIONS' }, { choices, at: 0 }).value // => 'KEY_ACCOUNTS'
 * const chosen = chooseLadder({ kind: 'INQUIRY' }, { choices, at: 0 })
 * chosen.value // => 'SERVICE_DESK'
 * chosen.because.map(({ code, params }) => [code, params.ladder, params.outcome]) // => [['LADDER_DOES_NOT_APPLY', 'KEY_ACCOUNTS', 'UNKNOWN'], ['LADDER_APPLIES', 'SERVICE_DESK', 'TRUE']]
 * ```
 */
export function chooseLadder<F extends Facts>(
  facts: FactsOf<F>,
  { choices, at }: { readonly choices: readonly CompiledLadderChoice<F>[]; readonly at: number },
): Decision<string | undefined> {
  const { outcomes, place, until } = firstThatHolds(choices, { facts, at })
  const because = outcomes.map((outcome, index) =>
    reason(index === place ? 'LADDER_APPLIES' : 'LADDER_DOES_NOT_APPLY', {
      ladder: choices[index]?.ladder ?? null,
      place: index,
      outcome,
    }),
  )
  return {
    value: place === undefined ? undefined : choices[place]?.ladder,
    because: place === undefined ? [...because, reason('NO_LADDER_APPLIES')] : because,
    ...(until !== undefined && { until }),
  }
}
