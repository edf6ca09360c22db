import { z } from 'zod'
import { instant, inWords } from './case-notice.ts'
import { eightDInWords, eightDNotice } from './eight-d-notice.ts'
import { noticeKind } from './notice-kind.ts'

/** What can be due in an 8D. */
const duties = ['CONTAINMENT', 'CLOSING', 'EFFECTIVENESS_CHECK'] as const

export type EightDDuty = (typeof duties)[number]

const params = eightDNotice.extend({ duty: z.enum(duties), dueAt: instant })

/** Something is due in an 8D, and whoever reads this must see to it. */
export const eightDDue = noticeKind({
  code: 'EIGHT_D_DUE',
  params,
  subject: (about, reader) =>
    reader.locale === 'zh-CN'
      ? `【8D 到期】${eightDInWords(about, reader)}：${duty[about.duty]['zh-CN'].name}`
      : `${duty[about.duty].en.name}: ${eightDInWords(about, reader)}`,
  lines: (about, reader) => {
    const dueAt = inWords(about.dueAt, reader)
    if (reader.locale === 'zh-CN')
      return [`${eightDInWords(about, reader)}${duty[about.duty]['zh-CN'].sentence}`, `期限：${dueAt}`]
    return [`${eightDInWords(about, reader)} ${duty[about.duty].en.sentence}`, `Due: ${dueAt}`]
  },
})

const duty: Readonly<
  Record<EightDDuty, Readonly<Record<'en' | 'zh-CN', { readonly name: string; readonly sentence: string }>>>
> = {
  CONTAINMENT: {
    en: {
      name: 'Containment overdue',
      sentence: 'has no verified containment yet (D3). Customers are not protected.',
    },
    'zh-CN': { name: '遏制措施超期', sentence: '尚未完成临时遏制（D3），客户仍未得到保护，请尽快处理。' },
  },
  CLOSING: {
    en: { name: 'Not closed in time', sentence: 'was to be closed by now.' },
    'zh-CN': { name: '超过结案期限', sentence: '已超过结案期限，请尽快推进。' },
  },
  EFFECTIVENESS_CHECK: {
    en: {
      name: 'Effectiveness check due',
      sentence: 'has been in place long enough: check whether its actions hold.',
    },
    'zh-CN': { name: '效果确认到期', sentence: '的纠正措施已实施足够时间，请确认效果是否保持。' },
  },
}
