import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import type { FactsOf } from '../fact/fact-values.ts'
import {
  arbitraryInstant,
  arbitraryRule,
  arbitraryValues,
  calendarSpans,
  type EveryFact,
  everyFact,
  exactSpans,
  nearDays,
  zones,
} from '../rule/arbitrary-rule.test-support.ts'
import type { Rule } from '../rule/rule.ts'
import { compileRule } from './compile-rule.ts'

const at = Temporal.Instant.from('2025-01-15T12:00:00Z')

function untilOf(rule: Rule<EveryFact>, values: FactsOf<EveryFact>, timeZone = 'UTC'): string | undefined {
  return compileRule(rule, everyFact, { timeZone }).evaluate(values, at).until?.toString()
}

const recent = { fact: 'lastOrderedAt', withinLast: 'P30D' } as const
const lastOrderedAt = Date.parse('2025-01-10T00:00:00Z')
const born = (birthday: string) => ({ birthday })
const near = (days: number) => ({ fact: 'birthday', anniversaryWithin: { days, leapDay: 'MAR_1' } }) as const

describe('until', () => {
  test.each<[string, Rule<EveryFact>, FactsOf<EveryFact>, string | undefined]>([
    ['leaves the last 30 days a millisecond later', recent, { lastOrderedAt }, '2025-02-09T00:00:00.001Z'],
    ['is absent where nothing changes any more', recent, { lastOrderedAt: 0 }, undefined],
    ['is absent where the fact is unknown', recent, {}, undefined],
    ['is absent where time plays no part', { fact: 'orders', atLeast: 3 }, { orders: 3 }, undefined],
    [
      'is absent where a leaf changes and the whole does not',
      { all: [recent, { fact: 'orders', atLeast: 3 }] },
      { lastOrderedAt, orders: 2 },
      undefined,
    ],
    [
      'passes over changes of parts that cancel each other',
      { any: [recent, { fact: 'lastOrderedAt', olderThan: 'P10D' }] },
      { lastOrderedAt },
      undefined,
    ],
    [
      'waits for the last of several that keep the whole',
      { any: [recent, { fact: 'lastOrderedAt', withinLast: 'P1Y' }] },
      { lastOrderedAt },
      '2026-01-10T00:00:00.001Z',
    ],
    [
      'begins with an instant that is ahead',
      recent,
      { lastOrderedAt: lastOrderedAt + 30 * 86_400_000 },
      '2025-02-09T00:00:00Z',
    ],
    ['comes so many days before a birthday', near(7), born('1990-03-10'), '2025-03-03T00:00:00Z'],
    ['comes the day after a birthday', near(7), born('1990-01-20'), '2025-01-21T00:00:00Z'],
    ['comes on the 1st of March for a 29th of February', near(0), born('2000-02-29'), '2025-03-01T00:00:00Z'],
    [
      'finds a year in which two birthdays meet',
      { all: [near(0), { fact: 'birthday', anniversaryWithin: { days: 0, leapDay: 'FEB_28' } }] },
      born('2000-02-29'),
      '2028-02-29T00:00:00Z',
    ],
    [
      'gives up where two birthdays never meet',
      {
        all: [
          near(0),
          { some: 'visits', where: { fact: 'on', anniversaryWithin: { days: 0, leapDay: 'MAR_1' } } },
        ],
      },
      { birthday: '2000-05-01', visits: [{ on: '2000-06-01' }] },
      undefined,
    ],
    [
      'sees a record leave the span',
      { count: 'visits', within: { fact: 'at', last: 'P30D' }, atLeast: 2 },
      { visits: [{ at: lastOrderedAt }, { at: lastOrderedAt + 1 }, { at: lastOrderedAt + 2 }] },
      '2025-02-09T00:00:00.002Z',
    ],
    [
      'sees a sum that is the same again as another',
      { sum: 'visits', of: 'cost', within: { fact: 'at', last: 'P30D' }, is: 50 },
      {
        visits: [
          { at: lastOrderedAt, cost: -10 },
          { at: lastOrderedAt, cost: 10 },
          { at: lastOrderedAt + 5, cost: 50 },
        ],
      },
      '2025-02-09T00:00:00.006Z',
    ],
  ])('%s', (_, rule, values, until) => {
    expect(untilOf(rule, values)).toBe(until)
  })

  test('does not follow thousands of records that cannot matter', () => {
    const visits = Array.from({ length: 20_000 }, (_, index) => ({ on: `19${50 + (index % 50)}-05-01` }))
    const isNear = { fact: 'on', anniversaryWithin: { days: 0, leapDay: 'MAR_1' } } as const
    expect(untilOf({ count: 'visits', where: isNear, atLeast: 20_001 }, { visits })).toBe(undefined)
  })

  test('follows the clocks of the zone', () => {
    const values = { lastOrderedAt: Date.parse('2025-01-14T12:00:00-05:00') }
    // In New York clocks go forward on the 9th of March.
    expect(untilOf({ fact: 'lastOrderedAt', withinLast: 'P2M' }, values, 'America/New_York')).toBe(
      '2025-03-14T16:00:00.001Z',
    )
    expect(untilOf({ fact: 'lastOrderedAt', withinLast: 'PT1416H' }, values, 'America/New_York')).toBe(
      '2025-03-14T17:00:00.001Z',
    )
  })

  test('is the earliest instant at which the outcome is another', () => {
    fc.assert(
      fc.property(
        arbitraryRule,
        arbitraryValues,
        arbitraryInstant,
        fc.constantFrom(...zones),
        (document, values, now, timeZone) => {
          const rule = compileRule(document, everyFact, { timeZone })
          const ask = (instant: number) =>
            rule.outcome(values, Temporal.Instant.fromEpochMilliseconds(instant))
          const { outcome, until } = rule.evaluate(values, Temporal.Instant.fromEpochMilliseconds(now))
          const end = until?.epochMilliseconds ?? Infinity
          const before = [...candidates({ values, now, timeZone })].filter(
            instant => instant >= now && instant < end,
          )
          expect(before.filter(instant => ask(instant) !== outcome)).toEqual([])
          if (until) {
            expect(end).toBeGreaterThan(now)
            expect(ask(end)).not.toBe(outcome)
            expect(ask(end - 1)).toBe(outcome)
          }
        },
      ),
      { numRuns: 300 },
    )
  })
})

