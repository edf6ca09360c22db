import { type ClockName, slaClocks } from '@clientele/escalation'
import { z } from 'zod'
import { caseInWords, caseNotice, instant, inWords } from './case-notice.ts'
import { noticeKind } from './notice-kind.ts'

/** A time that was promised to a customer has passed. */
export const clockBreached = noticeKind({
  code: 'CLOCK_BREACHED',
  params: caseNotice.extend({
    /** What was promised; absent says only that a time has passed. */
    clock: z.enum(slaClocks.map(({ code }) => code)).optional(),
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
        `${caseInWords(about, reader)}的${nameOf(clock)?.['zh-CN'] ?? '处理'}时限已过。`,
        `应完成时间：${inWords(dueAt, reader)}`,
      ]
    }
    return [
      `The ${nameOf(clock)?.en.toLowerCase() ?? 'promised time'} of ${caseInWords(about, reader)} is overdue.`,
      `It was due: ${inWords(dueAt, reader)}`,
    ]
  },
})

function nameOf(clock: ClockName | undefined) {
  return slaClocks.find(({ code }) => code === clock)?.name
}
