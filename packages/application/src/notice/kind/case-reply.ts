import { z } from 'zod'
import { caseInWords, caseNotice } from './case-notice.ts'
import { noticeKind } from './notice-kind.ts'

/** The rest of a longer one is to be read in the case. */
const longestMessage = 20_000

/** Someone has written in a case. */
export const caseReply = noticeKind({
  code: 'CASE_REPLY',
  params: caseNotice.extend({
    author: z.string().optional(),
    /** What was written; absent where it is to be read in the case only. */
    message: z.string().optional(),
  }),
  subject: (about, reader) =>
    reader.locale === 'zh-CN'
      ? `${caseInWords(about, reader)}有新回复`
      : `New reply: ${caseInWords(about, reader)}`,
  lines: ({ author, message, ...about }, reader) => {
    const said =
      message
        ?.slice(0, longestMessage)
        .split(/\r\n|\r|\n/)
        .filter(line => line.trim()) ?? []
    const topic = caseInWords(about, reader)
    if (reader.locale === 'zh-CN') {
      return [author ? `${author}回复了${topic}${said.length ? '：' : '。'}` : `${topic}有新回复。`, ...said]
    }
    return [
      author ? `${author} replied in ${topic}${said.length ? ':' : '.'}` : `${topic} has a new reply.`,
      ...said,
    ]
  },
})
