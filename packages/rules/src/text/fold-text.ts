/**
 * Text as rules compare it: Unicode compatibility normalisation (NFKC: full-width forms, ligatures and composed letters
 * become one and the same) and case folding. `ＡＢＣ`, `abc` and `ABC` are equal, and so are `straße` and `STRASSE`.
 *
 * @example
 * ```ts
 * import { foldText } from '@clientele/rules'
 * foldText('ＡＢＣ Straße') // => 'abc strasse'
 * ```
 */
export function foldText(text: string): string {
  if (plain.test(text)) return text.toLowerCase()
  // Through upper case, because some letters have several lower-case forms; the final sigma is one that comes back.
  return text.normalize('NFKC').toUpperCase().toLowerCase().replaceAll('ς', 'σ').normalize('NFKC')
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII is meant.
const plain = /^[\x00-\x7f]*$/
