import fc from 'fast-check'
import { expect, test } from 'vitest'
import { noBand } from './band-of-score.ts'
import { leadScoreCard } from './card/lead-score-card.ts'
import { type RollUp, rollUpScores } from './roll-up-scores.ts'
import { rollUpScoresBatch } from './roll-up-scores-batch.ts'
import type { ScorecardPolicy } from './scorecard-policy.ts'

const card: ScorecardPolicy = leadScoreCard
const contacts = fc.array(fc.option(fc.integer({ min: 0, max: 100 })), { maxLength: 20 })
const rollUp = fc.oneof<fc.Arbitrary<RollUp>[]>(
  fc.record({ by: fc.constantFrom('max', 'mean') }),
  fc.record({ by: fc.constant('diminishing'), ratio: fc.double({ min: 0.01, max: 0.99, noNaN: true }) }),
)

test.each<[RollUp, number, number[]]>([
  [{ by: 'max' }, 80, [0, 80, 0]],
  [{ by: 'mean' }, 53, [20, 27, 6]],
  [{ by: 'diminishing', ratio: 0.25 }, 96, [15, 80, 1]],
  [{ by: 'diminishing', ratio: 0.9 }, 100, [36, 54, 10]],
])('contacts of 60, 80 and 18 by %j are worth %i', (rollUp, score, contributions) => {
  const account = rollUpScores([60, 80, 18], { card, rollUp })
  expect(account).toMatchObject({ value: { value: { score } } })
  if (account.ok) expect(account.value.value.contributions).toEqual(contributions)
})

test('the points of the contacts sum to the score, whichever way', () => {
  fc.assert(
    fc.property(contacts, rollUp, (scores, rollUp) => {
      const account = rollUpScores(scores, { card, rollUp })
      if (!account.ok) throw new Error(account.error.code)
      const { score, contributions } = account.value.value
      expect(contributions.reduce((sum, points) => sum + points, 0)).toBe(score ?? 0)
      expect(score).toSatisfy(value => value === null || (value >= 0 && value <= 100))
    }),
  )
})

test('another contact never lowers an account that is rolled up by diminishing worth', () => {
  fc.assert(
    fc.property(contacts, fc.integer({ min: 0, max: 100 }), (scores, another) => {
      const rollUp = { by: 'diminishing', ratio: 0.5 } as const
      const scoreOf = (list: readonly (number | null)[]) => {
        const account = rollUpScores(list, { card, rollUp })
        return account.ok ? (account.value.value.score ?? 0) : Number.NaN
      }
      expect(scoreOf([...scores, another])).toBeGreaterThanOrEqual(scoreOf(scores))
    }),
  )
})

test('an account without a scored contact has no score', () => {
  expect(rollUpScores([null], { card, rollUp: { by: 'mean' } })).toMatchObject({
    value: {
      value: { score: null, band: null },
      because: [{ code: 'NO_CONTACT_SCORED', params: { contacts: 1 } }],
    },
  })
})

test.each<[string, (number | null)[], object, object]>([
  ['a score beyond the card', [1, 101], {}, { code: 'INVALID_CONTACT_SCORE', index: 1, score: 101 }],
  ['NaN', [Number.NaN], {}, { code: 'INVALID_CONTACT_SCORE', index: 0 }],
  ['a ratio of 1', [1], { rollUp: { by: 'diminishing', ratio: 1 } }, { code: 'INVALID_RATIO' }],
  ['a foreign band', [1], { previousBand: 'X' }, { code: 'UNKNOWN_BAND' }],
])('%s is refused by name', (_, scores, changes, error) => {
  expect(rollUpScores(scores, { card, rollUp: { by: 'max' }, ...changes })).toMatchObject({
    ok: false,
    error,
  })
})

test('columns and single accounts give the same scores and bands', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(contacts, fc.constantFrom(0, 1, 2, noBand))),
      rollUp,
      (accounts, rollUp) => {
        const lists = accounts.map(([scores]) => scores)
        const offsets = Uint32Array.from([
          0,
          ...lists.map((_, index) => lists.slice(0, index + 1).flat().length),
        ])
        const score = Int32Array.from(lists.flat(), points => points ?? -1)
        const previousBand = Uint8Array.from(accounts, ([, band]) => band)
        const batch = rollUpScoresBatch({ offsets, score }, { card, rollUp, previousBand })
        const singles = accounts.map(([scores, band]) => {
          const one = rollUpScores(scores, { card, rollUp, previousBand: card.bands[band]?.code ?? null })
          if (!one.ok) throw new Error(one.error.code)
          const { value } = one.value
          return [
            value.score ?? -1,
            value.band === null ? noBand : card.bands.findIndex(({ code }) => code === value.band),
          ]
        })
        if (!batch.ok) throw new Error(batch.error.code)
        expect(accounts.map((_, row) => [batch.value.score[row], batch.value.band[row]])).toEqual(singles)
      },
    ),
  )
})

test.each<[string, Uint32Array, Int32Array, object]>([
  ['no offsets', Uint32Array.of(), Int32Array.of(), { code: 'INVALID_OFFSETS', account: 0 }],
  [
    'offsets that leave contacts over',
    Uint32Array.of(0, 1),
    Int32Array.of(1, 2),
    { code: 'INVALID_OFFSETS', account: 1 },
  ],
  [
    'offsets that fall',
    Uint32Array.of(0, 2, 1, 2),
    Int32Array.of(1, 2),
    { code: 'INVALID_OFFSETS', account: 1 },
  ],
  [
    'a score beyond the card',
    Uint32Array.of(0, 1),
    Int32Array.of(101),
    { code: 'INVALID_CONTACT_SCORE', index: 0 },
  ],
])('columns with %s are refused', (_, offsets, score, error) => {
  expect(rollUpScoresBatch({ offsets, score }, { card, rollUp: { by: 'max' } })).toMatchObject({
    ok: false,
    error,
  })
})
