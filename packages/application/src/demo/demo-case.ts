import type { OpenCaseInput } from '../case/open-case.ts'

/** What happens to a case of the demo, so many working hours after it was opened. */
export type DemoStep =
  | { readonly after: number; readonly step: 'TAKE' | 'ACKNOWLEDGE' | 'CLOSE' }
  | {
      readonly after: number
      readonly step: 'REPLY' | 'WAIT' | 'HEAR' | 'NOTE' | 'RESOLVE'
      readonly text: string
    }

export interface DemoCase extends Omit<OpenCaseInput, 'customerId' | 'assigneeId'> {
  /** How many working hours ago it was opened: the demo looks the same on a Sunday as on a Monday. */
  readonly hoursAgo: number
  /** Whose it is, counted from the customer who bought first; absent where it is nobody's. */
  readonly customer?: number
  readonly steps: readonly DemoStep[]
}

const usual = { severity: 'MODERATE', urgency: 'MEDIUM' } as const

/** The service of an invented shop over the last two weeks: answered, late, risen, waiting, solved and come back. */
export const demoCases: readonly DemoCase[] = [
  {
    ...{
      hoursAgo: 70,
      customer: 12,
      kind: 'REPAIR',
      channel: 'WECHAT',
      severity: 'MAJOR',
      urgency: 'MEDIUM',
    },
    ...{
      subject: '台灯频闪',
      topic: 'lamp-flicker',
      message: '上个月买的台灯开始频闪，看书很难受，能修吗？',
    },
    steps: [
      { after: 1, step: 'TAKE' },
      { after: 2, step: 'REPLY', text: '您好，非常抱歉。请您拍一段视频，我们安排上门取件维修。' },
      { after: 8, step: 'RESOLVE', text: '更换驱动板后寄回，客户已确认。' },
      { after: 15, step: 'CLOSE' },
    ],
  },
  {
    ...{
      hoursAgo: 22,
      customer: 12,
      kind: 'REPAIR',
      channel: 'WECHAT',
      severity: 'MODERATE',
      urgency: 'MEDIUM',
    },
    ...{ subject: '台灯又开始频闪', topic: 'lamp-flicker', message: '修好没几天又闪了，还是同一盏灯。' },
    steps: [
      { after: 2, step: 'TAKE' },
      { after: 3, step: 'REPLY', text: '实在抱歉，这次我们直接为您更换新品。' },
      { after: 4, step: 'WAIT', text: '请确认收货地址是否仍为原地址？' },
    ],
  },
  {
    ...{
      hoursAgo: 16,
      customer: 51,
      kind: 'COMPLAINT',
      channel: 'PHONE',
      severity: 'MAJOR',
      urgency: 'HIGH',
    },
    ...{ subject: '玻璃层板夜里自己碎了', topic: 'glass-shelf' },
    message: '书柜的玻璃层板昨晚突然碎了，上面只放了两本书，没有人碰过。',
    steps: [
      { after: 0.5, step: 'TAKE' },
      {
        after: 1,
        step: 'REPLY',
        text: '您好，非常抱歉让您受惊。请先不要使用其余层板，我们今天安排上门取回。',
      },
      { after: 1.1, step: 'WAIT', text: '方便的话请拍下碎片和层板边缘的标签。' },
    ],
  },
  {
    ...{
      hoursAgo: 14,
      customer: 40,
      kind: 'COMPLAINT',
      channel: 'EMAIL',
      severity: 'CRITICAL',
      urgency: 'HIGH',
    },
    ...{ subject: 'Glass shelf broke without load', topic: 'glass-shelf' },
    message:
      'The tempered glass shelf shattered overnight with nothing on it. Nobody was hurt, but there is a child in the house.',
    steps: [
      { after: 0.5, step: 'ACKNOWLEDGE' },
      { after: 1, step: 'TAKE' },
      {
        after: 1.5,
        step: 'REPLY',
        text: 'We are very sorry. Please do not use the second shelf either; a courier collects both today.',
      },
      { after: 6, step: 'NOTE', text: 'Same batch as the complaint of last month: ask quality for an 8D.' },
    ],
  },
  {
    ...{
      hoursAgo: 9,
      customer: 77,
      kind: 'COMPLAINT',
      channel: 'PHONE',
      severity: 'MAJOR',
      urgency: 'HIGH',
    },
    ...{
      subject: '沙发有刺鼻气味',
      topic: 'sofa-odour',
      message: '新沙发味道很重，孩子咳嗽，要求检测报告。',
    },
    steps: [],
  },
  {
    ...{ hoursAgo: 8, customer: 5, kind: 'INQUIRY', channel: 'CHAT', ...usual },
    ...{ subject: '双十一订单什么时候发货', message: '显示备货中已经五天了。' },
    steps: [
      { after: 0.3, step: 'TAKE' },
      { after: 0.4, step: 'REPLY', text: '您好，您的订单预计明天发出，已为您备注优先。' },
      { after: 5, step: 'HEAR', text: '还是没有物流信息，能不能给个准信？' },
    ],
  },
  {
    ...{ hoursAgo: 7.5, customer: 130, kind: 'RETURN', channel: 'WEB_FORM', ...usual },
    ...{
      subject: 'Curtains are the wrong length',
      message: 'I ordered 240 cm and received 220 cm. I would like to return them.',
    },
    steps: [
      { after: 3, step: 'TAKE' },
      { after: 3.2, step: 'WAIT', text: 'Sorry about that. Would you like a refund, or the right length?' },
    ],
  },
  {
    ...{
      hoursAgo: 7,
      kind: 'NONCONFORMING_PRODUCT',
      channel: 'INTERNAL',
      severity: 'MAJOR',
      urgency: 'HIGH',
    },
    ...{
      subject: '来料检验：桌腿螺纹不合格',
      topic: 'table-leg-thread',
      message: '批次 B2411 抽检 20 件，6 件螺纹深度不足。',
    },
    steps: [{ after: 1, step: 'ACKNOWLEDGE' }],
  },
  {
    ...{
      hoursAgo: 6,
      customer: 310,
      kind: 'AFTER_SALES',
      channel: 'WECHAT',
      severity: 'MINOR',
      urgency: 'LOW',
    },
    ...{ subject: '请补发安装说明书', message: '包装里没有说明书，麻烦发一份电子版。' },
    steps: [
      { after: 0.5, step: 'TAKE' },
      { after: 0.6, step: 'REPLY', text: '已将电子版说明书发到您的邮箱。' },
      { after: 0.7, step: 'RESOLVE', text: '已发送电子版说明书。' },
    ],
  },
  {
    ...{
      hoursAgo: 3,
      customer: 222,
      kind: 'COMPLAINT',
      channel: 'SOCIAL',
      severity: 'MODERATE',
      urgency: 'HIGH',
    },
    ...{ subject: '配送员态度恶劣', message: '送货不上楼还发脾气，我要投诉。' },
    steps: [{ after: 0.5, step: 'TAKE' }],
  },
  {
    ...{
      hoursAgo: 2,
      kind: 'SUPPLIER_QUALITY',
      channel: 'INTERNAL',
      severity: 'MODERATE',
      urgency: 'MEDIUM',
    },
    ...{
      subject: '供应商交货延期三天',
      topic: 'supplier-delay',
      message: '海绵供应商通知延期三天，影响下周沙发排产。',
    },
    steps: [],
  },
  {
    ...{
      hoursAgo: 1.5,
      customer: 901,
      kind: 'INQUIRY',
      channel: 'EMAIL',
      severity: 'MINOR',
      urgency: 'MEDIUM',
    },
    ...{
      subject: 'Invoice with VAT number',
      message: 'Could you reissue the invoice with our VAT number on it?',
    },
    steps: [],
  },
  {
    ...{ hoursAgo: 0.8, customer: 64, kind: 'AFTER_SALES', channel: 'PHONE', ...usual },
    ...{ subject: '预约上门安装', message: '周六上午能来装书柜吗？' },
    steps: [{ after: 0.2, step: 'TAKE' }],
  },
  {
    ...{ hoursAgo: 0.3, customer: 18, kind: 'INQUIRY', channel: 'CHAT', severity: 'MINOR', urgency: 'HIGH' },
    ...{ subject: '优惠券无法使用', message: '满减券提示不可用，今晚到期了。' },
    steps: [],
  },
]
