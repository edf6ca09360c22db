import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it, test } from 'vitest'
import { leadScoreCard } from './card/lead-score-card.ts'
import { scoreByCard } from './score-by-card.ts'
import { cardOf, eventShape, factsOf, now } from './scorecard.test-support.ts'
import type { ScorecardFacts } from './scorecard-facts.ts'
import { parseScorecardPolicy, type ScorecardPolicy } from './scorecard-policy.ts'

const customer = cardOf().chain(card => fc.tuple(fc.constant(card), factsOf(card)))
const name = { en: 'Name', 'zh-CN': '名称' }

const pair: ScorecardPolicy = {
  code: 'PAIR',
  name,
  max: 100,
  missing: 'REWEIGHT',
  neutralShare: 0.5,
  leastKnownWeight: 0,
  signals: [
    { code: 'A', name, weight: 0.25, kind: 'number', normalise: { by: 'linear', worst: 0, best: 10 } },
    {
      code: 'E',
      name,
      weight: 0.75,
      kind: 'events',
      halfLifeDays: 10,
      repeatable: true,
      cap: null,
      normalise: { by: 'linear', worst: 0, best: 1 },
    },
  ],
  bands: [
    { code: 'LOW', name, from: 0 },
    { code: 'HIGH', name, from: 50 },
  ],
  hysteresis: { up: 0, down: 5 },
}
const daysAgo = (days: number) => now.subtract({ hours: days * 24 })

function score(facts: ScorecardFacts, changes: Partial<ScorecardPolicy> = {}) {
  return scoreByCard(facts, { card: { ...pair, ...changes }, at: now })
}
function decided(facts: ScorecardFacts, changes: Partial<ScorecardPolicy> = {}) {
  const result = score(facts, changes)
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}

test('an event counts half after its half-life, a quarter after two', () => {
  expect(decided({ A: 0, E: [{ at: now }] }).value.score).toBe(75)
  expect(decided({ A: 0, E: [{ at: daysAgo(10) }] }).value.score).toBe(38)
  expect(decided({ A: 0, E: [{ at: daysAgo(20) }] }).value.score).toBe(19)
})

test.each([
  ['REWEIGHT' as const, 40, [40, 0]],
  ['ZERO' as const, 10, [10, 0]],
  ['NEUTRAL' as const, 48, [10, 38]],
])('a missing signal under %s leads to %i', (missing, expected, points) => {
  const { value, because } = decided({ A: 4 }, { missing })
  expect(value.score).toBe(expected)
  expect(value.contributions.map(one => one.points)).toEqual(points)
  expect(because[1]).toMatchObject({ code: 'SIGNAL_MISSING', params: { signal: 'E', treatment: missing } })
})

test('an empty list of events is known, an absent one is not', () => {
  expect(decided({ A: 10, E: [] }).value.score).toBe(25)
  expect(decided({ A: 10 }).value.score).toBe(100)
})

test('a customer of whom too little is known has no score, and the reason says so', () => {
  const { value, because, until } = decided({ A: 4 }, { leastKnownWeight: 0.5 })
  expect(value).toMatchObject({ score: null, band: null })
  expect(because.at(-1)).toEqual({
    code: 'TOO_LITTLE_KNOWN',
    params: { knownWeight: 0.25, leastKnownWeight: 0.5 },
  })
  expect(until).toBeUndefined()
  expect(decided({}).value.score).toBeNull()
})

test('the contributions are whole points and sum to the score exactly', () => {
  fc.assert(
    fc.property(customer, ([card, facts]) => {
      const result = scoreByCard(facts, { card, at: now })
      if (!result.ok) throw new Error(result.error.code)
      const { score, contributions } = result.value.value
      const points = contributions.map(one => one.points)
      expect(points.reduce((sum, one) => sum + one, 0)).toBe(score ?? 0)
      expect(points.every(one => Number.isInteger(one) && one >= 0)).toBe(true)
      expect(score === null || (score >= 0 && score <= card.max)).toBe(true)
    }),
  )
})

test('the order in which events come changes nothing', () => {
  const shuffled = cardOf(eventShape).chain(card =>
    factsOf(card).chain(facts => {
      const lists = Object.entries(facts).map(([code, list]) => {
        const events = Array.isArray(list) ? list : []
        return fc
          .shuffledSubarray(events, { minLength: events.length })
          .map(other => [code, list === undefined ? undefined : other] as const)
      })
      const others = fc.tuple(...lists).map(entries => Object.fromEntries(entries))
      return fc.tuple(fc.constant(card), fc.constant(facts), others)
    }),
  )
  fc.assert(
    fc.property(shuffled, ([card, facts, others]) => {
      expect(scoreByCard(others, { card, at: now })).toEqual(scoreByCard(facts, { card, at: now }))
    }),
  )
})

