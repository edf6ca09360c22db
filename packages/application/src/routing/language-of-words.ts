/**
 * The language that words are in, as far as their letters alone tell it: an ISO 639 code, or undefined where they are
 * letters of many languages.
 *
 * @example
 * ```ts
 * import { languageOfWords } from './language-of-words.ts'
 * languageOfWords('台灯频闪') // => 'zh'
 * languageOfWords('ランプがちらつく、交換希望') // => 'ja'
 * languageOfWords('The lamp flickers') // => undefined
 * ```
 */
export function languageOfWords(words: string): string | undefined {
  return letters.find(({ pattern }) => pattern.test(words))?.language
}

/** Japanese is written with Chinese letters too, but never long without its own. */
const letters = [
  { pattern: /[\p{Script=Hiragana}\p{Script=Katakana}]/u, language: 'ja' },
  { pattern: /\p{Script=Hangul}/u, language: 'ko' },
  { pattern: /\p{Script=Han}/u, language: 'zh' },
  { pattern: /\p{Script=Thai}/u, language: 'th' },
  { pattern: /\p{Script=Greek}/u, language: 'el' },
] as const

/** The languages that letters alone tell, as ISO 639 codes. */
export const languagesOfWords = letters.map(({ language }) => language)
