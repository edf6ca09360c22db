import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type AbandonedTreatment, type CallRecord, measureCalls, measureCallsBatch } from './measure-calls.ts'

const calls: CallRecord[] = [
  ...[3, 10, 20, 21, 60].map(waitSeconds => ({ waitSeconds, isAnswered: true, talkSeconds: 100 })),
  ...[2, 15, 40].map(waitSeconds => ({ waitSeconds, isAnswered: false })),
]

test.each<[AbandonedTreatment, number]>([
  ['MISSED', 3 / 8],
  ['LEFT_OUT', 3 / 5],
  ['LEFT_OUT_IN_TIME', 3 / 6],
  ['MET_IN_TIME', 5 / 8],
])('with callers who hang up %s the service level is %d', (abandoned, share) => {
  const measured = measureCalls(calls, { withinSeconds: 20, abandoned })
  expect(measured).toMatchObject({ value: { serviceLevel: { share } } })
})

test('who hangs up at once is not lost, unless short calls count', () => {
  const options = { withinSeconds: 20, abandoned: 'MISSED' } as const
  expect(measureCalls(calls, options)).toMatchObject({ value: { abandonment: { part: 2, of: 7 } } })
  expect(measureCalls(calls, { ...options, shortSeconds: 0 })).toMatchObject({
    value: { abandonment: { part: 3, of: 8 } },
  })
})

test('of no calls there is nothing to say', () => {
  expect(measureCalls([], { withinSeconds: 20, abandoned: 'MISSED' })).toMatchObject({
    value: { offered: 0, serviceLevel: { share: null, interval: null }, averageHandlingSeconds: null },
  })
})

test.each<[string, CallRecord, string]>([
  ['a wait of NaN', { waitSeconds: Number.NaN, isAnswered: true }, 'waitSeconds'],
  ['a negative wait', { waitSeconds: -1, isAnswered: true }, 'waitSeconds'],
  [
    'endless talk',
    { waitSeconds: 1, isAnswered: true, talkSeconds: Number.POSITIVE_INFINITY },
    'talkSeconds',
  ],
])('%s is refused at its place', (_, call, field) => {
  const measured = measureCalls([...calls, call], { withinSeconds: 20, abandoned: 'MISSED' })
  expect(measured).toMatchObject({ error: { code: 'INVALID_CALL', index: 8, field } })
})

test('a threshold that is none is refused', () => {
  const measured = measureCalls(calls, { withinSeconds: Number.NaN, abandoned: 'MISSED' })
  expect(measured).toMatchObject({ error: { code: 'INVALID_THRESHOLD', field: 'withinSeconds' } })
})

test('waiting longer for an answer never counts as worse, and every share lies in its interval', () => {
  const call = fc.record({ waitSeconds: fc.integer({ min: 0, max: 100 }), isAnswered: fc.boolean() })
  fc.assert(
    fc.property(fc.array(call, { minLength: 1 }), fc.nat({ max: 60 }), (calls, withinSeconds) => {
      const level = (within: number) => {
        const measured = measureCalls(calls, { withinSeconds: within, abandoned: 'MET_IN_TIME' })
        if (!measured.ok) throw new Error(measured.error.code)
        return measured.value.serviceLevel
      }
      const { share, interval } = level(withinSeconds)
      expect(level(withinSeconds + 5).share).toBeGreaterThanOrEqual(share ?? 1)
      expect(interval?.[0]).toBeLessThanOrEqual(share ?? 0)
      expect(interval?.[1]).toBeGreaterThanOrEqual(share ?? 1)
    }),
  )
})

test('columns that do not fit are refused', () => {
  const waitSeconds = Float64Array.of(1, 2)
  const options = { withinSeconds: 20, abandoned: 'MISSED' } as const
  expect(measureCallsBatch({ waitSeconds, isAnswered: Uint8Array.of(1) }, options)).toMatchObject({
    error: { code: 'WRONG_LENGTH', field: 'isAnswered', expected: 2, got: 1 },
  })
  expect(measureCallsBatch({ waitSeconds, isAnswered: Uint8Array.of(1, 2) }, options)).toMatchObject({
    error: { code: 'INVALID_CALL', index: 1, field: 'isAnswered' },
  })
  expect(measureCallsBatch({ waitSeconds, isAnswered: Uint8Array.of(1, 0) }, options)).toMatchObject({
    value: { answered: 1, firstContactResolution: { share: null }, averageHandlingSeconds: 0 },
  })
})
