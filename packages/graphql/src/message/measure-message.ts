import type { Message } from './locale.ts'

/** What a figure of the service report counts, so that nobody has to guess. */
export interface MeasureText {
  readonly name: Message
  readonly text: Message
}

export const measureTexts = {
  PERIOD: {
    name: { en: 'Cases of the period', 'zh-CN': '统计范围' },
    text: {
      en: 'The cases that came in on these days, with all that happened to them until now. Durations are working time.',
      'zh-CN': '统计期内受理的工单，计入其截至目前的全部处理过程。时长均按工作时间计算。',
    },
  },
  ATTAINMENT: {
    name: { en: 'SLA attainment', 'zh-CN': 'SLA 达标率' },
    text: {
      en: 'Met ÷ (met + breached). Every round of a clock counts; what is still owed in time and what was cancelled counts for neither.',
      'zh-CN': '达标 ÷（达标 + 超时）。每一轮计时均计入；未到期和已取消的不计。',
    },
  },
  FIRST_CONTACT_RESOLUTION: {
    name: { en: 'First-contact resolution', 'zh-CN': '首次联系解决率' },
    text: {
      en: 'Cases with at most one reply, no further question and no reopening, of those whose first resolution is at least {days} days past.',
      'zh-CN': '首次解决满 {days} 天的工单中，回复不超过一次、客户未再追问、也未重新打开的占比。',
    },
  },
  REOPEN_RATE: {
    name: { en: 'Reopen rate', 'zh-CN': '重新打开率' },
    text: {
      en: 'Cases that were reopened after a resolution, of those whose first resolution is at least {days} days past.',
      'zh-CN': '首次解决满 {days} 天的工单中，解决后又重新打开的占比。',
    },
  },
  BREACHES: {
    name: { en: 'Breaches by level and cause', 'zh-CN': '超时分布（级别与原因）' },
    text: {
      en: 'Rounds that were late, by the level on which the case stood at that moment and the first cause that held then.',
      'zh-CN': '按超时发生时工单所处的升级级别及原因统计；多个原因同时成立时取最先列出的一个。',
    },
  },
  TIME_PER_LEVEL: {
    name: { en: 'Time on each level', 'zh-CN': '各级停留时长' },
    text: {
      en: 'Working time from reaching a level to reaching the next, to the end of the way on the ladder, or to now.',
      'zh-CN': '从到达某一级别起，至升入下一级、流程结束或目前为止的工作时间。',
    },
  },
  BACKLOG: {
    name: { en: 'Backlog age', 'zh-CN': '积压时长' },
    text: {
      en: 'All cases that are unresolved now, whenever they came in, by the working time since.',
      'zh-CN': '当前所有未解决的工单（不限统计期），按受理至今的工作时间统计。',
    },
  },
  HOURS: {
    name: { en: 'Hours of the week', 'zh-CN': '时段分布' },
    text: {
      en: 'When cases came in, and when promises broke, by the hour of the week in the zone of the workspace.',
      'zh-CN': '按工作区时区统计一周各时段的工单受理数和超时数。',
    },
  },
} as const satisfies Record<string, MeasureText>
