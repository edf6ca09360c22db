import { expect, test } from 'vitest'
import { rfmHighsOf, rfmValueTypeOf, rfmValueTypes } from './rfm-value-type.ts'

test('the index of a type is its three bits, and its code follows from them', () => {
  expect(rfmValueTypes).toHaveLength(8)
  for (const [index, { code, ...highs }] of rfmValueTypes.entries()) {
    expect(4 * Number(highs.recencyHigh) + 2 * Number(highs.frequencyHigh) + Number(highs.monetaryHigh)).toBe(
      index,
    )
    expect(rfmValueTypeOf(highs)).toBe(code)
  }
})

test.each([
  ['111', 'KEY_VALUE'],
  ['101', 'KEY_DEVELOP'],
  ['011', 'KEY_KEEP'],
  ['001', 'KEY_WIN_BACK'],
  ['110', 'GENERAL_VALUE'],
  ['100', 'GENERAL_DEVELOP'],
  ['010', 'GENERAL_KEEP'],
  ['000', 'GENERAL_WIN_BACK'],
])('%s is %s', (bits, code) => {
  expect(rfmValueTypes[Number.parseInt(bits, 2)]?.code).toBe(code)
})

test('who is at the mean is high, and fewer days than the mean are high', () => {
  const spread = (mean: number) => ({ mean, ranges: [] })
  const population = {
    customers: 2,
    recencyDays: spread(30),
    frequency: spread(2),
    monetaryMinor: spread(99.5),
  }
  const highs = (recencyDays: number, frequency: number, monetaryMinor: number) =>
    Object.values(rfmHighsOf({ recencyDays, frequency, monetaryMinor }, population))
  expect(highs(30, 2, 100)).toEqual([true, true, true])
  expect(highs(31, 1, 99)).toEqual([false, false, false])
  expect(highs(29, 3, 99)).toEqual([true, true, false])
})
