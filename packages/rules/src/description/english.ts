import type { CollectionPhrase, DurationUnit, RuleLanguage } from './rule-language.ts'

const join = (values: readonly string[], last: string): string =>
  values.length < 2 ? values.join('') : `${values.slice(0, -1).join(', ')} ${last} ${values.at(-1)}`

export const english: RuleLanguage = {
  phrases: {
    known: () => 'is known',
    unknown: () => 'is not known',
    is: ([value]) => `is ${value}`,
    in: values => `is ${join(values, 'or')}`,
    contains: ([value]) => `contains ${value}`,
    startsWith: ([value]) => `starts with ${value}`,
    endsWith: ([value]) => `ends with ${value}`,
    atLeast: ([value]) => `is at least ${value}`,
    atMost: ([value]) => `is at most ${value}`,
    moreThan: ([value]) => `is more than ${value}`,
    lessThan: ([value]) => `is less than ${value}`,
    between: ([from, to]) => `is between ${from} and ${to}`,
    before: ([value]) => `is before ${value}`,
    after: ([value]) => `is after ${value}`,
    notBefore: ([value]) => `is ${value} or later`,
    notAfter: ([value]) => `is ${value} or earlier`,
    withinLast: ([span]) => `is within the last ${span}`,
    withinNext: ([span]) => `is within the next ${span}`,
    olderThan: ([span]) => `is more than ${span} ago`,
    anniversaryToday: () => 'returns today',
    anniversaryWithin: ([span]) => `returns within ${span}`,
    hasAny: values => `includes ${join(values, 'or')}`,
    hasAll: values => `includes ${join(values, 'and')}`,
  },
  fact: (name, phrase) => `${name} ${phrase}`,
  all: parts => parts.join(' and '),
  any: parts => parts.join(' or '),
  not: part => `not (${part})`,
  always: 'always',
  never: 'never',
  grouped: part => `(${part})`,
  quoted: text => `“${text}”`,
  yes: 'yes',
  no: 'no',
  duration: parts => join(parts.map(counted), 'and'),
  collection,
}

function counted([unit, count]: readonly [DurationUnit, number]): string {
  return `${count} ${count === 1 ? unit.slice(0, -1) : unit}`
}

function collection({ comparison, measure, name, of, span, where }: CollectionPhrase): string {
  const meant = [name, span && `(${span})`, where && `where ${where}`].filter(Boolean).join(' ')
  switch (measure) {
    case 'count':
      return `the number of ${meant} ${comparison}`
    case 'sum':
      return `the sum of ${of} of ${meant} ${comparison}`
    case 'average':
      return `the average ${of} of ${meant} ${comparison}`
    case 'min':
      return `the lowest ${of} of ${meant} ${comparison}`
    case 'max':
      return `the highest ${of} of ${meant} ${comparison}`
    case 'some':
      return `there are ${meant}`
    case 'none':
      return `there are no ${meant}`
    case 'every':
      return `of all ${[name, span && `(${span})`].filter(Boolean).join(' ')}, ${where}`
  }
}