describe('until', () => {
  it('is the very millisecond at which fading alone leads to another band', () => {
    const eventCustomer = cardOf(eventShape).chain(card => fc.tuple(fc.constant(card), factsOf(card)))
    const part = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(eventCustomer, fc.array(part, { maxLength: 20 }), ([card, facts], parts) => {
        const result = scoreByCard(facts, { card, at: now })
        if (!result.ok) throw new Error(result.error.code)
        const { value, until } = result.value
        if (value.band === null) {
          expect(until).toBeUndefined()
          return
        }
        const bandAt = (milliseconds: number) => {
          const at = Temporal.Instant.fromEpochMilliseconds(milliseconds)
          const later = scoreByCard(facts, { card, at, previousBand: value.band })
          return later.ok ? later.value.value.band : later.error.code
        }
        const start = now.epochMilliseconds
        const end = until?.epochMilliseconds ?? start + 86_400_000 * 40_000
        if (until) expect(bandAt(end)).not.toBe(value.band)
        for (const share of [...parts, 1])
          expect(bandAt(start + Math.floor(share * (end - 1 - start)))).toBe(value.band)
      }),
      { numRuns: 200 },
    )
  })

  it('is known where the arithmetic is: 75 points fall below 45 after ten days times log2(75 / 44.5)', () => {
    const { until } = decided({ A: 0, E: [{ at: now }] })
    const days = 10 * Math.log2(75 / 44.5)
    expect((until?.epochMilliseconds ?? 0) - now.epochMilliseconds).toBe(Math.ceil(days * 86_400_000 + 1e-3))
  })

  it('is absent where nothing fades', () => {
    expect(decided({ A: 10 }).until).toBeUndefined()
    expect(decided({ A: 10, E: [] }).until).toBeUndefined()
  })

  it('is never later than the truth where signals fade against each other at a boundary', () => {
    const signal = { name, kind: 'events', halfLifeDays: 10, repeatable: true, cap: null } as const
    const card: ScorecardPolicy = {
      ...pair,
      hysteresis: { up: 0, down: 0 },
      signals: [
        { ...signal, code: 'UP', weight: 0.5, normalise: { by: 'linear', worst: 1, best: 0 } },
        { ...signal, code: 'DOWN', weight: 0.5, normalise: { by: 'linear', worst: 0, best: 1 } },
      ],
    }
    const result = scoreByCard({ UP: [{ at: now }], DOWN: [{ at: now }] }, { card, at: now })
    expect(result).toMatchObject({ ok: true, value: { value: { score: 50, band: 'HIGH' } } })
  })
})

describe('a band', () => {
  it.each([
    [4, 'LOW', 'LOW'],
    [46, 'LOW', 'LOW'],
    [46, 'HIGH', 'HIGH'],
    [45, 'HIGH', 'HIGH'],
    [44, 'HIGH', 'LOW'],
    [50, 'LOW', 'HIGH'],
    [49, null, 'LOW'],
  ])('of %i points after %s is %s', (points, previousBand, band) => {
    const signals = pair.signals.slice(0, 1).map(signal => ({ ...signal, weight: 1 }))
    const card = { ...pair, signals }
    const result = scoreByCard({ A: points / 10 }, { card, at: now, previousBand })
    expect(result).toMatchObject({ ok: true, value: { value: { score: points, band } } })
  })

  it('that is held says which band the score alone would give', () => {
    const signals = pair.signals.slice(0, 1).map(signal => ({ ...signal, weight: 1 }))
    const result = scoreByCard({ A: 4.6 }, { card: { ...pair, signals }, at: now, previousBand: 'HIGH' })
    expect(result).toMatchObject({
      value: { because: [{}, {}, { code: 'BAND_HELD', params: { plainBand: 'LOW', up: 0, down: 5 } }] },
    })
  })
})

describe('facts that cannot be', () => {
  it.each<[string, object, object]>([
    [
      'an event after the moment',
      { E: [{ at: now }, { at: daysAgo(-1) }] },
      { code: 'FUTURE_EVENT', path: ['E', 1, 'at'] },
    ],
    ['a signal that is not on the card', { X: 1 }, { code: 'UNKNOWN_SIGNAL', signal: 'X' }],
    ['NaN', { A: Number.NaN }, { code: 'INVALID_FACT', path: ['A'], problem: 'not_finite' }],
    ['infinity', { A: Number.POSITIVE_INFINITY }, { path: ['A'], problem: 'not_finite' }],
    ['a text for a number', { A: '3' }, { path: ['A'], problem: 'wrong_kind' }],
    [
      'a negative amount',
      { E: [{ at: now, amount: -1 }] },
      { path: ['E', 0, 'amount'], problem: 'negative' },
    ],
    [
      'an amount of NaN',
      { E: [{ at: now, amount: Number.NaN }] },
      { path: ['E', 0, 'amount'], problem: 'not_finite' },
    ],
    ['an event without a time', { E: [{}] }, { path: ['E', 0], problem: 'wrong_kind' }],
    ['a number for events', { E: 3 }, { path: ['E'], problem: 'wrong_kind' }],
    ['a key of the prototype', JSON.parse('{ "__proto__": 1 }'), { code: 'UNKNOWN_SIGNAL' }],
  ])('as %s are refused at their place', (_, facts, error) => {
    expect(score(facts as ScorecardFacts)).toMatchObject({ ok: false, error })
  })

  it('as a word that is not on the card are refused where no other share is given', () => {
    const [size] = leadScoreCard.signals
    const card: ScorecardPolicy = { ...leadScoreCard, signals: [{ ...size, weight: 1, other: null }] }
    const refused = scoreByCard({ JOB_LEVEL: 'toString' }, { card, at: now })
    expect(refused).toMatchObject({ error: { path: ['JOB_LEVEL'], problem: 'unknown_choice' } })
  })

  it('as a previous band that is not on the card are refused', () => {
    expect(scoreByCard({ A: 1 }, { card: pair, at: now, previousBand: 'B' })).toMatchObject({
      error: { code: 'UNKNOWN_BAND', band: 'B' },
    })
  })

  it('never throw, whatever they are', () => {
    const anything = fc.dictionary(fc.constantFrom('A', 'E', 'X'), fc.anything({ withBigInt: true }))
    fc.assert(
      fc.property(anything, facts => {
        expect(score(facts as ScorecardFacts)).toHaveProperty('ok')
      }),
    )
  })
})

test('the card of these tests is one that the parser takes', () => {
  expect(parseScorecardPolicy(pair)).toEqual({ ok: true, value: pair })
})
