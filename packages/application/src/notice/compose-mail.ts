import type { NoticeLocale } from './kind/notice-kind.ts'
import { type NoticeText, oneLine } from './notice-text.ts'

/** What stands in a mail. */
export interface MailText {
  readonly subject: string
  readonly text: string
  readonly html: string
}

export interface MailReader {
  readonly locale: NoticeLocale
  /** Address of this site, which links lead to. */
  readonly publicUrl: string
}

/**
 * Writes one mail of one or more notices, as plain text and as HTML that says the same.
 *
 * @example
 * ```ts
 * import { composeMail } from './compose-mail.ts'
 * const notice = { subject: 'Overdue: Case #7', lines: ['R&D is late.'], link: '/cases/7', count: 1 }
 * const mail = composeMail([notice], { locale: 'en', publicUrl: 'https://crm.example.com' })
 * mail.subject // => 'Overdue: Case #7'
 * mail.text // => 'R&D is late.\n\nOpen: https://crm.example.com/cases/7\n'
 * mail.html.includes('R&amp;D is late.') // => true
 * ```
 */
export function composeMail(notices: readonly NoticeText[], reader: MailReader): MailText {
  const parts = notices.map(notice => ({
    subject: notice.subject,
    paragraphs: [...notice.lines, ...repeated(notice.count, reader.locale)],
    link: notice.link === undefined ? undefined : new URL(notice.link, reader.publicUrl).href,
  }))
  const titled = parts.length > 1
  return {
    subject: titled ? digestSubject(notices, reader.locale) : oneLine(notices[0]?.subject ?? ''),
    text: `${parts.map(part => plain(part, { titled, locale: reader.locale })).join(`\n\n${'-'.repeat(40)}\n\n`)}\n`,
    html: page(
      parts.map(part => section(part, { titled, locale: reader.locale })).join('\n<hr>\n'),
      reader.locale,
    ),
  }
}

interface Part {
  readonly subject: string
  readonly paragraphs: readonly string[]
  readonly link: string | undefined
}

interface Manner {
  /** Whether each part needs a headline, since that of the mail is not its own. */
  readonly titled: boolean
  readonly locale: NoticeLocale
}

function repeated(count: number, locale: NoticeLocale): string[] {
  if (count === 1) return []
  return [
    locale === 'zh-CN'
      ? `（同类通知共 ${count} 条，此为最新一条）`
      : `(The newest of ${count} notices of this kind.)`,
  ]
}

function digestSubject(notices: readonly NoticeText[], locale: NoticeLocale): string {
  const count = notices.reduce((sum, notice) => sum + notice.count, 0)
  const first = notices[0]?.subject ?? ''
  return oneLine(locale === 'zh-CN' ? `${count} 条新通知：${first} 等` : `${count} notices: ${first}, …`)
}

function plain({ subject, paragraphs, link }: Part, { titled, locale }: Manner): string {
  const open = link && (locale === 'zh-CN' ? `查看详情：${link}` : `Open: ${link}`)
  return [...(titled ? [subject] : []), ...paragraphs, ...(open ? [open] : [])].join('\n\n')
}

function section({ subject, paragraphs, link }: Part, { titled, locale }: Manner): string {
  const open = link && `<a href="${escaped(link)}">${locale === 'zh-CN' ? '查看详情' : 'Open'}</a>`
  return [
    ...(titled ? [`<h2 style="font-size:16px">${escaped(subject)}</h2>`] : []),
    ...paragraphs.map(paragraph => `<p>${escaped(paragraph)}</p>`),
    ...(open ? [`<p>${open}</p>`] : []),
  ].join('\n')
}

function page(body: string, locale: NoticeLocale): string {
  return `<!doctype html>
<html lang="${locale}">
<head><meta charset="utf-8"></head>
<body style="font:14px/1.6 sans-serif;color:#222;max-width:600px">
${body}
</body>
</html>
`
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, character => entities[character] ?? character)
}
