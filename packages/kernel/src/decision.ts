import type { Temporal } from 'temporal-polyfill'

/** A value of a reason's parameter: plain data that can be stored, compared and shown in any language. */
export type ReasonParam = string | number | boolean | null | readonly string[] | readonly number[]

/**
 * Why a decision was taken: a stable code and its parameters, never a sentence, so that it can be stored, tested and
 * shown in any language.
 */
export interface Reason<Code extends string = string> {
  readonly code: Code
  readonly params: Readonly<Record<string, ReasonParam>>
}

/** Makes a {@link Reason}. */
export function reason<const Code extends string>(
  code: Code,
  params: Readonly<Record<string, ReasonParam>> = {},
): Reason<Code> {
  return { code, params }
}

/**
 * A decision and its grounds. `until` is the earliest instant at which the same facts would give another answer;
 * it is absent where time alone changes nothing.
 *
 * @example
 * ```ts
 * import { type Decision, reason } from '@clientele/kernel'
 * const decision = { value: 'DORMANT', because: [reason('NO_ORDER_FOR_DAYS', { days: 90 })] }
 * decision.because[0] // => { code: 'NO_ORDER_FOR_DAYS', params: { days: 90 } }
 * ```
 */
export interface Decision<T, Code extends string = string> {
  readonly value: T
  readonly because: readonly Reason<Code>[]
  readonly until?: Temporal.Instant
}
