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
