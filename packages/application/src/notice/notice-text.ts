import { type DomainError, domainError, err, ok, type Result } from '@clientele/kernel'
import type { NoticeReader } from './kind/notice-kind.ts'
import { noticeKindOf } from './kind/notice-kinds.ts'

/** A notice in words. */
export interface NoticeText {
  /** One line of at most 200 characters, without control characters: fit for a mail header. */
  readonly subject: string
  readonly lines: readonly string[]
  /** A path of this site. */
  readonly link: string | undefined
  /** For how many notices that said the same it stands. */
  readonly count: number
}

/** The kind is not known here, or was stored with parameters it cannot be told by. */
export type UnreadableNoticeError = DomainError<'UNREADABLE_NOTICE', { kind: string; reason: string }>

/** Puts a stored notice into words. */
export function noticeText(
  {
    kind: code,
    params,
    count = 1,
  }: { readonly kind: string; readonly params: unknown; readonly count?: number },
  reader: NoticeReader,
): Result<NoticeText, UnreadableNoticeError> {
  const kind = noticeKindOf(code)
  if (!kind) return err(domainError('UNREADABLE_NOTICE', { kind: code, reason: 'unknown kind' }))
  const parsed = kind.params.safeParse(params)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    const reason = `${issue?.path.join('.')}: ${issue?.message}`
    return err(domainError('UNREADABLE_NOTICE', { kind: code, reason }))
  }
  const link = 'link' in parsed.data && typeof parsed.data.link === 'string' ? parsed.data.link : undefined
  return ok({
    subject: oneLine(kind.subject(parsed.data, reader)),
    lines: kind.lines(parsed.data, reader).map(oneParagraph),
    link,
    count,
  })
}

/** Characters that break lines, hide, or turn the direction of reading. */
const unseen = /[\p{Cc}\p{Zl}\p{Zp}\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu

const longestSubject = 200

/**
 * A text on one line: whatever breaks lines or cannot be seen is a space, and what is too long ends in `…`.
 *
 * @example
 * ```ts
 * import { oneLine } from './notice-text.ts'
 * oneLine('Leak\r\nBcc: everyone@example.com') // => 'Leak Bcc: everyone@example.com'
 * ```
 */
export function oneLine(text: string): string {
  const characters = [...oneParagraph(text)]
  return characters.length <= longestSubject
    ? characters.join('')
    : `${characters.slice(0, longestSubject - 1).join('')}…`
}

function oneParagraph(text: string): string {
  return text.replaceAll(unseen, ' ').trim()
}
