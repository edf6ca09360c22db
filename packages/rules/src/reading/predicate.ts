import type { AnniversaryWithin } from '../rule/rule.ts'
import type { Span } from '../time/span.ts'

/** What an operator and its operand come to: the few questions that are asked of a value. */
export type Predicate =
  | NumberPredicate
  | WindowPredicate
  | ({ readonly kind: 'anniversary' } & AnniversaryWithin)
  | TextPredicate
  | { readonly kind: 'option'; readonly wanted: ReadonlySet<string> }
  | { readonly kind: 'flag'; readonly is: boolean }
  | { readonly kind: 'members'; readonly isAll: boolean; readonly members: ReadonlySet<string> }
  | { readonly kind: 'known'; readonly is: boolean }

/** Asked of folded text: whether it is, holds, begins or ends with one of some folded texts. */
interface TextPredicate {
  readonly kind: 'text'
  readonly match: TextMatch
  readonly texts: ReadonlySet<string>
  readonly matches: (folded: string) => boolean
}

export type TextMatch = 'is' | 'contains' | 'startsWith' | 'endsWith'

/** Asked of numbers, and of days and instants by their numbers. Both ends of a range are included. */
export type NumberPredicate =
  | { readonly kind: 'range'; readonly from: number; readonly to: number }
  | { readonly kind: 'numbers'; readonly numbers: ReadonlySet<number> }

/** Whether a day or an instant lies in a span of time that moves along with the moment of asking. */
interface WindowPredicate {
  readonly kind: 'window'
  readonly side: WindowSide
  readonly span: Span
}

/** In the span that ends now, in the span that begins now, or before the span that ends now. */
export type WindowSide = 'last' | 'next' | 'older'
