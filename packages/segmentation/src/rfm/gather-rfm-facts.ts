import { ok, type Result } from '@clientele/kernel'
import { Temporal } from 'temporal-polyfill'
import { type InvalidFactsError, invalidFacts } from '../fact/invalid-facts.ts'
import { startOfLookBack } from './look-back.ts'
import type { RfmFacts } from './rfm-facts.ts'
import type { RfmMoment } from './rfm-moment.ts'
import type { RfmOrder } from './rfm-order.ts'
import type { RfmPolicy } from './rfm-policy.ts'

/**
 * The facts of one customer from all of that customer's orders: when the last counted purchase was, how many there
 * were, and what they came to. An amount that is no safe integer of minor units is refused by its place.
 *
 * @example
 * ```ts
 * import { defaultRfmPolicy, gatherRfmFacts } from '@clientele/segmentation'
 * import { ok, type Result } from '@clientele/kernel'
import { Temporal } from 'temporal-polyfill'
import { type InvalidFactsError, invalidFacts } from '../fact/invalid-facts.ts'
 * const at = Temporal.Instant.from('2025-02-01T10:00:00Z')
 * const orders = [
 *   { orderedAt: at, amountMinor: 4200, kind: 'PURCHASE', status: 'COMPLETED' },
 *   { orderedAt: at.add({ hours: 48 }), amountMinor: -1200, kind: 'REFUND', status: 'COMPLETED' },
 *   { orderedAt: at.add({ hours: 72 }), amountMinor: 9900, kind: 'PURCHASE', status: 'CANCELLED' },
 * ]
 * const moment = { asOf: Temporal.Instant.from('2025-03-01T00:00:00Z'), timeZone: 'UTC' }
 * gatherRfmFacts(orders, { policy: defaultRfmPolicy, moment }).value // => { lastOrderedAt: at, frequency: 1, monetaryMinor: 3000 }
 * ```
 */
export function gatherRfmFacts(
  orders: readonly RfmOrder[],
  { policy, moment }: { readonly policy: RfmPolicy; readonly moment: RfmMoment },
): Result<RfmFacts, InvalidFactsError> {
  const wrong = orders.findIndex(({ amountMinor }) => !Number.isSafeInteger(amountMinor))
  if (wrong !== -1) return invalidFacts([wrong, 'amountMinor'], 'SAFE_INTEGER')
  const earliest = startOfLookBack(policy, moment)?.epochMilliseconds ?? -Infinity
  const latest = moment.asOf.epochMilliseconds
  const counted = orders.filter(
    ({ orderedAt, kind, status }) =>
      status === 'COMPLETED' &&
      earliest <= orderedAt.epochMilliseconds &&
      orderedAt.epochMilliseconds <= latest &&
      (kind === 'PURCHASE' || policy.refunds === 'reduce'),
  )
  const purchases = counted.filter(order => order.kind === 'PURCHASE')
  return ok({
    lastOrderedAt: purchases.map(order => order.orderedAt).reduce(later, null),
    frequency: purchases.length,
    monetaryMinor: counted.reduce((sum, order) => sum + order.amountMinor, 0),
  })
}

function later(one: Temporal.Instant | null, other: Temporal.Instant): Temporal.Instant {
  return one !== null && Temporal.Instant.compare(one, other) >= 0 ? one : other
}
