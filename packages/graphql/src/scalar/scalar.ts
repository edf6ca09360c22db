import { GraphQLError } from 'graphql'
import { Temporal } from 'temporal-polyfill'
import { builder } from '../builder.ts'

builder.scalarType('DateTime', {
  description:
    'An instant of the years 1 to 9999 in ISO 8601 with its offset, e.g. `2026-01-31T08:00:00.000Z`; answers are in UTC with milliseconds.',
  serialize: value =>
    value instanceof Date ? value.toISOString() : value.toString({ fractionalSecondDigits: 3 }),
  parseValue: value =>
    parsed('DateTime', value, text => {
      const instant = Temporal.Instant.from(text)
      const { year } = instant.toZonedDateTimeISO('UTC')
      if (year < 1 || year > 9999) throw new RangeError('beyond what the database stores')
      return instant
    }),
})

builder.scalarType('Date', {
  description: 'A calendar day, e.g. `2026-01-31`.',
  serialize: value => value,
  parseValue: value => parsed('Date', value, text => Temporal.PlainDate.from(text)),
})

builder.scalarType('Decimal', {
  description: 'A decimal number as text, e.g. `"12.34"`, so that no digit is lost on the way.',
  serialize: value => value,
  parseValue: value =>
    parsed('Decimal', value, text => {
      if (!/^-?\d{1,18}(\.\d{1,9})?$/.test(text)) throw new RangeError('not a plain decimal')
      return text
    }),
})

builder.scalarType('SafeInt', {
  description: 'An integer between -(2^53 - 1) and 2^53 - 1.',
  serialize: value => Number(value),
  parseValue: value => {
    if (typeof value !== 'number' || !Number.isSafeInteger(value))
      throw new GraphQLError('A SafeInt is a whole number')
    return value
  },
})

builder.scalarType('JSON', {
  description: 'Any JSON value.',
  serialize: value => value,
  parseValue: value => value,
})

function parsed<T>(name: string, value: unknown, parse: (text: string) => T): T {
  try {
    if (typeof value !== 'string') throw new RangeError('not a text')
    return parse(value)
  } catch {
    throw new GraphQLError(`Not a ${name}: ${JSON.stringify(value)?.slice(0, 80)}`)
  }
}
