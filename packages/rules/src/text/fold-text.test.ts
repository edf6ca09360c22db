import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldText } from './fold-text.ts'

describe('folded text', () => {
  test.each([
    ['Li Wei', 'LI WEI'],
    ['ＡＢＣ１２３', 'abc123'],
    ['Straße', 'STRASSE'],
    ['ΟΔΟΣ', 'οδος'],
    ['Cafe\u0301', 'CAFÉ'],
    ['ﬃ', 'FFI'],
    ['㈱', '(株)'],
    ['ㄅ', 'ㄅ'],
    ['İ', 'i\u0307'],
    ['ŉ', 'ʼN'],
  ])('is the same of %s and %s', (one, other) => {
    expect(foldText(one)).toBe(foldText(other))
  })

  test.each([
    ['王', '玉'],
    ['a', 'á'],
    ['客户', '客戶'],
  ])('is not the same of %s and %s', (one, other) => {
    expect(foldText(one)).not.toBe(foldText(other))
  })

  test('is folded once and for all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        expect(foldText(foldText(text))).toBe(foldText(text))
      }),
      { numRuns: 2000 },
    )
  })

  test('does not see how letters are composed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), text => {
        for (const form of ['NFC', 'NFD', 'NFKC', 'NFKD'])
          expect(foldText(text.normalize(form))).toBe(foldText(text))
      }),
    )
  })
})
