import type { Err } from '@clientele/kernel'
import type { RfmOrderColumns } from '../rfm/rfm-order.ts'
import { type InvalidFactsError, invalidFacts } from './invalid-facts.ts'

/** The first order that names nobody or no moment, or `null`. */
export function faultOfOrders(
  { customer, orderedAt, kind, status }: Omit<RfmOrderColumns, 'amountMinor'>,
  customers: number,
): Err<InvalidFactsError> | null {
  for (const [name, column] of Object.entries({ orderedAt, kind, status }))
    if (column.length !== customer.length) return invalidFacts([name], 'SAME_LENGTH')
  for (let index = 0; index < customer.length; index++) {
    if ((customer[index] ?? customers) >= customers) return invalidFacts(['customer', index], 'KNOWN_ROW')
    if (!Number.isSafeInteger(orderedAt[index])) return invalidFacts(['orderedAt', index], 'SAFE_INTEGER')
  }
  return null
}
