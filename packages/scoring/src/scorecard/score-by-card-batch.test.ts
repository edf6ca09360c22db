import fc from 'fast-check'
import { expect, test } from 'vitest'
import { noBand } from './band-of-score.ts'
import { leadScoreCard } from './card/lead-score-card.ts'
import { scoreByCard } from './score-by-card.ts'
import { scoreByCardBatch } from './score-by-card-batch.ts'
import { cardOf, columnsOf, factsOf, now } from './scorecard.test-support.ts'
import type { ScorecardColumns } from './scorecard-facts.ts'

const table = cardOf().chain(card =>
  fc.tuple(
    fc.constant(card),
    fc.array(fc.tuple(factsOf(card), fc.nat({ max: card.bands.length })), { maxLength: 12 }),
  ),
)

test('columns and single customers give the same scores and bands, to the bit', () => {
  fc.assert(
    fc.property(table, ([card, customers]) => {
      const previousBand = Uint8Array.from(customers, ([, band]) => (band === 0 ? noBand : band - 1))
      const columns = columnsOf(
        card,
        customers.map(([facts]) => facts),
      )
      const batch = scoreByCardBatch(columns, { card, at: now, previousBand })
      const singles = customers.map(([facts], row) => {
        const previous = card.bands[previousBand[row] ?? noBand]?.code ?? null
        const one = scoreByCard(facts, { card, at: now, previousBand: previous })
        if (!one.ok) throw new Error(one.error.code)
        const { score, band } = one.value.value
        return [score ?? -1, band === null ? noBand : card.bands.findIndex(({ code }) => code === band)]
      })
      if (!batch.ok) throw new Error(batch.error.code)
      const { score, band } = batch.value
      expect(customers.map((_, row) => [score[row], band[row]])).toEqual(singles)
    }),
    { numRuns: 500 },
  )
})

test('a row scores alike wherever it stands in a long table', () => {
  const rows = 10_000
  const EMPLOYEES = Float64Array.from({ length: rows }, (_, row) => (row % 7 === 0 ? Number.NaN : row % 300))
  const REACHABLE = Uint8Array.from({ length: rows }, (_, row) => row % 3)
  const scored = scoreByCardBatch(
    { rows, signals: { EMPLOYEES, REACHABLE } },
    { card: leadScoreCard, at: now },
  )
  if (!scored.ok) throw new Error(scored.error.code)
  const { score } = scored.value
  for (let row = 2100; row < rows; row++) expect(score[row]).toBe(score[row - 2100])
})

const events = (changes: object = {}) => ({
  rows: 2,
  signals: {
    PAGE_VIEWS: {
      offsets: Uint32Array.of(0, 1, 2),
      at: Float64Array.of(0, now.epochMilliseconds),
      amount: Float64Array.of(1, 1),
      ...changes,
    },
  },
})

test.each<[string, object, object]>([
  [
    'an event after the moment',
    events({ at: Float64Array.of(0, now.epochMilliseconds + 1) }),
    { code: 'FUTURE_EVENT', path: ['PAGE_VIEWS', 1, 0, 'at'] },
  ],
  [
    'a time that is NaN',
    events({ at: Float64Array.of(Number.NaN, 0) }),
    { path: ['PAGE_VIEWS', 0, 0, 'at'], problem: 'not_finite' },
  ],
  [
    'a negative amount',
    events({ amount: Float64Array.of(1, -1) }),
    { path: ['PAGE_VIEWS', 1, 0, 'amount'], problem: 'negative' },
  ],
  [
    'offsets that fall',
    events({ offsets: Uint32Array.of(0, 3, 2) }),
    { path: ['PAGE_VIEWS'], problem: 'not_ascending' },
  ],
  [
    'offsets that leave events over',
    events({ offsets: Uint32Array.of(0, 1, 1) }),
    { path: ['PAGE_VIEWS'], problem: 'wrong_length' },
  ],
  [
    'a column of another length',
    { rows: 2, signals: { EMPLOYEES: Float64Array.of(1) } },
    { path: ['EMPLOYEES'], problem: 'wrong_length' },
  ],
  [
    'a column of another kind',
    { rows: 1, signals: { EMPLOYEES: Uint8Array.of(1) } },
    { path: ['EMPLOYEES'], problem: 'wrong_kind' },
  ],
  [
    'an infinite number',
    { rows: 1, signals: { EMPLOYEES: Float64Array.of(Number.NEGATIVE_INFINITY) } },
    { path: ['EMPLOYEES', 0], problem: 'not_finite' },
  ],
  [
    'a flag of 3',
    { rows: 1, signals: { REACHABLE: Uint8Array.of(3) } },
    { path: ['REACHABLE', 0], problem: 'wrong_kind' },
  ],
  [
    'a word beyond the list',
    { rows: 1, signals: { JOB_LEVEL: { words: ['manager'], word: Int32Array.of(1) } } },
    { path: ['JOB_LEVEL', 0], problem: 'wrong_kind' },
  ],
  [
    'a signal that is not on the card',
    { rows: 0, signals: { X: Float64Array.of() } },
    { code: 'UNKNOWN_SIGNAL' },
  ],
  ['a negative number of rows', { rows: -1, signals: {} }, { path: ['rows'] }],
])('refuses %s', (_, columns, error) => {
  const scored = scoreByCardBatch(columns as ScorecardColumns<typeof leadScoreCard>, {
    card: leadScoreCard,
    at: now,
  })
  expect(scored).toMatchObject({ ok: false, error })
})

test('refuses a previous band that is not on the card', () => {
  const columns = { rows: 1, signals: {} }
  const context = { card: leadScoreCard, at: now, previousBand: Uint8Array.of(7) }
  expect(scoreByCardBatch(columns, context)).toMatchObject({ error: { code: 'UNKNOWN_BAND', band: 7 } })
})

test('a table of nobody has no scores', () => {
  expect(scoreByCardBatch({ rows: 0, signals: {} }, { card: leadScoreCard, at: now })).toEqual({
    ok: true,
    value: { score: new Int32Array(), band: new Uint8Array() },
  })
})
