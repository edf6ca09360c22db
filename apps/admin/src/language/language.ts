export const LANGUAGES = ['zh-CN', 'en'] as const

export type Language = (typeof LANGUAGES)[number]

/** Each language in its own words, so that nobody has to read a foreign one to find theirs. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { 'zh-CN': '简体中文', en: 'English' }

/**
 * The language to speak: the one chosen here before, else the first one of the browser that we know, else English.
 * Any Chinese is better served by Chinese than by English.
 *
 * @example
 * ```ts
 * import { chooseLanguage } from './language.ts'
 * chooseLanguage({ stored: null, preferred: ['fr-FR', 'zh-TW', 'en'] }) // => 'zh-CN'
 * chooseLanguage({ stored: 'en', preferred: ['zh-CN'] }) // => 'en'
 * chooseLanguage({ stored: null, preferred: ['fr-FR'] }) // => 'en'
 * ```
 */
export function chooseLanguage({
  stored,
  preferred,
}: {
  stored: string | null
  preferred: readonly string[]
}): Language {
  return LANGUAGES.find(language => language === stored) ?? preferred.map(spoken).find(Boolean) ?? 'en'
}

function spoken(tag: string): Language | undefined {
  const primary = tag.toLowerCase().split('-')[0]
  return LANGUAGES.find(language => language.toLowerCase().split('-')[0] === primary)
}
