import { assertNever } from '@clientele/kernel'
import { dayOf, dayWindowAt, instantWindowAt } from '../evaluation/moving-window.ts'
import type { FactPlan } from '../reading/plan.ts'
import type { NumberPredicate, Predicate, TextMatch } from '../reading/predicate.ts'
import type { ZoneClock } from '../time/zone-clock.ts'
import { type YearlyReturn, yearlyReturns } from './yearly-return.ts'

/** What a rule asks of one fact at one moment. A fact that is not known answers UNKNOWN to all but `known`. */
export type ConditionAt =
  /** Both ends included; days by their numbers, 0 for 1970-01-01, instants by their milliseconds. Infinite where open. */
  | { readonly kind: 'range'; readonly from: number; readonly to: number }
  | { readonly kind: 'numbers'; readonly numbers: ReadonlySet<number> }
  /** A day, or the local day of an instant, that returns in one of these stretches. */
  | { readonly kind: 'anniversary'; readonly returns: readonly YearlyReturn[] }
  /** Texts are folded as `foldText` does; so must be what is compared with them. */
  | { readonly kind: 'text'; readonly match: TextMatch; readonly texts: ReadonlySet<string> }
  | { readonly kind: 'option'; readonly wanted: ReadonlySet<string> }
  | { readonly kind: 'flag'; readonly is: boolean }
  | { readonly kind: 'members'; readonly isAll: boolean; readonly members: ReadonlySet<string> }
  | { readonly kind: 'known'; readonly is: boolean }

/** When a rule is asked, in epoch milliseconds, and on whose clocks. */
export interface AskedAt {
  readonly now: number
  readonly clock: ZoneClock
}

/** What an operator asks of a fact at a moment: spans of time are ranges then. */
export function conditionAt(
  predicate: Predicate,
  { type, now, clock }: AskedAt & Pick<FactPlan, 'type'>,
): ConditionAt {
  switch (predicate.kind) {
    case 'range':
    case 'numbers':
      return numbersAt(predicate, type)
    case 'window': {
      const windowAt = type === 'day' ? dayWindowAt : instantWindowAt
      return numbersAt({ kind: 'range', ...windowAt(now, { ...predicate, clock }) }, type)
    }
    case 'anniversary':
      return { kind: 'anniversary', returns: yearlyReturns(dayOf(clock.wallAt(now)), predicate) }
    case 'text':
      return { kind: 'text', match: predicate.match, texts: predicate.texts }
    case 'option':
    case 'flag':
    case 'members':
    case 'known':
      return predicate
    default:
      return assertNever(predicate)
  }
}

/** All values but plain numbers are whole: ends that lie between two of them move to the next one inside. */
export function numbersAt(
  predicate: NumberPredicate,
  type: FactPlan['type'],
): Extract<ConditionAt, { kind: 'range' | 'numbers' }> {
  if (predicate.kind === 'numbers' || type === 'number') return predicate
  return { kind: 'range', from: Math.ceil(predicate.from), to: Math.floor(predicate.to) }
}
