import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { halfWidth, hasControlCharacter, isLongerThan, plainText } from './cell-text.ts'

describe('plainText', () => {
  test.each([
    ['', ''],
    ['   ', ''],
    [' a  b ', 'a  b'],
    ['\u3000张三\u00A0', '张三'],
    ['\u202D13800138000\u202C', '13800138000'],
    ['\uFEFFid', 'id'],
    ['="00123"', '00123'],
    ['="a ""b"""', 'a "b"'],
    ["'00123", '00123'],
    ["'t Hart", "'t Hart"],
    ['123\t', '123'],
    ['line one\r\nline two', 'line one line two'],
    ['e\u0301', 'é'],
    ['=1+1', '=1+1'],
  ])('reads %j as %j', (cell, text) => expect(plainText(cell)).toBe(text))

  test('is stable: plain text is its own plain text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), cell => {
        fc.pre(!/^\s*(?:=|')/.test(plainText(cell)))
        expect(plainText(plainText(cell))).toBe(plainText(cell))
      }),
    )
  })

  test('is in normal form', () => {
    const unit = fc.constantFrom(
      'e',
      '\u0301',
      '\u0308',
      'か',
      '\u3099',
      '가',
      '\u11A8',
      '한',
      '張',
      'ā',
      ' ',
    )
    fc.assert(
      fc.property(fc.string({ unit }), cell => {
        const text = plainText(cell)
        expect(text).toBe(text.normalize('NFC').trim())
      }),
    )
  })

  test('takes linear time for a cell of many spaces', () => {
    const spaces = ' '.repeat(200_000)
    expect(plainText(`a${spaces}b`)).toHaveLength(200_002)
    expect(plainText(`é${spaces}`)).toBe('é')
  })
})

test.each([
  ['a\u0000', true],
  ['a\u007F', true],
  ['a\u0085', true],
  ['a b é 张 😀', false],
])('finds the control character of %j: %s', (text, found) => expect(hasControlCharacter(text)).toBe(found))

test.each([
  ['aaa', 3, false],
  ['aaaa', 3, true],
  ['😀😀😀', 3, false],
  ['😀😀😀😀', 3, true],
  ['a'.repeat(1000), 3, true],
])('tells whether %j is longer than %i: %s', (text, most, longer) =>
  expect(isLongerThan(text, most)).toBe(longer),
)

test('turns only digits, letters and signs to half width', () => {
  expect(halfWidth('￥１，２３４．５０')).toBe('¥1,234.50')
  expect(halfWidth('5²½')).toBe('5²½')
  expect(halfWidth('1\u202F234')).toBe('1 234')
})
