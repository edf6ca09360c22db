import { z } from 'zod'
import { caseInWords, caseNotice, inLanguage, instant, inWords, nameInWords } from './case-notice.ts'
import { noticeKind } from './notice-kind.ts'

/** A case has risen to a level, and whoever reads this is responsible on it, or is only to know of it. */
export const caseEscalated = noticeKind({
  code: 'CASE_ESCALATED',
  params: caseNotice.extend({
    levelName: nameInWords,
    dueAt: instant.optional(),
    /** Whether nothing is asked of whoever reads it: the level only names them among those who are told. */
    isForInformation: z.boolean().optional(),
  }),
  subject: ({ levelName, isForInformation, ...about }, reader) => {
    const level = inLanguage(levelName, reader.locale)
    const named = caseInWords(about, reader)
    if (reader.locale === 'zh-CN')
      return `${isForInformation ? '【升级知会】' : '【已升级】'}${named}：${level}`
    return isForInformation ? `For information: ${named}, at ${level}` : `Escalated to ${level}: ${named}`
  },
  lines: ({ levelName, dueAt, isForInformation, ...about }, reader) => {
    const level = inLanguage(levelName, reader.locale)
    const named = caseInWords(about, reader)
    if (reader.locale === 'zh-CN') {
      return [
        `${named}已升级至“${level}”${isForInformation ? '。' : '，请尽快处理。'}`,
        ...(dueAt ? [`处理时限：${inWords(dueAt, reader)}`] : []),
        isForInformation
          ? '仅供知悉，该级别的负责人已收到通知，您无需确认。'
          : '请先在工单中确认收到，确认后将不再重复提醒。',
      ]
    }
    return [
      `${named} has been escalated to “${level}”${isForInformation ? '.' : ' and needs you.'}`,
      ...(dueAt ? [`Due: ${inWords(dueAt, reader)}`] : []),
      isForInformation
        ? 'This is for your information: whoever is responsible at this level is called, and nothing is asked of you.'
        : 'Acknowledge it in the case to stop further reminders.',
    ]
  },
})
