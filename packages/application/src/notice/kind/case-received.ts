import { caseInWords, caseNotice } from './case-notice.ts'
import { noticeKind } from './notice-kind.ts'

/** Whoever filed a case by the public form learns its number, and gets the link to it. */
export const caseReceived = noticeKind({
  code: 'CASE_RECEIVED',
  params: caseNotice,
  subject: (about, reader) =>
    reader.locale === 'zh-CN'
      ? `已收到您的反馈：${caseInWords(about, reader)}`
      : `We have your report: ${caseInWords(about, reader)}`,
  lines: (about, reader) =>
    reader.locale === 'zh-CN'
      ? [
          `您提交的内容已登记为${caseInWords(about, reader)}，我们会尽快处理。`,
          '通过下面的链接可以随时查看进度或补充说明。请妥善保管此链接，持有链接的人都能看到该工单。',
        ]
      : [
          `What you wrote is now ${caseInWords(about, reader)}. We will look into it.`,
          'Follow the link to see how it stands or to add something. Keep it to yourself: whoever has it sees the case.',
        ],
})
