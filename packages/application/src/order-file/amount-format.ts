import { minorUnitsOf } from '@clientele/kernel'
import { isCurrencyMark } from './currency-mark.ts'
import { decimalOf, takeApart } from './decimal-text.ts'

/**
 * Which mark separates the fraction of the amounts of a column: `DECIMAL_POINT` 1,234.50; `DECIMAL_COMMA` 1.234,50;
 * `UNAMBIGUOUS` where no amount of the sample told: then an amount is only taken if it can be read in one way.
 */
export type AmountFormat = (typeof amountFormats)[number]

export const amountFormats = ['DECIMAL_POINT', 'DECIMAL_COMMA', 'UNAMBIGUOUS'] as const

/** How the amounts of a column are read. */
export interface AmountReading {
  readonly format: AmountFormat
  /** Decimal places of the currency's minor unit. */
  readonly digits: number
  /** The currency signs, codes and names that may stand beside a number, upper-cased; null allows all. */
  readonly marks: ReadonlySet<string> | null
}

/**
 * Minor units of an amount as a person writes it, without floating point: signs, codes and names of the currency, a
 * minus before or behind, parentheses for negative, full-width digits. `OTHER_CURRENCY` where the amount names a currency
 * that is not allowed, `INVALID_AMOUNT` where it is no amount, is finer than the minor unit or does not fit the format.
 *
 * @example
 * ```ts
 * import { readAmount } from './amount-format.ts'
 * const dollars = { format: 'DECIMAL_POINT', digits: 2, marks: new Set(['$', 'USD']) } as const
 * readAmount('11.77$', dollars) // => 1177
 * readAmount('(1,234.50)', dollars) // => -123_450
 * readAmount('5 €', dollars) // => 'OTHER_CURRENCY'
 * readAmount('1.234,50', dollars) // => 'INVALID_AMOUNT'
 * ```
 */
export function readAmount(
  text: string,
  reading: AmountReading,
): number | 'INVALID_AMOUNT' | 'OTHER_CURRENCY' {
  const { format, digits, marks } = reading
  if ((format === 'DECIMAL_POINT' && digits > 0 ? plain : plainWhole).test(text)) {
    const minor = minorUnitsOf(text, digits)
    return minor.ok ? minor.value : 'INVALID_AMOUNT'
  }
  const written = takeApart(text)
  if (!written) return 'INVALID_AMOUNT'
  for (const mark of written.marks) {
    if (marks?.has(mark)) continue
    if (!isCurrencyMark(mark)) return 'INVALID_AMOUNT'
    if (marks) return 'OTHER_CURRENCY'
  }
  const minor = minorOf(written.digits, reading)
  if (minor === undefined) return 'INVALID_AMOUNT'
  return written.isNegative && minor !== 0 ? -minor : minor
}

/**
 * The count that a person writes, read like an amount without currency, with at most six decimal places. Undefined for
 * what is no number.
 *
 * @example
 * ```ts
 * import { readCount } from './amount-format.ts'
 * readCount('0,5', 'DECIMAL_COMMA') // => 0.5
 * readCount('two', 'DECIMAL_POINT') // => undefined
 * ```
 */
export function readCount(text: string, format: AmountFormat): number | undefined {
  const written = takeApart(text)
  if (!written || written.marks.length > 0) return undefined
  const millionths = minorOf(written.digits, { format, digits: 6 })
  if (millionths === undefined) return undefined
  const count = millionths / 1e6
  return written.isNegative ? -count : count
}

/** Minor units of digits with marks; undefined where they cannot be read, or in more than one way. */
export function minorOf(
  digits: string,
  { format, digits: places }: { format: AmountFormat; digits: number },
): number | undefined {
  if (format === 'DECIMAL_POINT') return minorWith('.', { digits, places })
  if (format === 'DECIMAL_COMMA') return minorWith(',', { digits, places })
  const pointed = minorWith('.', { digits, places })
  const commaed = minorWith(',', { digits, places })
  if (pointed === undefined) return commaed
  return commaed === undefined || commaed === pointed ? pointed : undefined
}

function minorWith(
  decimalMark: '.' | ',',
  { digits, places }: { digits: string; places: number },
): number | undefined {
  const decimal = decimalOf(digits, decimalMark)
  if (decimal === undefined) return undefined
  // In a currency without minor units, a mark before three digits is a group mark: 1.000 yen are not 1 yen.
  if (places === 0 && /^\d{1,3}\.\d{3}$/.test(decimal)) return undefined
  const minor = minorUnitsOf(decimal, places)
  return minor.ok ? minor.value : undefined
}

// The most frequent ways to write an amount, which need no taking apart.
const plainWhole = /^-?\d{1,15}$/
const plain = /^-?\d{1,15}(?:\.\d+)?$/
