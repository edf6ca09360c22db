import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type AmountFormat, readAmount, readCount } from './amount-format.ts'
import { currencyMarksOf } from './currency-mark.ts'

const styles = {
  DECIMAL_POINT: [
    { group: '', mark: '.' },
    { group: ',', mark: '.' },
    { group: "'", mark: '.' },
    { group: '’', mark: '.' },
    { group: ' ', mark: '.' },
  ],
  DECIMAL_COMMA: [
    { group: '', mark: ',' },
    { group: '.', mark: ',' },
    { group: ' ', mark: ',' },
    { group: '\u00A0', mark: ',' },
    { group: '\u202F', mark: ',' },
  ],
} as const
const wrappings: ((text: string) => string)[] = [
  text => text,
  text => `¥${text}`,
  text => `￥ ${text}`,
  text => `CNY ${text}`,
  text => `${text}元`,
  text => `${text} RMB`,
  text => `CN¥${text}`,
]
const signs: ((text: string) => string)[] = [
  text => `-${text}`,
  text => `${text}-`,
  text => `(${text})`,
  text => `−${text}`,
]

function written(
  minor: number,
  { digits, group, mark }: { digits: number; group: string; mark: string },
): string {
  const text = String(Math.abs(minor)).padStart(digits + 1, '0')
  const whole = text.slice(0, text.length - digits).replaceAll(/(?<=\d)(?=(?:\d{3})+$)/g, group)
  return digits === 0 ? whole : `${whole}${mark}${text.slice(-digits)}`
}

describe.each(['DECIMAL_POINT', 'DECIMAL_COMMA'] as const)('%s', format => {
  test.each([0, 2, 3])('reads back every amount with %i decimal places, however it is written', digits => {
    const reading = { format, digits, marks: currencyMarksOf('CNY') }
    const minor = fc.oneof(fc.maxSafeInteger(), fc.integer({ min: -1_000_000, max: 1_000_000 }))
    const style = fc.constantFrom(...styles[format])
    const choices = [fc.constantFrom(...wrappings), fc.constantFrom(...signs)] as const
    fc.assert(
      fc.property(minor, style, ...choices, (amount, { group, mark }, wrap, sign) => {
        const plain = wrap(written(amount, { digits, group, mark }))
        expect(readAmount(amount < 0 ? sign(plain) : plain, reading)).toBe(amount)
      }),
    )
  })
})

const yuan = (format: AmountFormat) => ({ format, digits: 2, marks: currencyMarksOf('CNY') })

test.each([
  ['+5', 500],
  ['.5', 50],
  ['5.10', 510],
  ['5.1000', 510],
  ['-¥5', -500],
  ['¥-5', -500],
  ['¥ 5 元', 500],
  ['１，２３４．５０元', 123_450],
  ['12,34,567.50', 123_456_750],
  ['-0.00', 0],
  ['(0)', 0],
])('reads %j as %i', (text, minor) => expect(readAmount(text, yuan('DECIMAL_POINT'))).toBe(minor))

test.each([
  '',
  '-',
  '.',
  '5.',
  '1,23',
  '1,2345',
  '1,234,56',
  "1,234'567",
  '1.234.567',
  '1.234,50',
  '1.005',
  '--5',
  '-5-',
  '-(5)',
  '(5',
  '5)',
  '5+',
  '1e3',
  '5%',
  '5 pcs',
  '5½',
  '5²',
  '5 6',
  '99999999999999999',
  `${'1'.repeat(100)}`,
])('refuses %j', text => expect(readAmount(text, yuan('DECIMAL_POINT'))).toBe('INVALID_AMOUNT'))

test.each(['$5', '5 USD', 'EUR 5', '5€', '5美元', 'HK$5'])('finds another currency in %j', text => {
  expect(readAmount(text, yuan('DECIMAL_POINT'))).toBe('OTHER_CURRENCY')
})

test.each([
  ['USD', ['$5', 'US$5', '5$', 'usd 5', 'US $5', '5美元']],
  ['JPY', ['¥5', '5円', 'JP¥5', '5 JPY']],
  ['EUR', ['5 €', '€5', '5欧元']],
  ['GBP', ['£5']],
  ['TWD', ['NT$5', '5元']],
])('knows how %s is written', (currency, texts) => {
  for (const text of texts) {
    expect(readAmount(text, { format: 'DECIMAL_POINT', digits: 0, marks: currencyMarksOf(currency) })).toBe(5)
  }
})

test('takes a mark before three digits for a group mark where the currency has no minor units', () => {
  const yen = { digits: 0, marks: currencyMarksOf('JPY') }
  expect(readAmount('1,000', { ...yen, format: 'DECIMAL_POINT' })).toBe(1000)
  expect(readAmount('1.000', { ...yen, format: 'DECIMAL_POINT' })).toBe('INVALID_AMOUNT')
  expect(readAmount('1.000', { ...yen, format: 'DECIMAL_COMMA' })).toBe(1000)
  expect(readAmount('1000.00', { ...yen, format: 'DECIMAL_POINT' })).toBe(1000)
})

test.each([
  ['1234', 123_400],
  ['1.5', 150],
  ['1,5', 150],
  ['1.234', 123_400],
  ['1.234,50', 123_450],
  ['1,234.50', 123_450],
  ['1.500', 'INVALID_AMOUNT'],
  ['1,500', 'INVALID_AMOUNT'],
])('reads %j only if it has one reading: %s', (text, minor) => {
  expect(readAmount(text, yuan('UNAMBIGUOUS'))).toBe(minor)
})

test.each([
  ['3', 3],
  ['0.5', 0.5],
  ['1,000', 1000],
  ['-2', -2],
  ['1.0000001', undefined],
  ['¥3', undefined],
  ['3 kg', undefined],
  ['', undefined],
])('counts %j as %s', (text, count) => expect(readCount(text, 'DECIMAL_POINT')).toBe(count))
