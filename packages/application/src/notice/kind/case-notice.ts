import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import type { NoticeLocale, NoticeReader } from './notice-kind.ts'

/** A name of the workspace's own: in one language, or in both. */
export const nameInWords = z.union([z.string(), z.object({ en: z.string(), 'zh-CN': z.string() })])

/** A path of the admin UI or of a public page, e.g. `/cases/12`; never another site. */
export const linkPath = z
  .string()
  .max(500)
  .regex(/^\/(?![/\\])[^\s\p{Cc}]*$/u, 'a path beginning with one slash')

export const instant = z.iso.datetime({ offset: true })

/** What every notice about a case is told. */
export const caseNotice = z.object({
  /** The number people say on the phone. */
  caseNumber: z.union([z.string().max(40), z.number()]),
  caseSubject: z.string(),
  link: linkPath.optional(),
})

/** The case in words: its number, and what it is about. */
export function caseInWords(
  { caseNumber, caseSubject }: z.infer<typeof caseNotice>,
  { locale }: NoticeReader,
): string {
  // A number such as S-000042 says by itself what it is.
  const number = typeof caseNumber === 'number' ? `#${caseNumber}` : caseNumber
  if (locale === 'zh-CN') return caseSubject ? `工单 ${number}「${caseSubject}」` : `工单 ${number}`
  return caseSubject ? `Case ${number} “${caseSubject}”` : `Case ${number}`
}

/** A name in the reader's language. */
export function inLanguage(name: z.infer<typeof nameInWords>, locale: NoticeLocale): string {
  return typeof name === 'string' ? name : name[locale]
}

/**
 * An instant in words, in the zone of the workspace.
 *
 * @example
 * ```ts
 * import { inWords } from './case-notice.ts'
 * inWords('2026-11-22T10:00:00Z', { locale: 'zh-CN', timeZone: 'Asia/Shanghai' }) // => '2026年11月22日 18:00'
 * inWords('2026-11-22T10:00:00Z', { locale: 'en', timeZone: 'Asia/Shanghai' }) // => '22 November 2026, 18:00'
 * ```
 */
export function inWords(at: string, { locale, timeZone }: NoticeReader): string {
  const local = Temporal.Instant.from(at).toZonedDateTimeISO(timeZone)
  const time = local.toPlainTime().toString({ smallestUnit: 'minute' })
  if (locale === 'zh-CN') return `${local.year}年${local.month}月${local.day}日 ${time}`
  return `${local.day} ${months[local.month - 1]} ${local.year}, ${time}`
}

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
