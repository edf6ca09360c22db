/**
 * What people call an 8D on the phone.
 *
 * @example
 * ```ts
 * import { eightDNumber } from './eight-d-number.ts'
 * eightDNumber(42) // => 'D-000042'
 * ```
 */
export function eightDNumber(number: number): string {
  return `D-${String(number).padStart(6, '0')}`
}
