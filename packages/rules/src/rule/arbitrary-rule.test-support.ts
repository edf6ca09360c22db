import fc from 'fast-check'
import { defineFacts } from '../fact/define-facts.ts'
import { boolean, day, instant, money, number, oneOf, records, text, textSet } from '../fact/fact.ts'
import type { FactsOf } from '../fact/fact-values.ts'
import type { Rule } from './rule.ts'

/** Facts of every type, in every place. */
export const everyFact = defineFacts({
  name: text(),
  orders: number(),
  spend: money('CNY'),
  vip: boolean(),
  birthday: day(),
  lastOrderedAt: instant(),
  channel: oneOf(['web', 'store', 'phone']),
  tags: textSet(),
  visits: records({
    kind: oneOf(['repair', 'delivery']),
    at: instant(),
    on: day(),
    cost: money('CNY'),
    score: number(),
    note: text(),
  }),
})

export type EveryFact = typeof everyFact
type Visit = EveryFact['visits']['fields']

/** All moments of the properties lie here, near enough to one another to meet. */
const from = Date.parse('2023-12-01T00:00:00Z')
const to = Date.parse('2026-06-01T00:00:00Z')

export const zones = [
  'UTC',
  'Asia/Shanghai',
  'Europe/Berlin',
  'America/New_York',
  'America/St_Johns',
  'Pacific/Apia',
  'Australia/Lord_Howe',
  'America/Havana',
]

const quarterHour = 900_000
export const arbitraryInstant = fc.oneof(
  fc.integer({ min: from / quarterHour, max: to / quarterHour }).map(quarters => quarters * quarterHour),
  fc.integer({ min: from, max: to }),
)

const arbitraryDay = fc.oneof(
  fc.integer({ min: from, max: to }).map(isoDay),
  fc.integer({ min: Date.UTC(1950, 0, 1), max: to }).map(isoDay),
  fc.constantFrom('2024-02-29', '2000-02-29', '2025-01-31', '2025-02-28', '2025-03-01'),
)

const arbitraryText = fc.constantFrom('Li Wei', 'LI', 'ｌｉ', 'Straße', 'STRASSE', '王小明', '小', 'x')
const smallNumber = fc.oneof(
  fc.integer({ min: -3, max: 6 }),
  fc.constantFrom(0.1, 0.2, 0.30000000000000004, 2.5),
)
const smallAmount = fc.integer({ min: -300, max: 600 }).map(amount => amount * 10)
const tag = fc.constantFrom('a', 'b', 'c')

export const calendarSpans = ['P1D', 'P7D', 'P30D', 'P1M', 'P1Y', 'P1M15D', 'P2W', 'P18Y']
export const exactSpans = ['PT1H', 'PT36H', 'P1DT1H', 'P1MT30M', 'PT0.001S']
export const nearDays = [0, 7, 40]
const spans = fc.constantFrom(...calendarSpans)
const anySpan = fc.constantFrom(...calendarSpans, ...exactSpans)

function isoDay(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10)
}

function isoInstant(milliseconds: number): string {
  return new Date(milliseconds).toISOString()
}

function numberOperators(number: fc.Arbitrary<number>): fc.Arbitrary<object> {
  return fc.oneof(
    number.map(is => ({ is })),
    fc.array(number, { minLength: 1, maxLength: 3 }).map(list => ({ in: list })),
    number.map(atLeast => ({ atLeast })),
    number.map(atMost => ({ atMost })),
    number.map(moreThan => ({ moreThan })),
    number.map(lessThan => ({ lessThan })),
    fc.tuple(number, number).map(ends => ({ between: ends.toSorted((one, other) => one - other) })),
  )
}

function momentOperators(moment: fc.Arbitrary<string>, span: fc.Arbitrary<string>): fc.Arbitrary<object> {
  return fc.oneof(
    moment.map(before => ({ before })),
    moment.map(after => ({ after })),
    moment.map(notBefore => ({ notBefore })),
    moment.map(notAfter => ({ notAfter })),
    fc.tuple(moment, moment).map(ends => ({ between: ends.toSorted() })),
    // More often, for here is what time changes.
    span.map(withinLast => ({ withinLast })),
    span.map(withinNext => ({ withinNext })),
    span.map(olderThan => ({ olderThan })),
    span.map(withinLast => ({ withinLast })),
    fc
      .record({ days: fc.constantFrom(...nearDays), leapDay: fc.constantFrom('FEB_28', 'MAR_1') })
      .map(anniversaryWithin => ({ anniversaryWithin })),
  )
}

const known = fc.boolean().map(isKnown => ({ known: isKnown }))
const textOperators = fc.oneof(
  fc
    .constantFrom('is', 'contains', 'startsWith', 'endsWith')
    .chain(operator => arbitraryText.map(value => ({ [operator]: value }))),
  fc.array(arbitraryText, { minLength: 1, maxLength: 3 }).map(list => ({ in: list })),
)
const instantText = arbitraryInstant.map(isoInstant)

