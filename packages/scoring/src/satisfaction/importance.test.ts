import fc from 'fast-check'
import { expect, test } from 'vitest'
import { driversOfChange } from './drivers-of-change.ts'
import { importanceOf } from './importance.ts'
import type { IndicatorFigures } from './measure-satisfaction.ts'

// Fertility and five indicators of 47 Swiss provinces about 1888: F. Mosteller, J. W. Tukey, Data Analysis and Regression,
// 1977, 549-551.
const provinces = {
  fertility: [
    80.2, 83.1, 92.5, 85.8, 76.9, 76.1, 83.8, 92.4, 82.4, 82.9, 87.1, 64.1, 66.9, 68.9, 61.7, 68.3, 71.7,
    55.7, 54.3, 65.1, 65.5, 65, 56.6, 57.4, 72.5, 74.2, 72, 60.5, 58.3, 65.4, 75.5, 69.3, 77.3, 70.5, 79.4,
    65, 92.2, 79.3, 70.4, 65.7, 72.7, 64.4, 77.6, 67.6, 35, 44.7, 42.8,
  ],
  agriculture: [
    17, 45.1, 39.7, 36.5, 43.5, 35.3, 70.2, 67.8, 53.3, 45.2, 64.5, 62, 67.5, 60.7, 69.3, 72.6, 34, 19.4,
    15.2, 73, 59.8, 55.1, 50.9, 54.1, 71.2, 58.1, 63.5, 60.8, 26.8, 49.5, 85.9, 84.9, 89.7, 78.2, 64.9, 75.9,
    84.6, 63.1, 38.4, 7.7, 16.7, 17.6, 37.6, 18.7, 1.2, 46.6, 27.7,
  ],
  examination: [
    15, 6, 5, 12, 17, 9, 16, 14, 12, 16, 14, 21, 14, 19, 22, 18, 17, 26, 31, 19, 22, 14, 22, 20, 12, 14, 6,
    16, 25, 15, 3, 7, 5, 12, 7, 9, 3, 13, 26, 29, 22, 35, 15, 25, 37, 16, 22,
  ],
  education: [
    12, 9, 5, 7, 15, 7, 7, 8, 7, 13, 6, 12, 7, 12, 5, 2, 8, 28, 20, 9, 10, 3, 12, 6, 1, 8, 3, 10, 19, 8, 2, 6,
    2, 6, 3, 9, 3, 13, 12, 11, 13, 32, 7, 7, 53, 29, 29,
  ],
  catholic: [
    9.96, 84.84, 93.4, 33.77, 5.16, 90.57, 92.85, 97.16, 97.67, 91.38, 98.61, 8.52, 2.27, 4.43, 2.82, 24.2,
    3.3, 12.11, 2.15, 2.84, 5.23, 4.52, 15.14, 4.2, 2.4, 5.23, 2.56, 7.72, 18.46, 6.1, 99.71, 99.68, 100,
    98.96, 98.22, 99.06, 99.46, 96.83, 5.62, 13.79, 11.22, 16.92, 4.97, 8.65, 42.34, 50.43, 58.33,
  ],
  infantMortality: [
    22.2, 22.2, 20.2, 20.3, 20.6, 26.6, 23.6, 24.9, 21, 24.4, 24.5, 16.5, 19.1, 22.7, 18.7, 21.2, 20, 20.2,
    10.8, 20, 18, 22.4, 16.7, 15.3, 21, 23.8, 18, 16.3, 20.9, 22.5, 15.1, 19.8, 18.3, 19.4, 20.2, 17.8, 16.3,
    18.1, 20.3, 20.5, 18.9, 23, 20, 19.5, 18, 18.2, 19.3,
  ],
}

test('gives the LMG shares that the R package relaimpo gives of the Swiss data', () => {
  const { fertility, ...answers } = provinces
  const columns = Object.fromEntries(
    Object.entries(answers).map(([name, list]) => [name, Float64Array.from(list)]),
  )
  const found = importanceOf({ overall: Float64Array.from(fertility), answers: columns })
  if (!found.ok) throw new Error(found.error.code)
  const shares = Object.fromEntries(
    found.value.indicators.map(({ indicator, importance }) => [indicator, importance]),
  )
  expect(found.value.explained).toBeCloseTo(0.706735, 6)
  // U. Grömping, Journal of Statistical Software 17(1), 2006: calc.relimp(swiss, type = "lmg").
  expect(shares.agriculture).toBeCloseTo(0.05709122, 7)
  expect(shares.examination).toBeCloseTo(0.17117303, 7)
  expect(shares.education).toBeCloseTo(0.26013468, 7)
  expect(shares.catholic).toBeCloseTo(0.10557015, 7)
  expect(shares.infantMortality).toBeCloseTo(0.11276592, 7)
})

