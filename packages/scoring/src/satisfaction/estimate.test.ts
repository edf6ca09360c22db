import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { countSatisfied, csatOf } from './csat.ts'
import { answersNeeded } from './estimate.ts'
import { cesOf, meanEstimate, sampleOf } from './mean-score.ts'
import { countPromoters, npsOf } from './nps.ts'
import { compareCsat, compareMeans, compareNps } from './trend.ts'

const npsCounts = fc
  .record({ promoters: fc.nat(500), passives: fc.nat(500), detractors: fc.nat(500) })
  .filter(({ promoters, passives, detractors }) => promoters + passives + detractors > 0)

describe('NPS', () => {
  it('counts 9 and 10 as promoters, 7 and 8 as passives, the rest as detractors', () => {
    expect(countPromoters([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10])).toEqual({
      ok: true,
      value: { promoters: 2, passives: 2, detractors: 7 },
    })
  })

  it('has an interval of the adjusted trinomial variance', () => {
    // 103 answers after adjustment: p = 60.75/103, d = 10.75/103, variance (p + d − (p − d)²)/103, worked by hand.
    const { value, interval } = found(npsOf({ promoters: 60, passives: 30, detractors: 10 }))
    expect(value).toBe(50)
    expect(interval[0]).toBeCloseTo(35.5, 1)
    expect(interval[1]).toBeCloseTo(61.6, 1)
  })

  it('lies in its interval or at its end, and mirrors when promoters and detractors change places', () => {
    fc.assert(
      fc.property(npsCounts, counts => {
        const { value, interval } = found(npsOf(counts))
        const { promoters, passives, detractors } = counts
        const mirrored = found(npsOf({ promoters: detractors, passives, detractors: promoters }))
        expect(mirrored.value).toBeCloseTo(-value, 10)
        expect(mirrored.interval[0]).toBeCloseTo(-interval[1], 10)
        expect(interval[0]).toBeGreaterThanOrEqual(-100)
        expect(interval[1]).toBeLessThanOrEqual(100)
        expect(interval[1]).toBeGreaterThan(interval[0])
      }),
    )
  })
})

describe('the mean of scores', () => {
  // NIST/SEMATECH e-Handbook 1.3.5.2, ZARR13: 195 readings, mean 9.261460, s 0.022789: 9.258242 to 9.264679.
  it('has the interval of the textbook', () => {
    const { interval } = found(meanEstimate({ answers: 195, mean: 9.26146, variance: 0.022789 ** 2 }))
    expect(interval[0]).toBeCloseTo(9.258242, 5)
    expect(interval[1]).toBeCloseTo(9.264679, 5)
  })

  it('is not told of a single answer', () => {
    expect(cesOf([5])).toMatchObject({ error: { code: 'NO_ANSWERS' } })
    expect(cesOf([])).toMatchObject({ error: { code: 'NO_ANSWERS' } })
  })
})

