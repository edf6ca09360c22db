import type { Temporal } from 'temporal-polyfill'
import { type BuyingPopulation, demoPopulation, drawBuyer, drawPurchases } from './buying-process.ts'
import { drawOrders } from './draw-orders.ts'
import { drawPerson } from './draw-person.ts'
import { randomStreams } from './random-stream.ts'
import type { Simulation } from './simulation.ts'
import { compileWeekRhythm } from './week-rhythm.ts'

export interface SimulationRequest {
  /** A 32-bit integer; the same seed gives the same shop. */
  readonly seed: number
  readonly customerCount: number
  readonly from: Temporal.PlainDate
  /** The day after the last one. */
  readonly to: Temporal.PlainDate
  /** IANA name of the zone by whose days and hours people buy. */
  readonly timeZone: string
  readonly population?: BuyingPopulation
}

/**
 * Draws the customers and orders of an invented shop, for which the truth behind the orders is known.
 *
 * Completed purchases follow the process of {@link BuyingPopulation} exactly, on the clock of {@link compileWeekRhythm};
 * first purchases are spread evenly over the period. Refunds and cancelled orders come on top: a model that leaves them
 * out sees the pure process. Amounts are in hundredths of a yuan.
 *
 * The people are invented; their mail addresses and phone numbers can belong to nobody.
 *
 * @example
 * ```ts
 * import { Temporal } from 'temporal-polyfill'
 * import { simulatePurchases } from './simulate-purchases.ts'
 * const from = Temporal.PlainDate.from('2024-01-01')
 * const to = from.add({ years: 1 })
 * const { customers } = simulatePurchases({ seed: 7, customerCount: 3, from, to, timeZone: 'Asia/Shanghai' })
 * customers.map(customer => customer.key) // => ['C00001', 'C00002', 'C00003']
 * ```
 */
export function simulatePurchases({
  seed,
  customerCount,
  population = demoPopulation,
  ...period
}: SimulationRequest): Simulation {
  const rhythm = compileWeekRhythm(period)
  const nextStream = randomStreams(seed)
  const histories = Array.from({ length: customerCount }, (_, index) => {
    // A stream for each concern: another name or price never changes who buys when.
    const [buying, naming, ordering] = [nextStream(), nextStream(), nextStream()]
    const buyer = drawBuyer(population, buying)
    const first = buying.uniform() * rhythm.weeks
    return {
      buyer,
      ...drawPurchases(buyer, { population, first, until: rhythm.weeks, random: buying }),
      person: drawPerson(index + 1, naming),
      ordering,
      first,
    }
  })
    .sort((one, other) => one.first - other.first)
    .map((history, index) => ({ ...history, customerKey: numbered('C', index) }))

  const orders = histories.flatMap(({ customerKey, purchases, person: { language }, ordering }) =>
    drawOrders(purchases, { customerKey, language, rhythm, random: ordering }),
  )
  return {
    customers: histories.map(({ customerKey, person: { name, email, phone, city } }) => ({
      key: customerKey,
      name,
      email,
      phone,
      city,
    })),
    orders: orders
      .sort((one, other) => one.orderedAt - other.orderedAt)
      .map((order, index) => ({
        ...order,
        orderNumber: numbered(order.kind === 'REFUND' ? 'R' : 'S', index),
      })),
    truth: {
      population,
      customers: histories.map(({ customerKey, buyer, leftAfter }) => ({
        customerKey,
        ...buyer,
        aliveUntil: leftAfter === null ? null : rhythm.instantAt(leftAfter),
      })),
    },
  }
}

function numbered(prefix: string, index: number): string {
  return prefix + String(index + 1).padStart(5, '0')
}
