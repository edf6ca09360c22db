import { z } from 'zod'
import { caseInWords, caseNotice, instant, inWords } from './case-notice.ts'
import { noticeKind } from './notice-kind.ts'

const clocks = {
  ACKNOWLEDGEMENT: { en: 'acknowledgement', 'zh-CN': '受理确认' },
  FIRST_RESPONSE: { en: 'first response', 'zh-CN': '首次响应' },
  NEXT_RESPONSE: { en: 'next response', 'zh-CN': '后续响应' },
  CONTAINMENT: { en: 'containment', 'zh-CN': '临时遏制' },
  RESOLUTION: { en: 'resolution', 'zh-CN': '解决' },
} as const

/** A time that was promised to a customer has passed. */
export const clockBreached = noticeKind({
  code: 'CLOCK_BREACHED',
  params: caseNotice.extend({
    /** What was promised; absent says only that a time has passed. */
    clock: z.enum(Object.keys(clocks) as (keyof typeof clocks)[]).optional(),
    /** When it was due. */
    dueAt: instant,
  }),
  subject: (about, reader) =>
    reader.locale === 'zh-CN'
      ? `【已超时】${caseInWords(about, reader)}`
      : `Overdue: ${caseInWords(about, reader)}`,
  lines: ({ clock, dueAt, ...about }, reader) => {
    if (reader.locale === 'zh-CN') {
      return [
        `${caseInWords(about, reader)}的${clock ? clocks[clock]['zh-CN'] : '处理'}时限已过。`,
        `应完成时间：${inWords(dueAt, reader)}`,
      ]
    }
    return [
      `The ${clock ? clocks[clock].en : 'promised time'} of ${caseInWords(about, reader)} is overdue.`,
      `It was due: ${inWords(dueAt, reader)}`,
    ]
  },
})
