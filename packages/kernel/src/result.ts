/**
 * The answer of a function that may refuse: either `{ ok: true, value }` or `{ ok: false, error }`. What is thrown is a bug.
 *
 * @example
 * ```ts
 * import { err, ok } from '@clientele/kernel'
 * const half = (n: number) => (n % 2 === 0 ? ok(n / 2) : err({ code: 'ODD', n }))
 * half(4) // => { ok: true, value: 2 }
 * half(5) // => { ok: false, error: { code: 'ODD', n: 5 } }
 * ```
 */
export type Result<T, E> = Ok<T> | Err<E>

export interface Ok<T> {
  readonly ok: true
  readonly value: T
}

export interface Err<E> {
  readonly ok: false
  readonly error: E
}

export function ok(): Ok<undefined>
export function ok<T>(value: T): Ok<T>
export function ok<T>(value?: T): Ok<T | undefined> {
  return { ok: true, value }
}

export function err<const E>(error: E): Err<E> {
  return { ok: false, error }
}

/**
 * The value of a result that cannot be a refusal here, because what was asked was checked before. A refusal all the same is a
 * bug, and is thrown with what it says.
 *
 * @example
 * ```ts
 * import { ok, valueOrThrow } from '@clientele/kernel'
 * valueOrThrow(ok(2)) // => 2
 * ```
 */
export function valueOrThrow<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.error)}`)
  return result.value
}
