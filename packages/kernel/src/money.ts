import { type DomainError, domainError } from './domain-error.ts'
import { err, ok, type Result } from './result.ts'

/** An amount in the minor unit of its currency (cents, fen), always a safe integer. Refunds are negative. */
export interface Money {
  readonly minor: number
  readonly currency: string
}

export type InvalidAmountError = DomainError<'INVALID_AMOUNT', { text: string }>

const plainDecimal = /^([+-]?)(\d+)(?:\.(\d+))?$/

/**
 * Minor units of a plain decimal (`-?digits[.digits]`), without going through floating point. Digits beyond the minor
 * unit are accepted only where they are zeros; what does not fit a safe integer is refused.
 *
 * @example
 * ```ts
 * import { minorUnitsOf } from '@clientele/kernel'
 * minorUnitsOf('11.77', 2) // => { ok: true, value: 1177 }
 * minorUnitsOf('0.1', 2) // => { ok: true, value: 10 }
 * minorUnitsOf('1.005', 2).ok // => false
 * ```
 */
export function minorUnitsOf(decimal: string, digits: number): Result<number, InvalidAmountError> {
  const match = plainDecimal.exec(decimal)
  if (!match) return err(domainError('INVALID_AMOUNT', { text: decimal }))
  const [, sign, whole = '', fraction = ''] = match
  const beyond = fraction.slice(digits)
  const minor = Number(whole + fraction.slice(0, digits).padEnd(digits, '0'))
  if (/[1-9]/.test(beyond) || !Number.isSafeInteger(minor))
    return err(domainError('INVALID_AMOUNT', { text: decimal }))
  return ok(sign === '-' && minor !== 0 ? -minor : minor)
}
