import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { isAnswer } from './facts-to-columns.ts'
import type { Normaliser } from './normaliser.ts'
import type { EventColumn, ScorecardColumns, ScorecardFacts, SignalColumn } from './scorecard-facts.ts'
import type { ScorecardPolicy } from './scorecard-policy.ts'
import type { ScorecardSignal } from './scorecard-signal.ts'

export const now = Temporal.Instant.from('2026-03-01T00:00:00Z')
const name = { en: 'Name', 'zh-CN': '名称' }
const share = fc.double({ min: 0, max: 1, noNaN: true })

const normaliser: fc.Arbitrary<Normaliser> = fc.oneof(
  fc.record({
    by: fc.constant('linear' as const),
    worst: fc.integer({ min: -9, max: 9 }),
    best: fc.integer({ min: 10, max: 30 }),
  }),
  fc.record({
    by: fc.constant('linear' as const),
    worst: fc.integer({ min: 5, max: 9 }),
    best: fc.constant(0),
  }),
  fc.record({
    by: fc.constant('logistic' as const),
    midpoint: fc.integer({ min: -5, max: 15 }),
    steepness: fc.constantFrom(-2, -0.3, 0.5, 3),
  }),
  fc.uniqueArray(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 4 }).chain(froms =>
    fc.record({
      by: fc.constant('steps' as const),
      below: share,
      steps: fc
        .array(share, { minLength: froms.length, maxLength: froms.length })
        .map(shares =>
          froms.toSorted((a, b) => a - b).map((from, index) => ({ from, share: shares[index] ?? 0 })),
        ),
    }),
  ),
)

const missing = fc.constantFrom('REWEIGHT' as const, 'ZERO' as const, 'NEUTRAL' as const)

/** The parts of a signal that differ by kind. */
export const eventShape = fc.record({
  kind: fc.constant('events' as const),
  halfLifeDays: fc.constantFrom(null, 0.01, 1, 30),
  repeatable: fc.boolean(),
  cap: fc.constantFrom(null, 4),
  normalise: normaliser,
})
const shape = fc.oneof(
  fc.record({ kind: fc.constant('number' as const), normalise: normaliser }),
  fc.record({
    kind: fc.constant('choice' as const),
    shares: fc.constant({ red: 1, blue: 0.25 }),
    other: share,
  }),
  fc.record({ kind: fc.constant('flag' as const), whenTrue: share, whenFalse: share }),
  fc.record({
    kind: fc.constant('rule' as const),
    rule: fc.constant({ fact: 'orders', atLeast: 1 }),
    whenTrue: share,
    whenFalse: share,
  }),
  eventShape,
)

/** Cards of one to six signals and one to four bands. */
export function cardOf(shapes: fc.Arbitrary<object> = shape): fc.Arbitrary<ScorecardPolicy> {
  return fc
    .record({
      shapes: fc.array(fc.record({ shape: shapes, part: fc.integer({ min: 1, max: 9 }), missing }), {
        minLength: 1,
        maxLength: 6,
      }),
      max: fc.constantFrom(5, 100, 1000),
      missing,
      leastKnownWeight: fc.constantFrom(0, 0.3, 0.9),
      cuts: fc.uniqueArray(fc.integer({ min: 1, max: 4 }), { maxLength: 3 }),
      hysteresis: fc.record({ up: fc.integer({ min: 0, max: 3 }), down: fc.integer({ min: 0, max: 3 }) }),
    })
    .map(({ shapes, cuts, hysteresis, max, ...rest }) => {
      const parts = shapes.reduce((sum, { part }) => sum + part, 0)
      const signals = shapes.map(({ shape, part, missing }, index) => ({
        code: `S${index}`,
        name,
        weight: part / parts,
        missing,
        ...shape,
      }))
      const froms = [0, ...cuts.toSorted((a, b) => a - b).map(cut => (cut * max) / 5)]
      return {
        code: 'CARD',
        name,
        neutralShare: 0.5,
        ...rest,
        max,
        signals: signals as unknown as ScorecardSignal[],
        bands: froms.map((from, index) => ({ code: `B${index}`, name, from })),
        hysteresis: max === 5 ? { up: 0, down: 0 } : hysteresis,
      }
    })
}

const event = fc.record({
  at: fc
    .integer({ min: 0, max: 100 * 86_400_000 })
    .map(age => Temporal.Instant.fromEpochMilliseconds(now.epochMilliseconds - age)),
  amount: fc.constantFrom(undefined, 0, 1, 0.1, 3),
})

const facts = {
  number: fc.double({ min: -30, max: 40, noNaN: true }),
  choice: fc.constantFrom('red', 'blue', 'green'),
  flag: fc.boolean(),
  events: fc.array(event, { maxLength: 8 }),
  rule: fc.record({ outcome: fc.constantFrom('TRUE', 'FALSE', 'UNKNOWN') }),
}

/** A customer of whom each signal of the card is known or not. */
export function factsOf(card: ScorecardPolicy): fc.Arbitrary<ScorecardFacts> {
  return fc.record(
    Object.fromEntries(
      card.signals.map(({ code, kind }) => [
        code,
        fc.option<unknown, undefined>(facts[kind], { freq: 4, nil: undefined }),
      ]),
    ),
  ) as fc.Arbitrary<ScorecardFacts>
}

/** The same customers as columns. */
export function columnsOf(card: ScorecardPolicy, rows: readonly ScorecardFacts[]): ScorecardColumns {
  const signals = card.signals.map(signal => [
    signal.code,
    columnOf(
      signal,
      rows.map(row => row[signal.code]),
    ),
  ])
  return { rows: rows.length, signals: Object.fromEntries(signals) }
}

function columnOf({ kind }: ScorecardSignal, values: readonly ScorecardFacts[string][]): SignalColumn {
  switch (kind) {
    case 'number':
      return Float64Array.from(values, value => (typeof value === 'number' ? value : Number.NaN))
    case 'flag':
      return Uint8Array.from(values, value => (value === undefined ? 2 : Number(value)))
    case 'choice': {
      const words = ['green', 'red', 'blue']
      return { words, word: Int32Array.from(values, value => words.indexOf(String(value))) }
    }
    case 'rule':
      return outcomesOf(values)
    case 'events':
      return runsOf(values)
  }
}

function outcomesOf(values: readonly ScorecardFacts[string][]): SignalColumn {
  const bitsOf = (outcome: string) => {
    const bits = new Uint32Array(Math.ceil(values.length / 32))
    for (const [row, value] of values.entries()) {
      const found = isAnswer(value) ? value.outcome : 'UNKNOWN'
      if (found === outcome) bits[row >>> 5] = (bits[row >>> 5] ?? 0) | (1 << (row & 31))
    }
    return bits
  }
  return { rows: values.length, isTrue: bitsOf('TRUE'), isUnknown: bitsOf('UNKNOWN') }
}

function runsOf(values: readonly ScorecardFacts[string][]): EventColumn {
  const lists = values.map(value => (Array.isArray(value) ? value : []))
  const events = lists.flat()
  const offsets = new Uint32Array(values.length + 1)
  for (const [row, list] of lists.entries()) offsets[row + 1] = (offsets[row] ?? 0) + list.length
  return {
    offsets,
    at: Float64Array.from(events, ({ at }) => at.epochMilliseconds),
    amount: Float64Array.from(events, ({ amount }) => amount ?? 1),
    known: Uint8Array.from(values, value => (value === undefined ? 0 : 1)),
  }
}
