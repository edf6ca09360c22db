import { caseInWords, caseNotice, instant, inWords } from './case-notice.ts'
import { noticeKind } from './notice-kind.ts'

/** A case is now in the hands of whoever reads this. */
export const caseAssigned = noticeKind({
  code: 'CASE_ASSIGNED',
  params: caseNotice.extend({ dueAt: instant.optional() }),
  subject: (about, reader) =>
    reader.locale === 'zh-CN'
      ? `${caseInWords(about, reader)}已分配给您`
      : `Assigned to you: ${caseInWords(about, reader)}`,
  lines: ({ dueAt, ...about }, reader) =>
    reader.locale === 'zh-CN'
      ? [
          `${caseInWords(about, reader)}已分配给您处理。`,
          ...(dueAt ? [`处理时限：${inWords(dueAt, reader)}`] : []),
        ]
      : [
          `${caseInWords(about, reader)} has been assigned to you.`,
          ...(dueAt ? [`Due: ${inWords(dueAt, reader)}`] : []),
        ],
})
