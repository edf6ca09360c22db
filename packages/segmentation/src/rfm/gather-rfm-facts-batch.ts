import { ok, type Result } from '@clientele/kernel'
import { type InvalidFactsError, invalidFacts } from '../fact/invalid-facts.ts'
import { faultOfOrders } from '../fact/order-fault.ts'
import { startOfLookBack } from './look-back.ts'
import type { RfmFactColumns } from './rfm-facts.ts'
import type { RfmMoment } from './rfm-moment.ts'
import { type RfmOrderColumns, rfmOrderKinds, rfmOrderStatuses } from './rfm-order.ts'
import type { RfmPolicy } from './rfm-policy.ts'

const refund = rfmOrderKinds.indexOf('REFUND')
const cancelled = rfmOrderStatuses.indexOf('CANCELLED')

/**
 * The facts of `customers` many customers from all their orders: for each row what {@link gatherRfmFacts} answers. An
 * order that names no row, no instant or no safe integer of minor units is refused by its place.
 *
 * @example
 * ```ts
 * import { defaultRfmPolicy, gatherRfmFactsBatch } from '@clientele/segmentation'
 * import { Temporal } from 'temporal-polyfill'
 * const orders = {
 *   customer: Uint32Array.of(0, 2, 0),
 *   orderedAt: Float64Array.of(1_000, 2_000, 3_000),
 *   amountMinor: Float64Array.of(4200, 700, -1200),
 *   kind: Uint8Array.of(0, 0, 1),
 *   status: Uint8Array.of(0, 0, 0),
 * }
 * const moment = { asOf: Temporal.Instant.from('1970-01-02T00:00:00Z'), timeZone: 'UTC' }
 * const facts = gatherRfmFactsBatch(orders, { customers: 3, policy: defaultRfmPolicy, moment }).value
 * facts.lastOrderedAt // => Float64Array.of(1_000, NaN, 2_000)
 * facts.frequency // => Uint32Array.of(1, 0, 1)
 * facts.monetaryMinor // => Float64Array.of(3000, 0, 700)
 * ```
 */
export function gatherRfmFactsBatch(
  orders: RfmOrderColumns,
  {
    customers,
    policy,
    moment,
  }: { readonly customers: number; readonly policy: RfmPolicy; readonly moment: RfmMoment },
): Result<RfmFactColumns, InvalidFactsError> {
  const fault = faultOfOrders(orders, customers)
  if (fault) return fault
  const lastOrderedAt = new Float64Array(customers).fill(Number.NaN)
  const frequency = new Uint32Array(customers)
  const monetaryMinor = new Float64Array(customers)
  const earliest = startOfLookBack(policy, moment)?.epochMilliseconds ?? -Infinity
  const latest = moment.asOf.epochMilliseconds

  for (let index = 0; index < orders.customer.length; index++) {
    const row = orders.customer[index] ?? 0
    const at = orders.orderedAt[index] ?? 0
    const minor = orders.amountMinor[index] ?? Number.NaN
    if (!Number.isSafeInteger(minor)) return invalidFacts(['amountMinor', index], 'SAFE_INTEGER')
    const isRefund = orders.kind[index] === refund
    if (orders.status[index] === cancelled || at < earliest || at > latest) continue
    if (isRefund && policy.refunds === 'ignore') continue
    monetaryMinor[row] = (monetaryMinor[row] ?? 0) + minor
    if (isRefund) continue
    frequency[row] = (frequency[row] ?? 0) + 1
    // Written so that the first order replaces the NaN.
    if (!((lastOrderedAt[row] ?? 0) >= at)) lastOrderedAt[row] = at
  }
  return ok({ lastOrderedAt, frequency, monetaryMinor })
}
