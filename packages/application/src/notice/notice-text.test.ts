import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { composeMail } from './compose-mail.ts'
import { noticeKinds } from './kind/notice-kinds.ts'
import { noticeText } from './notice-text.ts'

const zh = { locale: 'zh-CN', timeZone: 'Asia/Shanghai' } as const
const en = { locale: 'en', timeZone: 'Asia/Shanghai' } as const
const about = { caseNumber: 1024, caseSubject: '轴承异响', link: '/cases/1024' }
const dueAt = '2026-11-22T10:00:00Z'

function told(kind: string, params: object, reader: typeof zh | typeof en) {
  const text = noticeText({ kind, params }, reader)
  if (!text.ok) throw new Error(JSON.stringify(text.error))
  return [text.value.subject, ...text.value.lines]
}

describe('in words', () => {
  test.each([
    [
      'CASE_ESCALATED',
      { levelName: { en: 'Quality engineer', 'zh-CN': '质量工程师' }, dueAt },
      [
        '【已升级】工单 #1024「轴承异响」：质量工程师',
        '工单 #1024「轴承异响」已升级至“质量工程师”，请尽快处理。',
        '处理时限：2026年11月22日 18:00',
        '请先在工单中确认收到，确认后将不再重复提醒。',
      ],
      [
        'Escalated to Quality engineer: Case #1024 “轴承异响”',
        'Case #1024 “轴承异响” has been escalated to “Quality engineer” and needs you.',
        'Due: 22 November 2026, 18:00',
        'Acknowledge it in the case to stop further reminders.',
      ],
    ],
    [
      'CASE_ESCALATED',
      { levelName: { en: 'Quality engineer', 'zh-CN': '质量工程师' }, isForInformation: true },
      [
        '【升级知会】工单 #1024「轴承异响」：质量工程师',
        '工单 #1024「轴承异响」已升级至“质量工程师”。',
        '仅供知悉，该级别的负责人已收到通知，您无需确认。',
      ],
      [
        'For information: Case #1024 “轴承异响”, at Quality engineer',
        'Case #1024 “轴承异响” has been escalated to “Quality engineer”.',
        'This is for your information: whoever is responsible at this level is called, and nothing is asked of you.',
      ],
    ],
    [
      'CASE_REPLY',
      { author: '王芳', message: '收到。\r\n\n明天发货。' },
      ['工单 #1024「轴承异响」有新回复', '王芳回复了工单 #1024「轴承异响」：', '收到。', '明天发货。'],
      ['New reply: Case #1024 “轴承异响”', '王芳 replied in Case #1024 “轴承异响”:', '收到。', '明天发货。'],
    ],
    [
      'CASE_ASSIGNED',
      { dueAt },
      [
        '工单 #1024「轴承异响」已分配给您',
        '工单 #1024「轴承异响」已分配给您处理。',
        '处理时限：2026年11月22日 18:00',
      ],
      [
        'Assigned to you: Case #1024 “轴承异响”',
        'Case #1024 “轴承异响” has been assigned to you.',
        'Due: 22 November 2026, 18:00',
      ],
    ],
    [
      'EIGHT_D_ACTION_GIVEN',
      { eightDNumber: 'D-000042', title: '法兰渗漏', actionId: 'A2', action: '更换密封圈', dueAt },
      [
        '8D D-000042「法兰渗漏」的措施 A2 由您负责',
        '8D D-000042「法兰渗漏」的以下措施由您负责落实：',
        'A2：更换密封圈',
        '期限：2026年11月22日 18:00',
      ],
      [
        'Yours to do: action A2 of 8D D-000042 “法兰渗漏”',
        'An action of 8D D-000042 “法兰渗漏” is yours to put in place:',
        'A2: 更换密封圈',
        'Due: 22 November 2026, 18:00',
      ],
    ],
    [
      'EIGHT_D_ACTION_DUE',
      { eightDNumber: 'D-000042', title: '法兰渗漏', actionId: 'A2', action: '更换密封圈', dueAt },
      [
        '【措施到期】8D D-000042「法兰渗漏」：A2',
        '8D D-000042「法兰渗漏」中由您负责的措施已到期，尚未登记为已实施：',
        'A2：更换密封圈',
        '期限：2026年11月22日 18:00',
      ],
      [
        'Action due: A2 of 8D D-000042 “法兰渗漏”',
        'Your action of 8D D-000042 “法兰渗漏” is due and not noted as in place:',
        'A2: 更换密封圈',
        'Due: 22 November 2026, 18:00',
      ],
    ],
    [
      'EIGHT_D_DUE',
      { eightDNumber: 'D-000042', title: '法兰渗漏', duty: 'CONTAINMENT', dueAt },
      [
        '【8D 到期】8D D-000042「法兰渗漏」：遏制措施超期',
        '8D D-000042「法兰渗漏」尚未完成临时遏制（D3），客户仍未得到保护，请尽快处理。',
        '期限：2026年11月22日 18:00',
      ],
      [
        'Containment overdue: 8D D-000042 “法兰渗漏”',
        '8D D-000042 “法兰渗漏” has no verified containment yet (D3). Customers are not protected.',
        'Due: 22 November 2026, 18:00',
      ],
    ],
    [
      'EIGHT_D_DUE',
      { eightDNumber: 'D-000042', title: '法兰渗漏', duty: 'EFFECTIVENESS_CHECK', dueAt },
      [
        '【8D 到期】8D D-000042「法兰渗漏」：效果确认到期',
        '8D D-000042「法兰渗漏」的纠正措施已实施足够时间，请确认效果是否保持。',
        '期限：2026年11月22日 18:00',
      ],
      [
        'Effectiveness check due: 8D D-000042 “法兰渗漏”',
        '8D D-000042 “法兰渗漏” has been in place long enough: check whether its actions hold.',
        'Due: 22 November 2026, 18:00',
      ],
    ],
    [
      'CLOCK_BREACHED',
      { clock: 'FIRST_RESPONSE', dueAt },
      [
        '【已超时】工单 #1024「轴承异响」',
        '工单 #1024「轴承异响」的首次响应时限已过。',
        '应完成时间：2026年11月22日 18:00',
      ],
      [
        'Overdue: Case #1024 “轴承异响”',
        'The first response of Case #1024 “轴承异响” is overdue.',
        'It was due: 22 November 2026, 18:00',
      ],
    ],
  ])('%s', (kind, params, chinese, english) => {
    expect(told(kind, { ...about, ...params }, zh)).toEqual(chinese)
    expect(told(kind, { ...about, ...params }, en)).toEqual(english)
  })

  test('every kind goes by its code', () => {
    for (const [code, kind] of Object.entries(noticeKinds)) expect(kind.code).toBe(code)
  })

  test.each([
    ['NEVER_HEARD_OF', about, 'unknown kind'],
    ['CASE_REPLY', { caseNumber: 1 }, 'caseSubject'],
    ['CASE_REPLY', { ...about, link: 'https://evil.example' }, 'link'],
    ['CASE_REPLY', { ...about, link: '//evil.example' }, 'link'],
    ['CASE_REPLY', { ...about, link: '/\\evil.example' }, 'link'],
    ['CASE_REPLY', null, ''],
  ])('%s with %o cannot be told', (kind, params, reason) => {
    const text = noticeText({ kind, params }, zh)
    expect(text).toMatchObject({ ok: false, error: { code: 'UNREADABLE_NOTICE', kind } })
    expect(text.ok || text.error.reason).toContain(reason)
  })
})

