import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { satisfactionOf } from './satisfaction-of.ts'
import { satisfactionOfBatch } from './satisfaction-of-batch.ts'
import {
  parseSatisfactionPolicy,
  type SatisfactionPolicy,
  satisfactionPolicyJsonSchema,
} from './satisfaction-policy.ts'
import { serviceSatisfaction } from './service-satisfaction.ts'

const codes = serviceSatisfaction.indicators.map(({ code }) => code)
const answersOf = (...answers: (number | null)[]) =>
  Object.fromEntries(codes.map((code, index) => [code, answers[index] ?? null]))
const indexOf = (answers: object, changes: Partial<SatisfactionPolicy> = {}) => {
  const result = satisfactionOf(answers, { ...serviceSatisfaction, ...changes })
  if (!result.ok) throw new Error(result.error.code)
  return result.value.value.index
}

const policy: fc.Arbitrary<SatisfactionPolicy> = fc
  .record({
    parts: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 7 }),
    points: fc.constantFrom(2, 5, 10),
    lowest: fc.constantFrom('ZERO' as const, 'PROPORTIONAL' as const),
    decimals: fc.constantFrom(0, 1, 2),
    unanswered: fc.constantFrom('REWEIGHT' as const, 'EXCLUDE' as const),
    leastAnsweredWeight: fc.constantFrom(0, 0.5),
  })
  .map(({ parts, ...rest }) => {
    const name = { en: 'Name', 'zh-CN': '名称' }
    const sum = parts.reduce((sum, part) => sum + part, 0)
    const indicators = parts.map((part, index) => ({ code: `I${index}`, name, weight: part / sum }))
    return { code: 'SURVEY', name, ...rest, indicators }
  })
const survey = policy.chain(policy =>
  fc.tuple(
    fc.constant(policy),
    fc.array(
      fc.array(fc.option(fc.integer({ min: 1, max: policy.points })), {
        minLength: policy.indicators.length,
        maxLength: policy.indicators.length,
      }),
      { maxLength: 8 },
    ),
  ),
)

describe('seven indicators weighing 20, 20, 20, 10, 10, 15 and 5 % on five points', () => {
  it.each([
    [[5, 5, 5, 5, 5, 5, 5], 100, 100],
    [[1, 1, 1, 1, 1, 1, 1], 0, 20],
    [[3, 3, 3, 3, 3, 3, 3], 50, 60],
    [[4, 5, 3, 4, 2, 4, 5], 71.3, 77],
    [[5, 1, 1, 1, 1, 1, 1], 20, 36],
    [[1, 1, 1, 1, 1, 1, 5], 5, 24],
    [[1, 1, 1, 1, 1, 5, 1], 15, 32],
  ])('answered %j give %d, or %d in proportion', (answers, zero, proportional) => {
    expect(indexOf(answersOf(...answers))).toBe(zero)
    expect(indexOf(answersOf(...answers), { lowest: 'PROPORTIONAL' })).toBe(proportional)
  })

  it('leave out what is unanswered, or whom', () => {
    const answers = answersOf(5, 5, 5, null, null, 1, 1)
    expect(indexOf(answers)).toBe(75)
    expect(indexOf(answers, { unanswered: 'EXCLUDE' })).toBeNull()
    expect(indexOf(answersOf(5, 5))).toBeNull()
    expect(satisfactionOf(answersOf(5, 5), serviceSatisfaction)).toMatchObject({
      value: { because: expect.arrayContaining([expect.objectContaining({ code: 'TOO_LITTLE_ANSWERED' })]) },
    })
  })
})

test('contributions sum to the index exactly, in the decimals of the index', () => {
  fc.assert(
    fc.property(survey, ([policy, rows]) => {
      const units = 10 ** policy.decimals
      for (const row of rows) {
        const answers = Object.fromEntries(row.map((answer, index) => [`I${index}`, answer]))
        const result = satisfactionOf(answers, policy)
        if (!result.ok) throw new Error(result.error.code)
        const { index, contributions } = result.value.value
        const sum = contributions.reduce((sum, { points }) => sum + Math.round(points * units), 0)
        expect(sum).toBe(Math.round((index ?? 0) * units))
      }
    }),
  )
})

