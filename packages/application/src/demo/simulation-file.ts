import { stringify } from 'csv-stringify/sync'
import type { Simulation } from './simulation.ts'

export const simulationHeaders = [
  'order_number',
  'ordered_at',
  'customer',
  'name',
  'email',
  'phone',
  'city',
  'status',
  'product',
  'quantity',
  'amount',
] as const

/** A simulation as the order file a shop would export: one row for each line of an order. Amounts have two decimals. */
export function simulationFile({ customers, orders }: Simulation): Uint8Array {
  const byKey = new Map(customers.map(customer => [customer.key, customer]))
  const rows = orders.flatMap(order => {
    const customer = byKey.get(order.customerKey)
    return order.lines.map(line => [
      order.orderNumber,
      new Date(order.orderedAt).toISOString(),
      order.customerKey,
      customer?.name,
      customer?.email,
      customer?.phone,
      customer?.city,
      order.kind === 'REFUND' ? 'refunded' : order.status.toLowerCase(),
      line.product,
      line.quantity,
      (line.amountMinor / 100).toFixed(2),
    ])
  })
  return new TextEncoder().encode(stringify([[...simulationHeaders], ...rows]))
}
