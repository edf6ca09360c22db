/** The languages Clientele speaks. */
export const locales = ['en', 'zh-CN'] as const
export type Locale = (typeof locales)[number]

/** One text in every language. */
export type Message = Readonly<Record<Locale, string>>

/**
 * The best of our languages for an `Accept-Language` header; English where none fits.
 *
 * @example
 * ```ts
 * import { localeOf } from './locale.ts'
 * localeOf('zh-TW,zh;q=0.9,en;q=0.8') // => 'zh-CN'
 * localeOf('fr, en;q=0.5') // => 'en'
 * ```
 */
export function localeOf(acceptLanguage: string | null | undefined): Locale {
  const wanted = (acceptLanguage ?? '')
    .split(',')
    .map(part => {
      const [tag = '', quality] = part.trim().split(';q=')
      return { language: tag.toLowerCase().split('-')[0], quality: Number(quality ?? 1) }
    })
    .sort((a, b) => b.quality - a.quality)
  for (const { language } of wanted) {
    if (language === 'zh') return 'zh-CN'
    if (language === 'en') return 'en'
  }
  return 'en'
}

/**
 * Puts parameters into a text: `{days}` stands for the parameter `days`, `{days|day|days}` for one of two words, the
 * first where `days` is 1.
 *
 * @example
 * ```ts
 * import { filled } from './locale.ts'
 * filled('{days} {days|day|days} ago', { days: 1 }) // => '1 day ago'
 * filled('{days} {days|day|days} ago', { days: '1,204' }) // => '1,204 days ago'
 * ```
 */
export function filled(text: string, params: Readonly<Record<string, unknown>>): string {
  return text.replaceAll(
    /\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g,
    (_, name: string, one?: string, other?: string) => {
      const value = String(params[name] ?? '')
      return one === undefined || other === undefined ? value : value === '1' ? one : other
    },
  )
}
