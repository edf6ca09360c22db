/**
 * The text a person means by a cell: without surrounding white space and invisible direction marks (which copied phone
 * numbers carry), without the marks that keep a spreadsheet from reading digits as a number (`="00123"`, `'00123`), in
 * Unicode normal form C, with line breaks and tabs inside as one space.
 *
 * @example
 * ```ts
 * import { plainText } from './cell-text.ts'
 * plainText('  Zoë\tLi ') // => 'Zoë Li'
 * plainText('="00123"') // => '00123'
 * plainText("'6921168509256") // => '6921168509256'
 * ```
 */
export function plainText(cell: string): string {
  if (simple.test(cell)) return cell
  const trimmed = cell.replace(leadingMargin, '').replace(trailingMargin, '')
  const marked = formulaText.exec(trimmed) ?? apostropheDigits.exec(trimmed)
  const text = marked ? (marked[1] ?? '').replaceAll('""', '"').trim() : trimmed
  return text.replaceAll(innerBreak, ' ').normalize('NFC')
}

/** Whether a text holds a control character (C0, DEL, C1). Ask after {@link plainText}, which resolves line breaks. */
export function hasControlCharacter(text: string): boolean {
  return control.test(text)
}

/** Whether a text has more characters (code points) than allowed. */
export function isLongerThan(text: string, most: number): boolean {
  if (text.length <= most) return false
  if (text.length > most * 2) return true
  return [...text].length > most
}

/**
 * A text with full-width digits, letters and signs, typographic minus signs, apostrophes and spaces as their ASCII
 * forms. Other characters stay, so that nothing turns into a digit that is none.
 *
 * @example
 * ```ts
 * import { halfWidth } from './cell-text.ts'
 * halfWidth('－１，２３４．５０') // => '-1,234.50'
 * ```
 */
export function halfWidth(text: string): string {
  if (ascii.test(text)) return text
  return text
    .replaceAll(/[\uFF01-\uFF5E]/g, sign => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replaceAll(/[\u2212\u2012\u2013\uFE63]/g, '-')
    .replaceAll(/[\u2019\u02BC]/g, "'")
    .replaceAll(/[\u00A0\u2000-\u200A\u202F\u205F\u3000]/g, ' ')
    .replaceAll('￥', '¥')
}

// What most cells are: ASCII, accented Latin, Chinese, Japanese and Korean characters that no normalisation changes, with
// neither a space nor the mark of a spreadsheet at an end.
const letters = '\\u00C0-\\u024F\\u3041-\\u3096\\u30A1-\\u30FF\\u4E00-\\u9FFF\\uAC00-\\uD7A3'
const simple = new RegExp(`^(?:[!-&(-<>-~${letters}](?:[ -~${letters}]*[!-~${letters}])?)?$`)
const ascii = /^[ -~]*$/
const margin = '[\\s\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2064\\u2066-\\u2069]'
const leadingMargin = new RegExp(`^${margin}+`)
// The look-behind starts the search at the head of a run only, so that a long run of spaces costs linear time.
const trailingMargin = new RegExp(`(?<!${margin})${margin}+$`)
const formulaText = /^="(.*)"$/s
const apostropheDigits = /^'(\d+)$/
const innerBreak = /[\t\r\n]+/g
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const control = /[\u0000-\u001F\u007F-\u009F]/
