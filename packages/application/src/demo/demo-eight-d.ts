import type { EightDOrder } from '../eight-d/eight-d-order.ts'

/** The people of the demo's service desk, by what they do there. */
export interface DemoPeople {
  readonly agent: string
  readonly lead: string
  readonly manager: string
}

interface DemoEightD {
  /** The topic of the cases it is about. */
  readonly topic: string
  /** How many working hours ago it was opened. */
  readonly hoursAgo: number
  readonly title: string
  readonly symptom: string
  /** What was done in it, so many working hours after it was opened. */
  readonly steps: (
    people: DemoPeople,
  ) => readonly (readonly [after: number, by: keyof DemoPeople, order: EightDOrder])[]
}

/** An 8D of the invented shop, half-way: customers are protected, one of two root causes is proven. */
export const demoEightD: DemoEightD = {
  ...{ topic: 'glass-shelf', hoursAgo: 7, title: '玻璃层板无负载自爆' },
  symptom: '两位客户反映书柜玻璃层板在静置时突然破碎，均为批次 G2409。',
  steps: ({ agent, lead, manager }) => [
    [
      0.2,
      'lead',
      {
        type: 'PREPARE',
        symptom: '两位客户反映书柜玻璃层板在静置时突然破碎，均为批次 G2409。',
        emergencyResponse: '已电话通知两位客户停用其余层板，当日上门取回。',
      },
    ],
    [0.2, 'lead', { type: 'COMPLETE_DISCIPLINE', discipline: 'D0' }],
    [
      0.5,
      'lead',
      {
        type: 'FORM_TEAM',
        team: [
          { personId: manager, role: 'CHAMPION' },
          { personId: lead, role: 'LEADER' },
          { personId: agent, role: 'MEMBER' },
        ],
      },
    ],
    [0.5, 'manager', { type: 'COMPLETE_DISCIPLINE', discipline: 'D1' }],
    [
      0.8,
      'lead',
      {
        type: 'PLAN_ACTION',
        action: {
          kind: 'CONTAINMENT',
          text: '隔离 G2409 批次库存与在途层板 126 块，暂停发货；联系已收货的 38 位客户停用',
          ownerId: agent,
        },
      },
    ],
    [
      2.5,
      'agent',
      {
        type: 'IMPLEMENT_ACTION',
        actionId: 'A1',
        evidence: '126 块全部贴红牌入隔离区；38 位客户已联系 36 位，2 位已发短信',
      },
    ],
    [
      3,
      'lead',
      { type: 'VERIFY_ACTION', actionId: 'A1', evidence: '仓库盘点数量一致，系统已锁定该批次，无新发货' },
    ],
    [3, 'lead', { type: 'COMPLETE_DISCIPLINE', discipline: 'D3' }],
    [
      3.5,
      'lead',
      {
        type: 'DESCRIBE_PROBLEM',
        problem: {
          what: '书柜 B60 钢化玻璃层板（8 mm）静置自爆',
          where: '客户家中，安装后 3 至 6 周',
          when: '近两周，均为夜间',
          howMany: '已发货 214 块中 2 块',
          how: '客户投诉',
          isIsNot: [
            {
              aspect: 'WHAT',
              is: '批次 G2409',
              isNot: '批次 G2407、G2408',
              difference: 'G2409 起改用新的原片供应商',
            },
            { aspect: 'EXTENT', is: '8 mm 层板', isNot: '5 mm 柜门', difference: '5 mm 仍由原供应商供货' },
          ],
        },
      },
    ],
    [3.5, 'lead', { type: 'COMPLETE_DISCIPLINE', discipline: 'D2' }],
    [
      5,
      'lead',
      {
        type: 'DRAW_ISHIKAWA',
        ishikawa: [
          { category: 'MAN', text: '安装时磕碰边角', verdict: 'RULED_OUT' },
          { category: 'MACHINE', text: '钢化炉冷却不均', verdict: 'RULED_OUT' },
          {
            category: 'MATERIAL',
            text: '原片含硫化镍杂质',
            verdict: 'CONFIRMED',
            behind: ['新供应商', '未做均质处理'],
          },
          { category: 'MATERIAL', text: '边部微裂纹', verdict: 'POSSIBLE' },
          { category: 'METHOD', text: '更换供应商未走变更评审', verdict: 'CONFIRMED' },
          { category: 'MEASUREMENT', text: '来料只测尺寸与碎片数', verdict: 'POSSIBLE' },
          { category: 'MILIEU', text: '夜间温差大', verdict: 'RULED_OUT' },
        ],
      },
    ],
    [
      5.5,
      'lead',
      {
        type: 'STATE_CAUSE',
        cause: {
          kind: 'OCCURRENCE',
          statement: '新供应商原片硫化镍含量偏高，且未做均质（热浸）处理',
          fiveWhys: [
            { why: '为什么层板会自爆？', because: '玻璃内部有硫化镍结石，相变膨胀' },
            { why: '为什么有结石？', because: '原片杂质偏高' },
            { why: '为什么没有在出厂前爆掉？', because: '该批次未做均质处理' },
            { why: '为什么未做？', because: '新供应商的技术协议没有写明' },
            { why: '为什么没有写明？', because: '更换供应商时没有走变更评审' },
          ],
        },
      },
    ],
    [
      6,
      'agent',
      {
        type: 'VERIFY_CAUSE',
        causeId: 'C1',
        evidence: '两块碎片的爆点均检出硫化镍结石；隔离库存 20 块热浸试验爆 3 块，旧批次 20 块爆 0 块',
      },
    ],
    [
      6.2,
      'lead',
      {
        type: 'STATE_CAUSE',
        cause: {
          kind: 'ESCAPE',
          statement: '来料检验没有热浸抽检项目，无法发现自爆风险',
          fiveWhys: [{ why: '为什么来料检验没有发现？', because: '检验规范只含尺寸与碎片试验' }],
        },
      },
    ],
  ],
}
