import { breachCauses, priorities, slaClocks } from '@clientele/escalation'
import { codeOf, instant, number, records, text } from '@clientele/rules'

/** The promises of a case that were not kept. */
export const caseBreachFacts = records(
  {
    clock: codeOf(slaClocks, { name: { en: 'Promise', 'zh-CN': '时限' } }),
    at: instant({ name: { en: 'Was late from', 'zh-CN': '超时时间' } }),
    weekday: number({ name: { en: 'Day of the week, 1 for Monday', 'zh-CN': '超时在星期几（1 为星期一）' } }),
    hour: number({ name: { en: 'Hour of the day, 0 to 23', 'zh-CN': '超时在几点（0 至 23）' } }),
    policy: text({ name: { en: 'Code of the SLA policy', 'zh-CN': 'SLA 策略代码' } }),
    priority: codeOf(priorities, {
      name: { en: 'Priority by which it was owed', 'zh-CN': '计算时限所用的优先级' },
    }),
    level: number({ name: { en: 'Level on which the case stood', 'zh-CN': '超时时所在的升级级别' } }),
    cause: codeOf(breachCauses, { name: { en: 'What it broke on', 'zh-CN': '超时原因' } }),
  },
  { name: { en: 'Broken promises', 'zh-CN': '超时记录' } },
)
