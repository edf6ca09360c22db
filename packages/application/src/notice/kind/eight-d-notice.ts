import { z } from 'zod'
import { instant, linkPath } from './case-notice.ts'
import type { NoticeReader } from './notice-kind.ts'

/** What every notice about an 8D is told. */
export const eightDNotice = z.object({
  /** The number people say on the phone. */
  eightDNumber: z.string().max(40),
  title: z.string(),
  link: linkPath.optional(),
})

/** What every notice about an action of an 8D is told. */
export const eightDActionNotice = eightDNotice.extend({
  /** As the 8D counts its actions, e.g. A2. */
  actionId: z.string().max(40),
  action: z.string(),
  dueAt: instant.optional(),
})

/** The 8D in words: its number, and what it is about. */
export function eightDInWords(
  { eightDNumber, title }: z.infer<typeof eightDNotice>,
  { locale }: NoticeReader,
): string {
  return locale === 'zh-CN' ? `8D ${eightDNumber}「${title}」` : `8D ${eightDNumber} “${title}”`
}
