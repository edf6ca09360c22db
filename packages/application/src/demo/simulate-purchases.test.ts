import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { simulatePurchases } from './simulate-purchases.ts'

const request = {
  seed: 20_260_301,
  customerCount: 2_000,
  from: Temporal.PlainDate.from('2024-03-01'),
  to: Temporal.PlainDate.from('2026-03-01'),
  timeZone: 'Asia/Shanghai',
}
const { customers, orders, truth } = simulatePurchases(request)
const purchases = orders.filter(order => order.kind === 'PURCHASE' && order.status === 'COMPLETED')
const purchasesOf = Map.groupBy(purchases, order => order.customerKey)

describe('simulatePurchases', () => {
  test('gives the same shop for the same seed and another for another', () => {
    const small = { ...request, customerCount: 100 }
    const shop = simulatePurchases(small)
    expect(simulatePurchases(small)).toEqual(shop)
    expect(simulatePurchases({ ...small, seed: 7 }).orders).not.toEqual(shop.orders)
  })

  test('lets every customer buy, within the period and oldest first', () => {
    const [start, end] = [request.from, request.to].map(
      day => day.toZonedDateTime(request.timeZone).epochMilliseconds,
    )
    expect(purchasesOf.size).toBe(request.customerCount)
    expect(customers.map(({ key }) => key)).toEqual(truth.customers.map(({ customerKey }) => customerKey))
    const instants = orders.map(({ orderedAt }) => orderedAt)
    expect(instants).toEqual(instants.toSorted((one, other) => one - other))
    expect(instants.at(0)).toBeGreaterThanOrEqual(start ?? Infinity)
    expect(instants.at(-1)).toBeLessThan(end ?? 0)
  })

  test('numbers every order once', () => {
    expect(new Set(orders.map(({ orderNumber }) => orderNumber)).size).toBe(orders.length)
  })

  test('takes money only in purchases and gives it back only in refunds', () => {
    const faulty = orders.filter(({ kind, lines }) => {
      const sign = kind === 'REFUND' ? -1 : 1
      return !lines.every(
        line => Number.isSafeInteger(line.amountMinor) && Math.sign(line.amountMinor) === sign,
      )
    })
    expect(faulty).toEqual([])
    expect(
      orders.every(({ lines }) => lines.length > 0 && lines.every(({ quantity }) => quantity >= 1)),
    ).toBe(true)
  })

  test('gives back no more than was bought before', () => {
    for (const refund of orders.filter(({ kind }) => kind === 'REFUND')) {
      const before = (purchasesOf.get(refund.customerKey) ?? []).filter(
        ({ orderedAt }) => orderedAt < refund.orderedAt,
      )
      expect(before.map(({ lines }) => lines.map(({ product }) => product))).toContainEqual(
        expect.arrayContaining(refund.lines.map(({ product }) => product)),
      )
    }
  })

  test('has a few refunds and cancelled orders', () => {
    const refunds = orders.filter(({ kind }) => kind === 'REFUND')
    const cancelled = orders.filter(({ status }) => status === 'CANCELLED')
    expect(refunds.length / purchases.length).toBeGreaterThan(0.03)
    expect(refunds.length / purchases.length).toBeLessThan(0.05)
    expect(cancelled.length / purchases.length).toBeGreaterThan(0.02)
    expect(cancelled.length / purchases.length).toBeLessThan(0.04)
  })

  test('ends a customer with the purchase after which the truth says that they left', () => {
    for (const { customerKey, aliveUntil } of truth.customers) {
      const last = purchasesOf.get(customerKey)?.at(-1)
      if (aliveUntil !== null) expect(last?.orderedAt).toBe(aliveUntil)
    }
    expect(truth.customers.some(({ aliveUntil }) => aliveUntil === null)).toBe(true)
  })
})
