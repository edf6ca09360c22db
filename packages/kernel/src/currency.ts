/**
 * How many decimal places the minor unit of a currency has (ISO 4217): 2 for USD, 0 for JPY, 3 for KWD. Undefined for
 * what is not a currency code.
 *
 * @example
 * ```ts
 * import { minorUnitDigits } from '@clientele/kernel'
 * minorUnitDigits('CNY') // => 2
 * minorUnitDigits('JPY') // => 0
 * minorUnitDigits('hello') // => undefined
 * ```
 */
export function minorUnitDigits(currency: string): number | undefined {
  if (!/^[A-Z]{3}$/.test(currency) || !known.has(currency)) return undefined
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits
}

const known = new Set(Intl.supportedValuesOf('currency'))
