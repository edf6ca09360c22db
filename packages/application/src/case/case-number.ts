/**
 * What people say on the phone.
 *
 * @example
 * ```ts
 * import { caseNumber } from './case-number.ts'
 * caseNumber(42) // => 'S-000042'
 * ```
 */
export function caseNumber(number: number): string {
  return `S-${String(number).padStart(6, '0')}`
}
