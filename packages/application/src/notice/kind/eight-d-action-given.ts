import { inWords } from './case-notice.ts'
import { eightDActionNotice, eightDInWords } from './eight-d-notice.ts'
import { noticeKind } from './notice-kind.ts'

/** An action of an 8D is now in the hands of whoever reads this. */
export const eightDActionGiven = noticeKind({
  code: 'EIGHT_D_ACTION_GIVEN',
  params: eightDActionNotice,
  subject: (about, reader) =>
    reader.locale === 'zh-CN'
      ? `${eightDInWords(about, reader)}的措施 ${about.actionId} 由您负责`
      : `Yours to do: action ${about.actionId} of ${eightDInWords(about, reader)}`,
  lines: ({ dueAt, ...about }, reader) =>
    reader.locale === 'zh-CN'
      ? [
          `${eightDInWords(about, reader)}的以下措施由您负责落实：`,
          `${about.actionId}：${about.action}`,
          ...(dueAt ? [`期限：${inWords(dueAt, reader)}`] : []),
        ]
      : [
          `An action of ${eightDInWords(about, reader)} is yours to put in place:`,
          `${about.actionId}: ${about.action}`,
          ...(dueAt ? [`Due: ${inWords(dueAt, reader)}`] : []),
        ],
})
