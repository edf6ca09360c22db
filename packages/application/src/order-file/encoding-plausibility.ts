/**
 * Whether a text reads like a language when its bytes are taken for an encoding. Few bytes are invalid in the double-byte
 * encodings, so that wrong readings decode without an error; but they consist of characters that hardly anyone writes:
 *
 * - GB18030: at least three of four characters are among the frequent ones (level 1 of GB 2312) or signs;
 * - Big5: at least four of five are among the frequent ones (level 1);
 * - EUC-KR: hangul, with few Chinese characters between; Shift_JIS: few half-width kana; EUC-JP: some kana;
 * - and in all of them hardly any within an English word;
 * - Latin alphabets: accented letters stand one by one; other alphabets: words of their own letters, no capital inside.
 *
 * @example
 * ```ts
 * import { isPlausible } from './encoding-plausibility.ts'
 * const bytes = Uint8Array.of(0xd5, 0xc5, 0xce, 0xb0)
 * isPlausible({ bytes, text: '张伟', encoding: 'gb18030' }) // => true
 * isPlausible({ bytes, text: '蠟寬', encoding: 'euc-kr' }) // => false
 * isPlausible({ bytes, text: 'ÕÅÎ°', encoding: 'windows-1252' }) // => false
 * ```
 */
export function isPlausible({ bytes, text, encoding }: EncodedText): boolean {
  if (eastAsian.has(encoding) && count(text, insideAsciiWord) > count(text, aboveAscii) / 5) return false
  switch (encoding) {
    case 'gb18030':
      return shareOfPairs(bytes, isFrequentInGb2312) >= 0.75
    case 'big5':
      return shareOfPairs(bytes, isFrequentInBig5) >= 0.8
    case 'euc-kr':
      return count(text, /\p{Script=Hangul}/gu) > count(text, /\p{Script=Han}/gu) * 6
    case 'shift_jis':
      return count(text, /[\uFF61-\uFF9F]/g) <= count(text, aboveAscii) / 5
    case 'euc-jp':
      return count(text, /[\u3040-\u30FF]/g) >= count(text, aboveAscii) / 10
    default:
      return latin.test(encoding) ? hasSingleAccents(text) : hasOwnWords(text)
  }
}

/** A text, the bytes that it was decoded from, and as what. */
export interface EncodedText {
  readonly bytes: Uint8Array
  readonly text: string
  readonly encoding: string
}

const eastAsian = new Set(['gb18030', 'big5', 'euc-kr', 'shift_jis', 'euc-jp'])
const aboveAscii = /[^ -~\s]/g
const insideAsciiWord = /(?<=[A-Za-z])[^ -~\s](?=[a-z])/g
const latin = /^(?:windows-125[02478]|iso-8859-(?:1|2|3|4|9|10|13|14|15|16)|macintosh)$/

function isFrequentInGb2312(lead: number, trail: number): boolean {
  return trail >= 0xa1 && ((lead >= 0xb0 && lead <= 0xd7) || (lead >= 0xa1 && lead <= 0xa9))
}

function isFrequentInBig5(lead: number): boolean {
  return lead >= 0xa1 && lead <= 0xc6
}

/** The share of the two-byte characters for which the condition holds; 0 where there are none. */
function shareOfPairs(bytes: Uint8Array, holds: (lead: number, trail: number) => boolean): number {
  let pairs = 0
  let holding = 0
  for (let index = 0; index + 1 < bytes.length; index++) {
    const lead = bytes[index] ?? 0
    const trail = bytes[index + 1] ?? 0
    if (lead < 0x81 || trail < 0x30) continue
    const isFourBytes = trail <= 0x39
    index += isFourBytes ? 3 : 1
    if (isFourBytes) continue
    pairs++
    if (holds(lead, trail)) holding++
  }
  return pairs === 0 ? 0 : holding / pairs
}

function hasSingleAccents(text: string): boolean {
  const inRuns = (text.match(/[\u0080-\uFFFF]{2,}/g) ?? []).join('').length
  return inRuns <= count(text, /[\u0080-\uFFFF]/g) / 2
}

/** Letters apart from ASCII words, hardly any sign between them, capitals only at the start of a word or throughout. */
function hasOwnWords(text: string): boolean {
  const all = count(text, aboveAscii)
  const letters = count(text, /[^\P{L}A-Za-z]/gu)
  const odd = count(text, /(?<=[A-Za-z])[^\P{L}A-Za-z]|[^\P{L}A-Za-z](?=[A-Za-z])|(?<=\p{Ll})\p{Lu}/gu)
  return letters >= all * 0.85 && odd <= letters / 10
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}