test('columns and single people give the same index, to the bit', () => {
  fc.assert(
    fc.property(survey, ([policy, rows]) => {
      const answers = Object.fromEntries(
        policy.indicators.map(({ code }, index) => [
          code,
          Float64Array.from(rows, row => row[index] ?? Number.NaN),
        ]),
      )
      const batch = satisfactionOfBatch({ rows: rows.length, answers }, policy)
      const singles = rows.map(row => {
        const one = satisfactionOf(
          Object.fromEntries(row.map((answer, index) => [`I${index}`, answer])),
          policy,
        )
        return one.ok ? (one.value.value.index ?? Number.NaN) : one.error
      })
      expect(batch.ok && [...batch.value]).toEqual(singles)
    }),
  )
})

test.each<[string, object, object]>([
  ['an answer of 6', { DELIVERY: 6 }, { code: 'INVALID_ANSWER', indicator: 'DELIVERY', value: 6 }],
  ['an answer of 0', { DELIVERY: 0 }, { code: 'INVALID_ANSWER' }],
  ['NaN', { DELIVERY: Number.NaN }, { code: 'INVALID_ANSWER' }],
  ['a text', { DELIVERY: 'good' }, { code: 'INVALID_ANSWER' }],
  ['an indicator nobody asked', { WEATHER: 3 }, { code: 'UNKNOWN_INDICATOR', indicator: 'WEATHER' }],
])('%s is refused', (_, answers, error) => {
  expect(satisfactionOf(answers, serviceSatisfaction)).toMatchObject({ ok: false, error })
})

test.each<[string, object, object]>([
  [
    'an answer of 6',
    { DELIVERY: Float64Array.of(1, 6) },
    { code: 'INVALID_ANSWER', indicator: 'DELIVERY', row: 1, value: 6 },
  ],
  [
    'infinity',
    { DELIVERY: Float64Array.of(Number.POSITIVE_INFINITY, 1) },
    { code: 'INVALID_ANSWER', row: 0 },
  ],
  ['a short column', { DELIVERY: Float64Array.of(1) }, { code: 'WRONG_LENGTH', expected: 2, got: 1 }],
  ['an indicator nobody asked', { WEATHER: Float64Array.of(1, 2) }, { code: 'UNKNOWN_INDICATOR' }],
])('a column with %s is refused', (_, answers, error) => {
  expect(satisfactionOfBatch({ rows: 2, answers }, serviceSatisfaction)).toMatchObject({ ok: false, error })
})

describe('the policy', () => {
  it('is taken as it is', () => {
    fc.assert(
      fc.property(policy, policy => {
        expect(parseSatisfactionPolicy(policy)).toEqual({ ok: true, value: policy })
      }),
    )
    expect(satisfactionPolicyJsonSchema()).toMatchObject({ required: ['code', 'name', 'indicators'] })
  })

  it.each<[string, object, (string | number)[], string]>([
    [
      'weights of 95 %',
      { indicators: serviceSatisfaction.indicators.slice(0, 6) },
      ['indicators'],
      'weights_do_not_sum_to_one',
    ],
    [
      'a code twice',
      { indicators: [0.5, 0.5].map(weight => ({ ...serviceSatisfaction.indicators[0], weight })) },
      ['indicators', 1, 'code'],
      'duplicate_code',
    ],
    ['a scale of one point', { points: 1 }, ['points'], 'too_small'],
    ['an unknown key', { mood: 'good' }, ['mood'], 'unrecognized_key'],
  ])('with %s is refused', (_, changes, path, code) => {
    const parsed = parseSatisfactionPolicy({ ...serviceSatisfaction, ...changes })
    expect(parsed).toMatchObject({ error: { faults: [{ path, code }] } })
  })
})
