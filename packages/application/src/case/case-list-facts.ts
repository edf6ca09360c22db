import { caseFacts } from '@clientele/escalation'
import {
  boolean,
  defineFacts,
  instant,
  money,
  number,
  oneOf,
  type Rule,
  records,
  text,
} from '@clientele/rules'
import { rfmSegments } from '@clientele/segmentation'
import { caseBreachFacts } from './case-breach-facts.ts'

const {
  assigned,
  channel,
  kind,
  openedAt,
  priority,
  recurring,
  reopenings,
  severity,
  status,
  topic,
  urgency,
} = caseFacts

/** What lists of cases can be filtered by: what is stored of a case, of its clocks and messages and of its customer. */
export function caseListFacts(currency: string) {
  return defineFacts({
    ...{
      kind,
      channel,
      severity,
      urgency,
      priority,
      status,
      topic,
      assigned,
      recurring,
      reopenings,
      openedAt,
    },
    subject: text({ name: { en: 'Subject', 'zh-CN': '标题' } }),
    level: number({ name: { en: 'Level', 'zh-CN': '升级级别' } }),
    breached: boolean({ name: { en: 'Was late', 'zh-CN': '曾超时' } }),
    dueAt: instant({ name: { en: 'Due', 'zh-CN': '到期时间' } }),
    firstRepliedAt: instant({ name: { en: 'First reply', 'zh-CN': '首次回复时间' } }),
    resolvedAt: instant({ name: { en: 'Resolved', 'zh-CN': '解决时间' } }),
    closedAt: instant({ name: { en: 'Closed', 'zh-CN': '关闭时间' } }),
    assignee: text({ name: { en: 'Assignee', 'zh-CN': '负责人' } }),
    customer: text({ name: { en: 'Customer', 'zh-CN': '客户' } }),
    customerSegment: oneOf(
      rfmSegments.map(({ code }) => code),
      { name: { en: 'Segment of the customer', 'zh-CN': '客户分群' } },
    ),
    customerSpend: money(currency, { name: { en: 'Spend of the customer', 'zh-CN': '客户消费额' } }),
    customerOrders: number({ name: { en: 'Orders of the customer', 'zh-CN': '客户订单数' } }),
    customerLastOrderedAt: instant({
      name: { en: 'Last order of the customer', 'zh-CN': '客户最近下单时间' },
    }),
    correspondence: records(
      {
        direction: oneOf(['IN', 'OUT', 'NOTE'], {
          name: { en: 'Direction', 'zh-CN': '方向' },
          optionNames: {
            IN: { en: 'from the customer', 'zh-CN': '客户来信' },
            OUT: { en: 'to the customer', 'zh-CN': '回复客户' },
            NOTE: { en: 'internal note', 'zh-CN': '内部备注' },
          },
        }),
        at: instant({ name: { en: 'Written', 'zh-CN': '时间' } }),
        text: text({ name: { en: 'Words', 'zh-CN': '内容' } }),
      },
      { name: { en: 'Messages', 'zh-CN': '往来消息' } },
    ),
    breaches: caseBreachFacts,
  })
}

export type CaseListFacts = ReturnType<typeof caseListFacts>
export type CaseListRule = Rule<CaseListFacts>
