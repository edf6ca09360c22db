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
  if (!known.has(currency)) return undefined
  const digits = found.get(currency) ?? findDigits(currency)
  found.set(currency, digits)
  return digits
}

function findDigits(currency: string): number | undefined {
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits
}

const known = new Set(Intl.supportedValuesOf('currency'))
// A formatter takes longer to make than all else that is done with an amount.
const found = new Map<string, number | undefined>()
