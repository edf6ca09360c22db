import { halfWidth } from './cell-text.ts'

/** A number as a person writes it, taken apart: the digits with their marks, the sign, the currency marks beside it. */
export interface WrittenNumber {
  /** Digits with decimal and group marks, without sign. */
  readonly digits: string
  readonly isNegative: boolean
  /** Currency signs, codes or names before and after, upper-cased, without spaces. */
  readonly marks: readonly string[]
}

/**
 * Takes apart `-1,234.50`, `1.234,50-`, `(12.00)`, `US$ 5`, `¥-3`, `1 234,50 €`, `１２．５元`: one sign at most, in front,
 * behind or as parentheses. Undefined for what has another shape.
 *
 * @example
 * ```ts
 * import { takeApart } from './decimal-text.ts'
 * takeApart('(US$ 1,234.50)') // => { digits: '1,234.50', isNegative: true, marks: ['US$'] }
 * takeApart('12 pieces of 3') // => undefined
 * ```
 */
export function takeApart(text: string): WrittenNumber | undefined {
  if (text.length > longest) return undefined
  const match = written.exec(halfWidth(text))
  if (!match) return undefined
  const [, open, sign1, mark1, sign2, digits = '', sign3, mark2, sign4, close] = match
  const signs = [sign1, sign2, sign3, sign4].filter(sign => sign !== undefined)
  if (signs.length > (open ? 0 : 1) || Boolean(open) !== Boolean(close)) return undefined
  if (sign3 === '+' || sign4 === '+') return undefined
  const marks = [mark1, mark2]
    .filter(mark => mark !== undefined)
    .map(mark => mark.replaceAll(' ', '').toUpperCase())
  return { digits: digits.trim(), isNegative: Boolean(open) || signs[0] === '-', marks }
}

/**
 * The plain decimal (`1234.5`) that digits with marks stand for when `decimalMark` separates the fraction. The other
 * mark, spaces and apostrophes may separate groups of three (or groups of two before the last three, as in India), of one
 * kind in one number. Undefined where the digits cannot be read so.
 *
 * @example
 * ```ts
 * import { decimalOf } from './decimal-text.ts'
 * decimalOf('1,234.5', '.') // => '1234.5'
 * decimalOf('1 234,5', ',') // => '1234.5'
 * decimalOf('1,23', '.') // => undefined
 * ```
 */
export function decimalOf(digits: string, decimalMark: '.' | ','): string | undefined {
  if (plainDigits.test(digits)) return digits
  const match = (decimalMark === '.' ? pointed : commaed).exec(digits)
  if (!match) return undefined
  const [, whole = '', , fraction] = match
  const plain = whole === '' ? '0' : whole.replaceAll(/\D/g, '')
  return fraction === undefined ? plain : `${plain}.${fraction}`
}

const longest = 64
const plainDigits = /^\d+$/
const written =
  /^(\()? ?([-+])? ?([^\d\s.,'()+-]{1,8}(?: [^\d\s.,'()+-]{1,3})?)? ?([-+])? ?(\d[\d.,' ]*|[.,]\d+) ?([-+])? ?([^\d\s.,'()+-]{1,8})? ?([-+])? ?(\))?$/
const pointed = /^(\d+|\d{1,3}(?:([,' ])\d{3})(?:\2\d{3})*|\d{1,2}(?:,\d{2})+,\d{3}|)(?:\.(\d+))?$/
const commaed = /^(\d+|\d{1,3}(?:([.' ])\d{3})(?:\2\d{3})*|)(?:,(\d+))?$/
