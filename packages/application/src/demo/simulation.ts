import type { Buyer, BuyingPopulation } from './buying-process.ts'

/** The customers and orders of an invented shop, with the truth behind them. */
export interface Simulation {
  /** In the order in which they bought first. */
  readonly customers: readonly SimulatedCustomer[]
  /** Oldest first. */
  readonly orders: readonly SimulatedOrder[]
  readonly truth: SimulationTruth
}

export interface SimulatedCustomer {
  readonly key: string
  readonly name: string
  readonly email: string
  readonly phone: string
  readonly city: string
}

export interface SimulatedOrder {
  readonly orderNumber: string
  readonly customerKey: string
  /** Epoch milliseconds. */
  readonly orderedAt: number
  readonly kind: 'PURCHASE' | 'REFUND'
  readonly status: 'COMPLETED' | 'CANCELLED'
  readonly lines: readonly SimulatedOrderLine[]
}

export interface SimulatedOrderLine {
  readonly product: string
  /** At least 1, also of what is given back. */
  readonly quantity: number
  /** Of the whole line in minor units; negative in a refund. */
  readonly amountMinor: number
}

/** What a model of the orders should find. */
export interface SimulationTruth {
  readonly population: BuyingPopulation
  /** One for each customer, in the same order. */
  readonly customers: readonly CustomerTruth[]
}

export interface CustomerTruth extends Buyer {
  readonly customerKey: string
  /** When the purchase was after which the customer left, in epoch milliseconds; `null` for who had not left at the end. */
  readonly aliveUntil: number | null
}
