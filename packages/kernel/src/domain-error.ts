/**
 * A refusal with a name. `code` is stable and is what programs compare; the numbers and names that explain the
 * refusal are further fields, never part of a sentence.
 *
 * @example
 * ```ts
 * import { domainError } from '@clientele/kernel'
 * domainError('CREDIT_EXCEEDED', { limit: 500, asked: 620 }) // => { code: 'CREDIT_EXCEEDED', limit: 500, asked: 620 }
 * ```
 */
export type DomainError<Code extends string = string, Fields extends object = object> = {
  readonly code: Code
} & Readonly<Fields>

/** Makes a {@link DomainError} whose type knows its code. */
export function domainError<const Code extends string, Fields extends object = Record<never, never>>(
  code: Code,
  fields?: Fields,
): DomainError<Code, Fields> {
  return { code, ...fields } as DomainError<Code, Fields>
}

/** One fault of a document that a person or a program sent: where it is and what is wrong there. */
export interface Fault {
  /** The way from the root of the document to the faulty place. */
  readonly path: readonly (string | number)[]
  /** A stable code, e.g. `invalid_type`, `too_small`, `weights_do_not_sum_to_one`. */
  readonly code: string
  /** The reason in plain English, for developers. */
  readonly message: string
}

/** A policy document that cannot be used, with every fault it has. */
export type InvalidPolicyError = DomainError<'INVALID_POLICY', { faults: readonly Fault[] }>