function factRule(name: string, operators: fc.Arbitrary<object>): fc.Arbitrary<object> {
  return fc
    .oneof({ arbitrary: operators, weight: 8 }, { arbitrary: known, weight: 1 })
    .map(operator => ({ fact: name, ...operator }))
}

function options(list: readonly string[]): fc.Arbitrary<object> {
  return fc.oneof(
    fc.constantFrom(...list).map(is => ({ is })),
    fc.subarray([...list], { minLength: 1 }).map(wanted => ({ in: wanted })),
  )
}

function combined(leaf: fc.Arbitrary<object>, depth: number): fc.Arbitrary<object> {
  const { rule } = fc.letrec<{ rule: object }>(tie => ({
    rule: fc.oneof(
      { maxDepth: depth, depthSize: 'small' },
      leaf,
      fc.array(tie('rule'), { maxLength: 4 }).map(all => ({ all })),
      fc.array(tie('rule'), { maxLength: 4 }).map(any => ({ any })),
      tie('rule').map(not => ({ not })),
    ),
  }))
  return rule
}

const visitRule = combined(
  fc.oneof(
    factRule('kind', options(['repair', 'delivery'])),
    factRule('at', momentOperators(instantText, anySpan)),
    factRule('on', momentOperators(arbitraryDay, spans)),
    factRule('cost', numberOperators(smallAmount)),
    factRule('score', numberOperators(smallNumber)),
    factRule('note', textOperators),
  ),
  1,
)

const within = fc
  .tuple(
    fc.oneof(
      anySpan.map(span => ({ fact: 'at', span })),
      spans.map(span => ({ fact: 'on', span })),
    ),
    fc.constantFrom('last', 'next'),
  )
  .map(([{ fact, span }, side]) => ({ fact, [side]: span }))

const selection = fc.record({ where: visitRule, within }, { requiredKeys: [] })
const amount = fc.oneof(
  numberOperators(smallAmount).map(comparison => ({ of: 'cost', ...comparison })),
  numberOperators(smallNumber).map(comparison => ({ of: 'score', ...comparison })),
)

const collectionRule = fc.oneof(
  fc
    .tuple(numberOperators(fc.integer({ min: 0, max: 3 })), selection)
    .map(([count, meant]) => ({ count: 'visits', ...count, ...meant })),
  fc
    .tuple(fc.constantFrom('sum', 'min', 'max', 'average'), amount, selection)
    .map(([measure, of, meant]) => ({ [measure]: 'visits', ...of, ...meant })),
  selection.map(meant => ({ some: 'visits', ...meant })),
  selection.map(meant => ({ none: 'visits', ...meant })),
  fc.tuple(selection, visitRule).map(([meant, where]) => ({ every: 'visits', ...meant, where })),
)

/** Rules with every operator. */
export const arbitraryRule = combined(
  fc.oneof(
    factRule('name', textOperators),
    factRule('orders', numberOperators(smallNumber)),
    factRule('spend', numberOperators(smallAmount)),
    factRule(
      'vip',
      fc.boolean().map(is => ({ is })),
    ),
    factRule(
      'birthday',
      fc.oneof(
        momentOperators(arbitraryDay, spans),
        arbitraryDay.map(is => ({ is })),
      ),
    ),
    factRule('lastOrderedAt', momentOperators(instantText, anySpan)),
    factRule('channel', options(['web', 'store', 'phone'])),
    factRule(
      'tags',
      fc
        .tuple(fc.constantFrom('hasAny', 'hasAll'), fc.array(tag, { minLength: 1, maxLength: 3 }))
        .map(([operator, list]) => ({ [operator]: list })),
    ),
    fc.boolean().map(isKnown => ({ fact: 'visits', known: isKnown })),
    { arbitrary: collectionRule, weight: 5 },
  ),
  2,
) as fc.Arbitrary<Rule<EveryFact>>

function perhaps<T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> {
  return fc.option(value, { freq: 5 })
}

const arbitraryVisit = fc.record(
  {
    kind: perhaps(fc.constantFrom('repair', 'delivery')),
    at: perhaps(arbitraryInstant),
    on: perhaps(arbitraryDay),
    cost: perhaps(smallAmount),
    score: perhaps(smallNumber),
    note: perhaps(arbitraryText),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<FactsOf<Visit>>

/** Facts of customers, some of them unknown. */
export const arbitraryValues = fc.record(
  {
    name: perhaps(arbitraryText),
    orders: perhaps(smallNumber),
    spend: perhaps(smallAmount),
    vip: perhaps(fc.boolean()),
    birthday: perhaps(arbitraryDay),
    lastOrderedAt: perhaps(arbitraryInstant),
    channel: perhaps(fc.constantFrom('web', 'store', 'phone')),
    tags: perhaps(fc.array(tag, { maxLength: 3 })),
    visits: perhaps(fc.array(perhaps(arbitraryVisit), { maxLength: 5 })),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<FactsOf<EveryFact>>