const answer = fc.double({ min: 1, max: 5, noNaN: true })
const table = fc.array(fc.array(answer, { minLength: 4, maxLength: 4 }), { minLength: 20, maxLength: 30 })

test('shares sum to what is explained, none is negative, and scales do not matter', () => {
  fc.assert(
    fc.property(table, fc.double({ min: 0.1, max: 100, noNaN: true }), (rows, scale) => {
      const column = (index: number, by = 1) => Float64Array.from(rows, row => (row[index] ?? 0) * by)
      const found = importanceOf({
        overall: column(0),
        answers: { A: column(1), B: column(2), C: column(3) },
      })
      const scaled = importanceOf({
        overall: column(0),
        answers: { A: column(1, scale), B: column(2), C: column(3) },
      })
      if (!found.ok || !scaled.ok) return
      const sum = found.value.indicators.reduce((sum, { importance }) => sum + importance, 0)
      expect(sum).toBeCloseTo(found.value.explained, 10)
      expect(found.value.indicators.every(({ importance }) => importance > -1e-9)).toBe(true)
      expect(scaled.value.explained).toBeCloseTo(found.value.explained, 6)
    }),
  )
})

test('what cannot tell anything is refused by name', () => {
  const overall = Float64Array.of(1, 2, 3, 4, 5, 5)
  const A = Float64Array.of(1, 3, 2, 4, 5, 4)
  expect(importanceOf({ overall, answers: {} })).toMatchObject({ error: { code: 'INVALID_INDICATORS' } })
  expect(importanceOf({ overall, answers: { A: A.subarray(1) } })).toMatchObject({
    error: { code: 'WRONG_LENGTH' },
  })
  expect(importanceOf({ overall, answers: { A, B: new Float64Array(6) } })).toMatchObject({
    error: { code: 'CONSTANT_ANSWERS', indicator: 'B' },
  })
  expect(importanceOf({ overall, answers: { A, B: A.map(value => 6 - value) } })).toMatchObject({
    error: { code: 'COLLINEAR_INDICATORS' },
  })
  const holes = A.map((value, row) => (row < 4 ? Number.NaN : value))
  expect(importanceOf({ overall, answers: { A: holes } })).toMatchObject({
    error: { code: 'TOO_FEW_ANSWERS', answers: 2, least: 3 },
  })
})

const figures = (indicator: string, weight: number, worth: number | null): IndicatorFigures => ({
  indicator,
  weight,
  worth,
  answers: 9,
  mean: worth,
})

test('drivers of change sum to the change', () => {
  const worth = fc.double({ min: 0, max: 1, noNaN: true })
  fc.assert(
    fc.property(fc.array(fc.tuple(worth, worth), { minLength: 1, maxLength: 8 }), pairs => {
      const weight = 1 / pairs.length
      const before = pairs.map(([first], index) => figures(`I${index}`, weight, first))
      const after = pairs.map(([, second], index) => figures(`I${index}`, weight, second))
      const drivers = driversOfChange({ before, after })
      if (!drivers.ok) throw new Error(drivers.error.code)
      const change = pairs.reduce((sum, [first, second]) => sum + 100 * weight * (second - first), 0)
      expect(drivers.value.reduce((sum, { points }) => sum + points, 0)).toBeCloseTo(change, 9)
    }),
  )
})

test.each([
  [[figures('A', 1, 0.5)], [figures('B', 1, 0.5)]],
  [[figures('A', 1, 0.5)], [figures('A', 0.5, 0.5)]],
  [[figures('A', 1, null)], [figures('A', 1, 0.5)]],
  [[figures('A', 0.5, 1), figures('B', 0.5, 1)], [figures('A', 0.5, 1)]],
])('surveys that cannot be compared are refused', (before, after) => {
  expect(driversOfChange({ before, after })).toMatchObject({ error: { code: 'UNLIKE_INDICATORS' } })
})