const durations = [...calendarSpans, ...exactSpans]

/** Every instant at which any part of a rule may change, found by Temporal, and the milliseconds around it. */
function candidates({
  now,
  timeZone,
  values,
}: {
  readonly values: FactsOf<EveryFact>
  readonly now: number
  readonly timeZone: string
}): Set<number> {
  const moments = [values.lastOrderedAt, ...(values.visits ?? []).map(visit => visit?.at)].filter(
    moment => typeof moment === 'number',
  )
  const days = [values.birthday, ...(values.visits ?? []).map(visit => visit?.on)].filter(
    text => typeof text === 'string',
  )
  const zoned = [
    ...moments.map(moment => Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(timeZone)),
    ...days.map(text => Temporal.PlainDate.from(text).toZonedDateTime(timeZone)),
  ]
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timeZone)
  const near = zoned.flatMap(moment => [
    moment,
    ...durations.flatMap(duration => [moment.add(duration), moment.subtract(duration)]),
  ])
  const midnights = [...near, today].flatMap(moment =>
    [0, 1].map(days => moment.toPlainDate().add({ days }).toZonedDateTime(timeZone)),
  )
  const returns = zoned.flatMap(moment =>
    nearDays.flatMap(days =>
      [-1, 0, 1, 2].map(more =>
        moment
          .toPlainDate()
          .with({ year: today.year })
          .add({ days: more - days })
          .toZonedDateTime(timeZone),
      ),
    ),
  )
  return new Set(
    [...near, ...midnights, ...returns].flatMap(({ epochMilliseconds }) => [
      epochMilliseconds - 1,
      epochMilliseconds,
      epochMilliseconds + 1,
    ]),
  )
}
