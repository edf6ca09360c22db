import { valueOrThrow } from '@clientele/kernel'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { explainRfm } from './explain-rfm.ts'
import { defaultRfmPolicy, type RfmPolicy } from './rfm-policy.ts'
import { scoreRfm } from './score-rfm.ts'

const moment = { asOf: Temporal.Instant.from('2025-11-01T23:30:00-04:00'), timeZone: 'America/New_York' }
const daysAgo = (days: number) => moment.asOf.subtract({ hours: days * 24 })
const customers = [
  { id: 'a', lastOrderedAt: daysAgo(1), frequency: 6, monetaryMinor: 60_000 },
  { id: 'b', lastOrderedAt: daysAgo(40), frequency: 2, monetaryMinor: 9_000 },
  { id: 'c', lastOrderedAt: daysAgo(100), frequency: 1, monetaryMinor: -500 },
  { id: 'd', lastOrderedAt: null, frequency: 0, monetaryMinor: -700 },
]
const policy: RfmPolicy = {
  ...defaultRfmPolicy,
  bins: 3,
  lookBackDays: 365,
  method: 'cut',
  cuts: { recencyDays: [30, 90], frequency: [2, 5], monetaryMinor: [1_000, 50_000] },
}

test('names every figure behind the scores, the segment and the type', () => {
  const { decisions } = valueOrThrow(scoreRfm(customers, { policy, moment }))
  expect(decisions[1]?.value).toEqual({
    recencyDays: 40,
    frequency: 2,
    monetaryMinor: 9_000,
    recencyScore: 2,
    frequencyScore: 2,
    monetaryScore: 2,
    segment: 'NEED_ATTENTION',
    valueType: 'GENERAL_DEVELOP',
  })
  const common = { bins: 3, method: 'cut', customers: 3 }
  expect(decisions[1]?.because).toEqual([
    { code: 'RECENCY_SCORE', params: { days: 40, score: 2, ...common, from: 40, to: 40 } },
    { code: 'FREQUENCY_SCORE', params: { orders: 2, score: 2, ...common, from: 2, to: 2 } },
    { code: 'MONETARY_SCORE', params: { minor: 9_000, score: 2, ...common, from: 9_000, to: 9_000 } },
    {
      code: 'SEGMENT',
      params: {
        segment: 'NEED_ATTENTION',
        action: 'MAKE_LIMITED_OFFER',
        levels: [3, 3, 3],
        recency: [3, 3],
        frequency: [3, 3],
        monetary: [1, 5],
      },
    },
    {
      code: 'VALUE_TYPE',
      params: {
        valueType: 'GENERAL_DEVELOP',
        days: 40,
        meanDays: 47,
        recencyHigh: true,
        orders: 2,
        meanOrders: 3,
        frequencyHigh: false,
        minor: 9_000,
        meanMinor: 68_500 / 3,
        monetaryHigh: false,
      },
    },
  ])
})

test('says of a customer without a counted order only that', () => {
  const { decisions } = valueOrThrow(scoreRfm(customers, { policy, moment }))
  expect(decisions[3]?.because).toEqual([
    { code: 'NO_COUNTED_ORDER', params: { lookBackDays: 365, minor: -700 } },
  ])
  expect(decisions[3]).not.toHaveProperty('until')
})

test('explains a stored standing as it was explained when it was made', () => {
  for (const one of [policy, defaultRfmPolicy]) {
    const { decisions, population } = valueOrThrow(scoreRfm(customers, { policy: one, moment }))
    const stored = JSON.parse(JSON.stringify(population))
    for (const decision of decisions)
      expect(explainRfm(decision.value, { policy: one, moment, population: stored })).toEqual(decision)
  }
})

test.each([
  [0, '2025-12-02T00:00:00-05:00'],
  [1, '2025-12-01T00:00:00-05:00'],
  [30, '2025-11-02T00:00:00-04:00'],
  [31, '2025-12-31T00:00:00-05:00'],
  [90, '2025-11-02T00:00:00-04:00'],
  [91, undefined],
])('with cut points at 30 and 90, a recency of %i days holds until %s', (days, until) => {
  const customer = { id: 'a', lastOrderedAt: daysAgo(days), frequency: 1, monetaryMinor: 0 }
  const { decisions } = valueOrThrow(scoreRfm([customer], { policy, moment }))
  expect(decisions[0]?.until?.toZonedDateTimeISO(moment.timeZone).toString({ timeZoneName: 'never' })).toBe(
    until,
  )
})

test('the score falls at that instant and not before', () => {
  const customer = { id: 'a', lastOrderedAt: daysAgo(12), frequency: 1, monetaryMinor: 0 }
  const scoreAt = (asOf: Temporal.Instant) =>
    valueOrThrow(scoreRfm([customer], { policy, moment: { ...moment, asOf } })).decisions[0]?.value
      .recencyScore
  const until = valueOrThrow(scoreRfm([customer], { policy, moment })).decisions[0]?.until
  if (until === undefined) throw new Error('Has no end')
  expect(scoreAt(until.subtract({ milliseconds: 1 }))).toBe(3)
  expect(scoreAt(until)).toBe(2)
})

test('by place and mean, time alone changes nothing', () => {
  const { decisions } = valueOrThrow(scoreRfm(customers, { policy: defaultRfmPolicy, moment }))
  for (const decision of decisions) expect(decision).not.toHaveProperty('until')
})
