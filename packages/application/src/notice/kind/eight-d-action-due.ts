import { instant, inWords } from './case-notice.ts'
import { eightDActionNotice, eightDInWords } from './eight-d-notice.ts'
import { noticeKind } from './notice-kind.ts'

/** An action of an 8D was to be in place by now, and whoever reads this is to see to it. */
export const eightDActionDue = noticeKind({
  code: 'EIGHT_D_ACTION_DUE',
  params: eightDActionNotice.extend({ dueAt: instant }),
  subject: (about, reader) =>
    reader.locale === 'zh-CN'
      ? `【措施到期】${eightDInWords(about, reader)}：${about.actionId}`
      : `Action due: ${about.actionId} of ${eightDInWords(about, reader)}`,
  lines: ({ dueAt, ...about }, reader) =>
    reader.locale === 'zh-CN'
      ? [
          `${eightDInWords(about, reader)}中由您负责的措施已到期，尚未登记为已实施：`,
          `${about.actionId}：${about.action}`,
          `期限：${inWords(dueAt, reader)}`,
        ]
      : [
          `Your action of ${eightDInWords(about, reader)} is due and not noted as in place:`,
          `${about.actionId}: ${about.action}`,
          `Due: ${inWords(dueAt, reader)}`,
        ],
})
