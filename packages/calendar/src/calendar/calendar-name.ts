/**
 * What a person calls a calendar or a day: one text for every language, or one in English and one in simplified
 * Chinese.
 */
export type CalendarName = string | { readonly en: string; readonly 'zh-CN': string }

export type CalendarLanguage = 'en' | 'zh-CN'

/**
 * The name in one language; a name that has one text only is the same in every language.
 *
 * @example
 * ```ts
 * import { calendarNameIn } from '@clientele/calendar'
 * calendarNameIn({ en: 'National Day', 'zh-CN': '国庆节' }, 'zh-CN') // => '国庆节'
 * calendarNameIn('Stocktaking', 'zh-CN') // => 'Stocktaking'
 * ```
 */
export function calendarNameIn(name: CalendarName, language: CalendarLanguage): string {
  return typeof name === 'string' ? name : name[language]
}
