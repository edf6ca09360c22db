import fc from 'fast-check'
import { expect, test } from 'vitest'
import { leadScoreCard as card } from './card/lead-score-card.ts'
import { type RollUp, rollUpScores } from './roll-up-scores.ts'

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
