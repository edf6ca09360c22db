import type { Purchase } from './buying-process.ts'
import { drawBasket } from './draw-basket.ts'
import type { RandomStream } from './random-stream.ts'
import type { SimulatedOrder, SimulatedOrderLine } from './simulation.ts'
import type { WeekRhythm } from './week-rhythm.ts'

type UnnumberedOrder = Omit<SimulatedOrder, 'orderNumber'>

/** Share of purchases of which one product, or everything, is given back. */
const refundedShare = 0.04
/** Share of purchases after which the customer places another order that is then cancelled. */
const cancelledShare = 0.03
/** Both come one to fourteen days after the purchase, unless the period is over by then. */
const soonestWeeks = 1 / 7
const latestWeeks = 2

/** Turns the purchases of a customer into orders with products, and adds refunds and cancelled orders. */
export function drawOrders(
  purchases: readonly Purchase[],
  {
    customerKey,
    language,
    rhythm,
    random,
  }: {
    readonly customerKey: string
    readonly language: 'zh' | 'en'
    readonly rhythm: WeekRhythm
    readonly random: RandomStream
  },
): UnnumberedOrder[] {
  const order = (week: number, lines: readonly SimulatedOrderLine[]): UnnumberedOrder => ({
    customerKey,
    orderedAt: rhythm.instantAt(week),
    kind: 'PURCHASE',
    status: 'COMPLETED',
    lines,
  })
  return purchases.flatMap(({ week, amountMinor }) => {
    const lines = drawBasket(amountMinor, { language, random })
    const isRefunded = random.uniform() < refundedShare
    const isFollowedByCancelled = random.uniform() < cancelledShare
    const later = week + soonestWeeks + random.uniform() * (latestWeeks - soonestWeeks)
    const orders = [order(week, lines)]
    if (later >= rhythm.weeks) return orders
    if (isRefunded) orders.push({ ...order(later, givenBack(lines, random)), kind: 'REFUND' })
    if (isFollowedByCancelled) {
      const called = drawBasket(amountMinor, { language, random })
      orders.push({ ...order(later, called), status: 'CANCELLED' })
    }
    return orders
  })
}

function givenBack(lines: readonly SimulatedOrderLine[], random: RandomStream): SimulatedOrderLine[] {
  const isEverything = random.uniform() < 0.5
  return lines
    .slice(isEverything ? 0 : -1)
    .map(({ amountMinor, ...line }) => ({ ...line, amountMinor: -amountMinor }))
}
