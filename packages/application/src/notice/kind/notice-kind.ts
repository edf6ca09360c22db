import type { z } from 'zod'

/** A language that notices are written in. */
export type NoticeLocale = 'zh-CN' | 'en'

/** For whom a notice is put into words. */
export interface NoticeReader {
  readonly locale: NoticeLocale
  /** IANA zone of the workspace, in which times are told. */
  readonly timeZone: string
}

/**
 * A kind of notice: what it must be told, and how it tells it. A file of its own for each, and a line in
 * `notice-kinds.ts`.
 */
export interface NoticeKind<Params extends object> {
  /** A stable code, e.g. CASE_REPLY; stored, so it never changes. */
  readonly code: string
  /** What is stored with the notice. A `link` among it becomes the button of a mail. */
  readonly params: z.ZodType<Params>
  /** The headline, on one line. */
  subject(params: Params, reader: NoticeReader): string
  /** What there is to say, a paragraph each. */
  lines(params: Params, reader: NoticeReader): readonly string[]
}

/** Makes a {@link NoticeKind} whose texts know its parameters. */
export function noticeKind<Params extends object>(kind: NoticeKind<Params>): NoticeKind<Params> {
  return kind
}
