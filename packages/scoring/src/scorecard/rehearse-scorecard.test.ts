import fc from 'fast-check'
import { expect, test } from 'vitest'
import { leadScoreCard } from './card/lead-score-card.ts'
import { rehearseScorecard } from './rehearse-scorecard.ts'
import { cardOf, columnsOf, factsOf, now } from './scorecard.test-support.ts'

const table = cardOf().chain(card => fc.tuple(fc.constant(card), fc.array(factsOf(card), { maxLength: 10 })))

test('the same card moves nobody', () => {
  fc.assert(
    fc.property(table, ([card, rows]) => {
      const rehearsal = rehearseScorecard(columnsOf(card, rows), { current: card, proposed: card, at: now })
      if (!rehearsal.ok) throw new Error(rehearsal.error.code)
      const { current, proposed, moves } = rehearsal.value
      expect(proposed).toEqual(current)
      expect(moves.every(({ from, to }) => from === to)).toBe(true)
      expect(moves.reduce((sum, { customers }) => sum + customers, 0)).toBe(rows.length)
    }),
  )
})

test('a card with another signal, another band and no old one says who goes where', () => {
  const [level] = leadScoreCard.signals
  const name = { en: 'New', 'zh-CN': '新' }
  const proposed = {
    ...leadScoreCard,
    signals: [
      { ...level, weight: 0.5 },
      { code: 'NEW', name, weight: 0.5, kind: 'flag', whenTrue: 1, whenFalse: 0 },
    ],
    bands: [
      { code: 'LOW', name, from: 0 },
      { code: 'HOT', name, from: 90 },
    ],
  } as const
  const signals = {
    JOB_LEVEL: { words: ['executive', 'student'], word: Int32Array.of(0, 1, 1, -1) },
    EMPLOYEES: Float64Array.of(500, 5, 5, Number.NaN),
    NEW: Uint8Array.of(1, 1, 0, 2),
  }
  const rehearsal = rehearseScorecard({ rows: 4, signals }, { current: leadScoreCard, proposed, at: now })
  expect(rehearsal).toMatchObject({
    value: {
      moves: [
        { from: 'COLD', to: 'LOW', customers: 2 },
        { from: 'HOT', to: 'HOT', customers: 1 },
        { from: null, to: null, customers: 1 },
      ],
    },
  })
})

test('a column that neither card knows is refused', () => {
  const columns = { rows: 1, signals: { JOB_LEVLE: Float64Array.of(1) } }
  expect(
    rehearseScorecard(columns, { current: leadScoreCard, proposed: leadScoreCard, at: now }),
  ).toMatchObject({
    error: { code: 'UNKNOWN_SIGNAL', signal: 'JOB_LEVLE' },
  })
})
