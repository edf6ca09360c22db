import type { CollectionPhrase, DurationUnit, RuleLanguage } from './rule-language.ts'

const units: Readonly<Record<DurationUnit, string>> = {
  years: '年',
  months: '个月',
  weeks: '周',
  days: '天',
  hours: '小时',
  minutes: '分钟',
  seconds: '秒',
}

const oneOf = (values: readonly string[]): string =>
  values.length < 2 ? `为${spaced(values.join(''))}` : `为${spaced(values.join('、'))}之一`

export const chinese: RuleLanguage = {
  phrases: {
    known: () => '已知',
    unknown: () => '未知',
    is: ([value = '']) => `为${spaced(value)}`,
    in: oneOf,
    contains: ([value]) => `包含${value}`,
    startsWith: ([value]) => `以${value}开头`,
    endsWith: ([value]) => `以${value}结尾`,
    atLeast: ([value = '']) => `不低于${spaced(value)}`,
    atMost: ([value = '']) => `不超过${spaced(value)}`,
    moreThan: ([value = '']) => `大于${spaced(value)}`,
    lessThan: ([value = '']) => `小于${spaced(value)}`,
    between: ([from = '', to = '']) => spaced(`在 ${from} 至 ${to} 之间`),
    before: ([value = '']) => `早于${spaced(value)}`,
    after: ([value = '']) => `晚于${spaced(value)}`,
    notBefore: ([value = '']) => `不早于${spaced(value)}`,
    notAfter: ([value = '']) => `不晚于${spaced(value)}`,
    withinLast: ([span]) => `在最近 ${span}内`,
    withinNext: ([span]) => `在未来 ${span}内`,
    olderThan: ([span]) => `距今超过 ${span}`,
    anniversaryToday: () => '的周年日为今天',
    anniversaryWithin: ([span]) => `的周年日在未来 ${span}内`,
    hasAny: values => (values.length < 2 ? `包含${values.join('')}` : `包含${values.join('、')}中的任意一个`),
    hasAll: values => (values.length < 2 ? `包含${values.join('')}` : `同时包含${values.join('、')}`),
  },
  fact: (name, phrase) => `${name}${latinEnd.test(name) && !phrase.startsWith(' ') ? ' ' : ''}${phrase}`,
  all: parts => parts.join('，且'),
  any: parts => parts.join('，或'),
  not: part => `不满足（${part}）`,
  always: '始终成立',
  never: '始终不成立',
  grouped: part => `（${part}）`,
  quoted: text => `“${text}”`,
  yes: '“是”',
  no: '“否”',
  duration: parts => parts.map(([unit, count]) => `${count} ${units[unit]}`).join(' '),
  collection,
}

function collection({ comparison, measure, name, of, span, where }: CollectionPhrase): string {
  const conditions = [span, where].filter(condition => condition !== undefined).join('，且')
  const meant = conditions === '' ? name : `${name}（${conditions}）`
  switch (measure) {
    case 'count':
      return `${meant}的数量${comparison}`
    case 'sum':
      return `${meant}的${of}合计${comparison}`
    case 'average':
      return `${meant}的平均${of}${comparison}`
    case 'min':
      return `${meant}的最低${of}${comparison}`
    case 'max':
      return `${meant}的最高${of}${comparison}`
    case 'some':
      return `存在${meant}`
    case 'none':
      return `不存在${meant}`
    case 'every':
      return `所有${span === undefined ? name : `${name}（${span}）`}均满足：${where}`
  }
}

const latinEnd = /[\w)]$/

/** Chinese and Latin text side by side have a space between them, quotation marks have none. */
function spaced(value: string): string {
  return /^[\w¥$€-]/.test(value) ? ` ${value}` : value
}
