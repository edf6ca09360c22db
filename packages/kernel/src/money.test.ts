import fc from 'fast-check'
import { expect, test } from 'vitest'
import { minorUnitsOf } from './money.ts'

test('a decimal written from minor units comes back exactly', () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), fc.integer({ min: 0, max: 4 }), (minor, digits) => {
      const text = Math.abs(minor)
        .toString()
        .padStart(digits + 1, '0')
      const whole = text.slice(0, text.length - digits)
      const fraction = text.slice(text.length - digits)
      const decimal = `${minor < 0 ? '-' : ''}${whole}${digits > 0 ? `.${fraction}` : ''}`
      expect(minorUnitsOf(decimal, digits)).toEqual({ ok: true, value: minor })
    }),
  )
})

test.each(['', '.', '1.', '.5', '1,0', '1e3', 'abc', '1.001', '99999999999999999'])('refuses %j', text => {
  expect(minorUnitsOf(text, 2)).toEqual({ ok: false, error: { code: 'INVALID_AMOUNT', text } })
})

test('never gives a negative zero', () => {
  expect(minorUnitsOf('-0.00', 2)).toEqual({ ok: true, value: 0 })
})
