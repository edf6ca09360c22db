import type { Reason } from '@clientele/kernel'
import type { Outcome } from '../evaluation/kleene.ts'

/**
 * What a rule says and why, part by part: a tree of the same shape as the rule. A reason's code is the operator in
 * capitals (`AT_LEAST`, `WITHIN_LAST`, `COUNT`, `ALL`), its parameters name the fact, what was `wanted` and the
 * `actual` value, `null` where that is unknown.
 */
export interface Explanation {
  readonly outcome: Outcome
  readonly reason: Reason
  /** Of `all`, `any` and `not`. */
  readonly parts?: readonly Explanation[]
}