describe('a change', () => {
  // R. G. Newcombe, Statistics in Medicine 17, 1998, 873-890, table II, method 10, contrasts (a), (b) and (g).
  it.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [10, 10, 0, 20, 0.6791, 1],
  ])('of CSAT to %i/%i from %i/%i has the interval %d to %d', (a, m, b, n, low, high) => {
    const { interval } = found(
      compareCsat({ before: { satisfied: b, answers: n }, after: { satisfied: a, answers: m } }),
    )
    expect(interval.map(bound => Number((bound / 100).toFixed(4)))).toEqual([low, high])
  })

  // Student's sleep data (A. R. Cushny, A. R. Peebles, 1905) as R's documentation of t.test prints it.
  it('of means is judged as Welch does', () => {
    const bounds = { least: -10, most: 10 }
    const before = found(sampleOf([0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2], bounds))
    const after = found(sampleOf([1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4], bounds))
    const trend = found(compareMeans({ before, after }))
    expect(trend.statistic).toBeCloseTo(1.8608, 4)
    expect(trend.pValue).toBeCloseTo(0.07939, 5)
    expect(trend.interval[0]).toBeCloseTo(-0.2054832, 6)
    expect(trend.interval[1]).toBeCloseTo(3.3654832, 6)
    expect(trend.isSignificant).toBe(false)
  })

  it('of nothing is none, and the other way round it is the opposite', () => {
    fc.assert(
      fc.property(npsCounts, npsCounts, (before, after) => {
        expect(found(compareNps({ before, after: before }))).toMatchObject({ change: 0, pValue: 1 })
        const there = found(compareNps({ before, after }))
        const back = found(compareNps({ before: after, after: before }))
        expect(back.statistic).toBeCloseTo(-there.statistic, 10)
        expect(back.pValue).toBeCloseTo(there.pValue, 10)
      }),
    )
  })

  it('between periods without spread is certain or none', () => {
    const five = { answers: 9, mean: 5, variance: 0 }
    expect(compareMeans({ before: five, after: five })).toMatchObject({ value: { pValue: 1, statistic: 0 } })
    expect(compareMeans({ before: five, after: { ...five, mean: 4 } })).toMatchObject({
      value: { pValue: 0 },
    })
    const all = { satisfied: 9, answers: 9 }
    expect(compareCsat({ before: all, after: all })).toMatchObject({ value: { change: 0, pValue: 1 } })
  })
})

// The table of every course on surveys: 95 %, margins of 10, 5 and 3 points.
test.each([
  [0.1, 97],
  [0.05, 385],
  [0.03, 1068],
])('a margin of %d takes %i answers', (margin, answers) => {
  expect(answersNeeded({ margin })).toBe(answers)
})

test('enough answers are flagged', () => {
  expect(found(csatOf({ satisfied: 20, answers: 29 })).isEnough).toBe(false)
  expect(found(csatOf({ satisfied: 20, answers: 30 })).isEnough).toBe(true)
  expect(found(csatOf({ satisfied: 20, answers: 30 }, { leastAnswers: 100 })).isEnough).toBe(false)
})

test('what cannot be is refused by name', () => {
  expect(countSatisfied([5, 6])).toMatchObject({ error: { code: 'INVALID_SCORE', index: 1, value: 6 } })
  expect(countSatisfied([Number.NaN])).toMatchObject({ error: { code: 'INVALID_SCORE', index: 0 } })
  expect(countPromoters([7.5])).toMatchObject({ error: { code: 'INVALID_SCORE', index: 0 } })
  expect(cesOf([1, 8])).toMatchObject({ error: { code: 'INVALID_SCORE', index: 1, value: 8 } })
  expect(csatOf({ satisfied: 0, answers: 0 })).toMatchObject({ error: { code: 'NO_ANSWERS' } })
  expect(csatOf({ satisfied: 3, answers: 2 })).toMatchObject({
    error: { code: 'INVALID_COUNT', field: 'satisfied' },
  })
  expect(csatOf({ satisfied: -1, answers: 2 })).toMatchObject({ error: { field: 'satisfied' } })
  expect(npsOf({ promoters: 1, passives: 0.5, detractors: 0 })).toMatchObject({
    error: { field: 'passives' },
  })
  expect(npsOf({ promoters: 0, passives: 0, detractors: 0 })).toMatchObject({ error: { code: 'NO_ANSWERS' } })
  expect(csatOf({ satisfied: 1, answers: 2 }, { confidence: 95 })).toMatchObject({
    error: { code: 'INVALID_CONFIDENCE' },
  })
  const sample = { answers: 5, mean: 1, variance: 1 }
  expect(compareMeans({ before: sample, after: { ...sample, variance: Number.NaN } })).toMatchObject({
    error: { field: 'variance' },
  })
  expect(compareMeans({ before: { ...sample, variance: null }, after: sample })).toMatchObject({
    error: { code: 'NO_ANSWERS' },
  })
  expect(() => answersNeeded({ margin: 0 })).toThrow(RangeError)
})

function found<T>(result: { ok: true; value: T } | { ok: false; error: object }): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}
