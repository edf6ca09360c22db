import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { historicalLifetimeValue } from './historical-lifetime-value.ts'
import { historicalLifetimeValueBatch } from './historical-lifetime-value-batch.ts'
import { simpleLifetimeValue } from './simple-lifetime-value.ts'

const terms = { marginShare: 0.25, acquisitionCostMinor: 500 }
const yuan = (minor: number) => ({ minor, currency: 'CNY' })

describe('the historical value', () => {
  test('is the same for one customer and for many', () => {
    const amounts = fc.array(fc.array(fc.integer({ min: -1e9, max: 1e9 }), { minLength: 1 }), {
      minLength: 1,
      maxLength: 6,
    })
    const margin = fc.double({ min: 0.01, max: 1, noNaN: true })
    fc.assert(
      fc.property(amounts, margin, (customers, marginShare) => {
        const rows = customers.flatMap((orders, customer) => orders.map(minor => ({ customer, minor })))
        const many = historicalLifetimeValueBatch(
          {
            customer: Uint32Array.from(rows, row => row.customer),
            minor: Float64Array.from(rows, row => row.minor),
          },
          { ...terms, marginShare, customers: customers.length },
        )
        const single = customers.map(orders => {
          const value = historicalLifetimeValue(orders.map(yuan), { ...terms, marginShare })
          return value.ok ? value.value.value.minor : value.error
        })
        expect(many.ok && [...many.value]).toEqual(single)
      }),
    )
  })

  test.each([
    [[2], 1],
    [[1], 0],
    [[-2], -1],
    [[-1], 0],
    [[0], 0],
    [[], undefined],
  ])('of %j at a quarter is %s, halves away from zero', (orders, minor) => {
    const value = historicalLifetimeValue(orders.map(yuan), { marginShare: 0.25, acquisitionCostMinor: 0 })
    expect(value.ok ? value.value.value.minor : undefined).toBe(minor)
  })

  test.each([
    [[], 0, 'NO_ORDERS'],
    [[{ minor: 1, currency: 'MOON' }], 0, 'UNKNOWN_CURRENCY'],
    [[yuan(1), { minor: 1, currency: 'USD' }], 1, 'MIXED_CURRENCIES'],
    [[yuan(1), yuan(0.5)], 1, 'NOT_A_SAFE_INTEGER'],
    [[yuan(Number.NaN)], 0, 'NOT_A_SAFE_INTEGER'],
    [[yuan(Number.MAX_SAFE_INTEGER), yuan(1)], 2, 'NOT_A_SAFE_INTEGER'],
  ])('of %j is refused', (orders, row, fault) => {
    expect(historicalLifetimeValue(orders, terms)).toEqual({
      ok: false,
      error: { code: 'INVALID_ORDERS', row, fault },
    })
  })

  test('of many is refused by row', () => {
    const customer = Uint32Array.of(0, 7)
    const minor = Float64Array.of(1, 1)
    const batch = (columns: { customer: Uint32Array; minor: Float64Array }) =>
      historicalLifetimeValueBatch(columns, { ...terms, customers: 2 })
    expect(batch({ customer, minor })).toEqual({ ok: false, error: { code: 'UNKNOWN_CUSTOMER', row: 1 } })
    expect(batch({ customer, minor: minor.slice(1) })).toMatchObject({ error: { code: 'UNEQUAL_COLUMNS' } })
    expect(batch({ customer: customer.slice(0, 1), minor: Float64Array.of(Infinity) })).toEqual({
      ok: false,
      error: { code: 'INVALID_ORDERS', row: 0, fault: 'NOT_A_SAFE_INTEGER' },
    })
  })

  test('is refused at an impossible margin or cost', () => {
    expect(historicalLifetimeValue([yuan(1)], { ...terms, marginShare: 2 })).toMatchObject({
      error: { code: 'INVALID_MARGIN' },
    })
    expect(historicalLifetimeValue([yuan(1)], { ...terms, acquisitionCostMinor: -1 })).toMatchObject({
      error: { code: 'INVALID_ACQUISITION_COST' },
    })
  })
})

describe('the simple formula', () => {
  const share = fc.double({ min: 0, max: 0.95, noNaN: true })

  test('is the sum of all margins to come', () => {
    fc.assert(
      fc.property(share, fc.double({ min: 0.01, max: 1, noNaN: true }), (retention, discountRate) => {
        const sum = Array.from({ length: 1_000 }, (_, t) => 100 * (retention / (1 + discountRate)) ** (t + 1))
        const value = simpleLifetimeValue({ marginPerPeriod: 100, retention, discountRate })
        expect(value.ok && value.value).toBeCloseTo(
          sum.reduce((one, other) => one + other),
          6,
        )
      }),
    )
  })

  test.each([
    ['marginPerPeriod', Infinity],
    ['retention', 1.1],
    ['retention', -0.1],
    ['retention', Number.NaN],
    ['discountRate', -0.1],
    ['discountRate', Number.NaN],
  ] as const)('refuses %s of %d', (field, given) => {
    const customer = { marginPerPeriod: 100, retention: 0.8, discountRate: 0.1, [field]: given }
    expect(simpleLifetimeValue(customer)).toEqual({
      ok: false,
      error: { code: 'INVALID_STEADY_CUSTOMER', field, given },
    })
  })

  test('has no value for customers who never leave in a world without discount', () => {
    expect(simpleLifetimeValue({ marginPerPeriod: 1, retention: 1, discountRate: 0 }).ok).toBe(false)
    expect(simpleLifetimeValue({ marginPerPeriod: 1, retention: 1, discountRate: 0.5 })).toEqual({
      ok: true,
      value: 2,
    })
  })
})
