import { caseInWords, caseNotice, inLanguage, instant, inWords, nameInWords } from './case-notice.ts'
import { noticeKind } from './notice-kind.ts'

/** A case has risen to a level, and whoever reads this is responsible on it. */
export const caseEscalated = noticeKind({
  code: 'CASE_ESCALATED',
  params: caseNotice.extend({ levelName: nameInWords, dueAt: instant.optional() }),
  subject: ({ levelName, ...about }, reader) => {
    const level = inLanguage(levelName, reader.locale)
    return reader.locale === 'zh-CN'
      ? `【已升级】${caseInWords(about, reader)}：${level}`
      : `Escalated to ${level}: ${caseInWords(about, reader)}`
  },
  lines: ({ levelName, dueAt, ...about }, reader) => {
    const level = inLanguage(levelName, reader.locale)
    if (reader.locale === 'zh-CN') {
      return [
        `${caseInWords(about, reader)}已升级至“${level}”，请尽快处理。`,
        ...(dueAt ? [`处理时限：${inWords(dueAt, reader)}`] : []),
        '请先在工单中确认收到，确认后将不再重复提醒。',
      ]
    }
    return [
      `${caseInWords(about, reader)} has been escalated to “${level}” and needs you.`,
      ...(dueAt ? [`Due: ${inWords(dueAt, reader)}`] : []),
      'Acknowledge it in the case to stop further reminders.',
    ]
  },
})
