import type { Locale } from './locale.ts'

/** What a language is called, by its ISO 639 code. */
export function languageName(code: string, locale: Locale): string {
  return new Intl.DisplayNames(locale, { type: 'language' }).of(code) ?? code
}