describe('a mail', () => {
  const reader = { locale: 'zh-CN', publicUrl: 'https://crm.example.com/app/' } as const
  const one = { subject: '甲', lines: ['一'], link: '/cases/1', count: 1 }

  test('says how many notices it stands for', () => {
    expect(composeMail([{ ...one, count: 3 }], reader).text).toContain('（同类通知共 3 条，此为最新一条）')
  })

  test('of several notices tells each under its headline', () => {
    const mail = composeMail([one, { ...one, subject: '乙', lines: ['二'], count: 2 }], reader)
    expect(mail.subject).toBe('3 条新通知：甲 等')
    expect(mail.text).toMatch(
      /^甲\n\n一\n\n查看详情：https:\/\/crm\.example\.com\/cases\/1\n\n-+\n\n乙\n\n二/,
    )
    expect(mail.html).toContain('<h2 style="font-size:16px">乙</h2>\n<p>二</p>')
  })

  test('shows text as text, whatever stands in it, and its subject is one line', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (caseSubject, message) => {
        const hostile = `${caseSubject}<script>\r\nBcc: x@example.com`
        const params = { ...about, caseSubject: hostile.slice(-500), message: `<b>"&'${message}` }
        const text = noticeText({ kind: 'CASE_REPLY', params }, en)
        if (!text.ok) return false
        const { subject, html } = composeMail([text.value], { ...reader, locale: 'en' })
        const tags = html.match(/<[^>]*>/g) ?? []
        return (
          !/[\p{Cc}\p{Zl}\p{Zp}]/u.test(subject) &&
          [...subject].length <= 200 &&
          tags.every(tag => /^<(!doctype html|\/?(html|head|body|p|meta|a)( [a-z-]+="[^"<>]*")*)>$/.test(tag))
        )
      }),
    )
  })
})
