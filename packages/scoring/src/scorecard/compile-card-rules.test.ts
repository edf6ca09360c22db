import { boolean, defineFacts, instant, number } from '@clientele/rules'
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { compileCardRules } from './compile-card-rules.ts'
import { scoreByCard } from './score-by-card.ts'
import { scoreByCardBatch } from './score-by-card-batch.ts'
import type { ScorecardPolicy } from './scorecard-policy.ts'

const name = { en: 'Name', 'zh-CN': '名称' }
const facts = defineFacts({ orders: number(), vip: boolean(), lastOrderedAt: instant() })
const at = Temporal.Instant.from('2026-03-01T00:00:00Z')
const signal = { name, kind: 'rule', whenTrue: 1, whenFalse: 0.2 } as const
const card: ScorecardPolicy = {
  code: 'CARD',
  name,
  max: 100,
  missing: 'REWEIGHT',
  neutralShare: 0.5,
  leastKnownWeight: 0,
  signals: [
    {
      ...signal,
      code: 'LOYAL',
      weight: 0.5,
      rule: {
        any: [
          { fact: 'orders', atLeast: 5 },
          { fact: 'vip', is: true },
        ],
      },
    },
    { ...signal, code: 'FRESH', weight: 0.3, rule: { fact: 'lastOrderedAt', withinLast: 'P30D' } },
    { code: 'SPEND', name, weight: 0.2, kind: 'number', normalise: { by: 'linear', worst: 0, best: 100 } },
  ],
  bands: [
    { code: 'LOW', name, from: 0 },
    { code: 'HIGH', name, from: 60 },
  ],
  hysteresis: { up: 0, down: 0 },
}
const compiled = compileCardRules(card, { facts, timeZone: 'UTC' })
if (!compiled.ok) throw new Error('The rules are refused')
const rules = compiled.value

test('a rule that holds earns its points, one that cannot be told is missing, and time moves it', () => {
  const answers = rules.answer({ orders: 6, lastOrderedAt: Date.UTC(2026, 1, 19) }, at)
  const scored = scoreByCard({ ...answers, SPEND: 100 }, { card, at })
  expect(scored).toMatchObject({ value: { value: { score: 100, band: 'HIGH' } } })
  expect(scored.ok && scored.value.because[0]).toEqual({
    code: 'SIGNAL',
    params: { signal: 'LOYAL', value: 'TRUE', share: 1, weight: 0.5, points: 50 },
  })
  expect(scored.ok && scored.value.until?.toString()).toBe('2026-03-21T00:00:00.001Z')
  const unknown = scoreByCard({ ...rules.answer({ vip: false }, at), SPEND: 50 }, { card, at })
  expect(unknown).toMatchObject({
    value: {
      value: { score: 50 },
      because: [{ code: 'SIGNAL_MISSING' }, { code: 'SIGNAL_MISSING' }, {}, {}],
    },
  })
})

test('columns and single customers agree, to the bit', () => {
  const values = fc.record({
    orders: fc.option(fc.integer({ min: 0, max: 9 }), { nil: undefined }),
    vip: fc.option(fc.boolean(), { nil: undefined }),
  })
  fc.assert(
    fc.property(fc.array(values, { maxLength: 70 }), rows => {
      const columns = {
        orders: Float64Array.from(rows, ({ orders }) => orders ?? Number.NaN),
        vip: Uint8Array.from(rows, ({ vip }) => (vip === undefined ? 2 : Number(vip))),
      }
      const signals = rules.answerBatch({ rows: rows.length, columns }, at)
      const batch = scoreByCardBatch({ rows: rows.length, signals }, { card, at })
      const singles = rows.map(row => {
        const one = scoreByCard(rules.answer(row, at), { card, at })
        return one.ok ? (one.value.value.score ?? -1) : one.error
      })
      expect(batch.ok && [...batch.value.score]).toEqual(singles)
    }),
  )
})

test('a rule on a fact nobody defined is refused at its place in the card', () => {
  const signals = card.signals.map(one =>
    one.kind === 'rule' ? { ...one, rule: { fact: 'mood', is: true } } : one,
  )
  expect(compileCardRules({ ...card, signals }, { facts, timeZone: 'UTC' })).toMatchObject({
    error: {
      code: 'INVALID_POLICY',
      faults: [{ path: ['signals', 0, 'rule', 'fact'], code: 'unknown_fact' }, {}],
    },
  })
})

test('an answer that is none is refused', () => {
  expect(scoreByCard({ LOYAL: { outcome: 'PERHAPS' } } as never, { card, at })).toMatchObject({
    error: { code: 'INVALID_FACT', path: ['LOYAL'], problem: 'wrong_kind' },
  })
})
