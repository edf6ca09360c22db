import { describe, expect, test } from 'vitest'
import { guessAmountFormat, guessDateFormat } from './format-guess.ts'

describe('guessDateFormat', () => {
  test.each([
    [['2024-03-04', '2024/12/31'], 'YMD'],
    [['03.04.2024'], 'DMY'],
    [['03/04/2024', '13/04/2024'], 'DMY'],
    [['3/4/2024 8:30 PM', '3/14/2024 9:00 AM'], 'MDY'],
    [['2024-03-04', '13/04/2024'], 'DMY'],
    [['20240304', '', '  '], 'YMD'],
    [['13/04/2024', 'unknown'], 'DMY'],
  ])('is sure of %j', (values, format) => expect(guessDateFormat(values)).toEqual({ kind: 'SURE', format }))

  test.each([
    [['01/02/2024', '03/04/2024'], '01/02/2024'],
    [['01/01/2024'], '01/01/2024'],
    [['05-05-2024', '03-04-2024'], '03-04-2024'],
    [['2024-03-04', '03/04/2024'], '03/04/2024'],
  ])('asks about %j', (values, example) => {
    expect(guessDateFormat(values)).toEqual({ kind: 'AMBIGUOUS', candidates: ['MDY', 'DMY'], example })
  })

  test('asks when values contradict each other', () => {
    expect(guessDateFormat(['13/04/2024', '04/13/2024'])).toMatchObject({ kind: 'AMBIGUOUS' })
  })

  test.each([
    [['a', 'b', '2024-01-01'], 'a'],
    [['', ' '], null],
    [[], null],
  ])('cannot read %j', (values, example) => {
    expect(guessDateFormat(values)).toEqual({ kind: 'UNREADABLE', example })
  })
})

describe('guessAmountFormat', () => {
  test.each([
    [['1.50', '2'], 2, 'DECIMAL_POINT'],
    [['1,50', '2'], 2, 'DECIMAL_COMMA'],
    [['1,234.50'], 2, 'DECIMAL_POINT'],
    [['1.234,50 €'], 2, 'DECIMAL_COMMA'],
    [['1,234'], 2, 'DECIMAL_POINT'],
    [['1.234'], 2, 'DECIMAL_COMMA'],
    [['1,000'], 0, 'DECIMAL_POINT'],
    [['1.234', '1.2'], 3, 'DECIMAL_POINT'],
    [['12', '7', '¥1000'], 2, 'UNAMBIGUOUS'],
  ])('is sure of %j with %i decimal places', (values, digits, format) => {
    expect(guessAmountFormat(values, digits)).toEqual({ kind: 'SURE', format })
  })

  test.each([
    [['1.234'], 3, '1.234'],
    [['5', '1,500'], 2, '1,500'],
    [['1,234.50', '1.234,50'], 2, '1.234,50'],
  ])('asks about %j with %i decimal places', (values, digits, example) => {
    const candidates = ['DECIMAL_POINT', 'DECIMAL_COMMA']
    expect(guessAmountFormat(values, digits)).toEqual({ kind: 'AMBIGUOUS', candidates, example })
  })

  test('cannot read what is no amount', () => {
    expect(guessAmountFormat(['2024-01-01', '5 pcs', '5'], 2)).toEqual({
      kind: 'UNREADABLE',
      example: '2024-01-01',
    })
  })
})
