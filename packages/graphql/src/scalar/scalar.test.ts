import { GraphQLError, isScalarType } from 'graphql'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { createSchema } from '../schema.ts'
import { decimalOf } from './money.ts'

const schema = createSchema()

describe('a DateTime', () => {
  test.each([
    ['2026-01-31T08:00:00Z', '2026-01-31T08:00:00.000Z'],
    ['2026-01-31T08:00:00.1234+08:00', '2026-01-31T00:00:00.123Z'],
    ['0001-01-01T00:00:00Z', '0001-01-01T00:00:00.000Z'],
    ['9999-12-31T23:59:59.999Z', '9999-12-31T23:59:59.999Z'],
  ])('%s comes back as %s', (text, back) => {
    expect(scalar('DateTime').serialize(scalar('DateTime').parseValue(text))).toBe(back)
  })

  test.each(['', '2024', '2024-01-31', '2024-01-31T08:00:00', '2024-02-30T00:00:00Z', 1706688000000, null])(
    'is not %j',
    value => expect(() => scalar('DateTime').parseValue(value)).toThrow(GraphQLError),
  )

  test.each(['0000-12-31T23:59:59Z', '+010000-01-01T00:00:00Z', '-200000-01-01T00:00:00Z'])(
    'is not as far away as %s, which no database stores',
    value => expect(() => scalar('DateTime').parseValue(value)).toThrow('Not a DateTime'),
  )

  test('is a Date of the database just as well', () => {
    expect(scalar('DateTime').serialize(new Date('2026-01-31T08:00:00Z'))).toBe('2026-01-31T08:00:00.000Z')
  })
})

describe('a Decimal', () => {
  test.each(['0', '12.34', '-0.000000001', '999999999999999999'])('is %s', text =>
    expect(scalar('Decimal').parseValue(text)).toBe(text),
  )

  test.each(['', '.5', '1.', '1,5', '+1', '1e3', 'NaN', '1234567890123456789', 1.5])('is not %j', value =>
    expect(() => scalar('Decimal').parseValue(value)).toThrow(GraphQLError),
  )
})

describe('a Date', () => {
  test('is a calendar day', () => {
    expect(scalar('Date').parseValue('2024-02-29')).toEqual(Temporal.PlainDate.from('2024-02-29'))
    expect(() => scalar('Date').parseValue('2023-02-29')).toThrow('Not a Date')
  })
})

describe('a SafeInt', () => {
  test.each([0, -1, Number.MAX_SAFE_INTEGER])('is %d', value =>
    expect(scalar('SafeInt').parseValue(value)).toBe(value),
  )

  test.each([1.5, Number.MAX_SAFE_INTEGER + 1, '1', null])('is not %j', value =>
    expect(() => scalar('SafeInt').parseValue(value)).toThrow('whole number'),
  )

  test('is a bigint of the database just as well', () => expect(scalar('SafeInt').serialize(12n)).toBe(12))
})

test.each([
  [0n, 2, '0.00'],
  [5n, 2, '0.05'],
  [-5n, 2, '-0.05'],
  [123456n, 2, '1234.56'],
  [123456n, 0, '123456'],
  [-1n, 0, '-1'],
  [1234n, 3, '1.234'],
])('%d minor units with %d decimal places are %s', (minor, digits, text) =>
  expect(decimalOf(minor, digits)).toBe(text),
)

function scalar(name: string) {
  const type = schema.getType(name)
  if (!isScalarType(type)) throw new Error(`No scalar ${name}`)
  return type
}
