import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { type Stay, survivalAt, survivalCurve, survivalCurveBatch } from './survival-curve.ts'

const stay = (duration: number, hasLeft = true): Stay => ({ duration, hasLeft })

describe('weeks in remission under 6-MP', () => {
  // E. J. Freireich and others, Blood 21, 1963; + means still in remission.
  const left = [6, 6, 6, 7, 10, 13, 16, 22, 23]
  const watched = [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35]
  const stays = [...left.map(duration => stay(duration)), ...watched.map(duration => stay(duration, false))]
  const curve = survivalCurve(stays.toReversed())
  if (!curve.ok) throw new Error(curve.error.code)

  // D. G. Kleinbaum, M. Klein, Survival Analysis: A Self-Learning Text, chapter 2; intervals as Stata's sts list and R's
  // survfit with conf.type = "log-log" print them.
  it.each([
    [6, 21, 3, 1, 0.8571, 0.0764, 0.6197, 0.9516],
    [7, 17, 1, 1, 0.8067, 0.0869, 0.5631, 0.9228],
    [10, 15, 1, 2, 0.7529, 0.0963, 0.5032, 0.8894],
    [13, 12, 1, 0, 0.6902, 0.1068, 0.4316, 0.8491],
    [16, 11, 1, 3, 0.6275, 0.1141, 0.3675, 0.8049],
    [22, 7, 1, 0, 0.5378, 0.1282, 0.2678, 0.7468],
    [23, 6, 1, 5, 0.4482, 0.1346, 0.1881, 0.6801],
  ])('after %i weeks are as published', (duration, atRisk, left, censored, ...figures) => {
    const step = curve.value.steps.find(step => step.duration === duration)
    expect(step).toMatchObject({ atRisk, left, censored })
    const { survival = 0, standardError = 0, interval } = step ?? {}
    expect([survival, standardError, ...(interval ?? [])].map(figure => Number(figure.toFixed(4)))).toEqual(
      figures,
    )
  })

  it('have a median of 23, from 13 on, without an upper end', () => {
    expect(curve.value).toMatchObject({ customers: 21, left: 9, median: 23, medianInterval: [13, null] })
  })
})

const stays = fc.array(fc.record({ duration: fc.integer({ min: 0, max: 30 }), hasLeft: fc.boolean() }), {
  minLength: 1,
  maxLength: 60,
})

test('without anybody still watched, the curve is the part of stays that are longer', () => {
  fc.assert(
    fc.property(stays, fc.integer({ min: 0, max: 31 }), (stays, duration) => {
      const curve = survivalCurve(stays.map(one => ({ ...one, hasLeft: true })))
      const longer = stays.filter(one => one.duration > duration).length / stays.length
      expect(curve.ok && survivalAt(curve.value, duration)).toBeCloseTo(longer, 12)
    }),
  )
})

test('the curve falls, its band holds it, everybody is counted, and the order does not matter', () => {
  fc.assert(
    fc.property(stays, stays => {
      const curve = survivalCurve(stays)
      if (!curve.ok) throw new Error(curve.error.code)
      const { steps, left } = curve.value
      for (const [index, step] of steps.entries()) {
        expect(step.survival).toBeLessThan(steps[index - 1]?.survival ?? 1)
        const [low, high] = step.interval ?? [0, 1]
        expect(low <= step.survival && step.survival <= high).toBe(true)
      }
      expect(steps.reduce((sum, step) => sum + step.left, 0)).toBe(left)
      expect(left).toBe(stays.filter(one => one.hasLeft).length)
      expect(survivalCurve(stays.toReversed())).toEqual(curve)
      const columns = {
        duration: Float64Array.from(stays, one => one.duration),
        hasLeft: Uint8Array.from(stays, one => Number(one.hasLeft)),
      }
      expect(survivalCurveBatch(columns)).toEqual(curve)
    }),
  )
})

test('where nobody left there is no step, and all stay', () => {
  const curve = survivalCurve([stay(5, false)])
  expect(curve).toMatchObject({ value: { steps: [], median: null, medianInterval: [null, null] } })
  expect(curve.ok && survivalAt(curve.value, 100)).toBe(1)
})

test.each<[string, Stay[], object]>([
  ['nobody', [], { code: 'NO_CUSTOMERS' }],
  ['a stay of NaN', [stay(1), stay(Number.NaN)], { code: 'INVALID_STAY', index: 1, field: 'duration' }],
  ['a negative stay', [stay(-1)], { code: 'INVALID_STAY', value: -1 }],
  ['an endless stay', [stay(Number.POSITIVE_INFINITY)], { code: 'INVALID_STAY' }],
])('%s is refused by name', (_, stays, error) => {
  expect(survivalCurve(stays)).toMatchObject({ ok: false, error })
})

test('columns that do not fit and a confidence that is none are refused', () => {
  const duration = Float64Array.of(1)
  expect(survivalCurveBatch({ duration, hasLeft: new Uint8Array() })).toMatchObject({
    error: { code: 'WRONG_LENGTH' },
  })
  expect(survivalCurveBatch({ duration, hasLeft: Uint8Array.of(2) })).toMatchObject({
    error: { field: 'hasLeft' },
  })
  expect(survivalCurve([stay(1)], { confidence: 1 })).toMatchObject({ error: { code: 'INVALID_CONFIDENCE' } })
})
