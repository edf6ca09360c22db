import { assertNever } from '../../api/assert-never.ts'
import type { VariablesOf } from '../../api/graphql.ts'
import { followingDay, startOfDay } from '../../format/start-of-day.ts'
import type { CustomersQuery } from './customers-query.ts'
import type { CustomersView } from './customers-view.ts'
import type { LastOrder } from './last-order.ts'
import { decimals, wholeNumbers } from './range.ts'

export type CustomerFilter = NonNullable<VariablesOf<typeof CustomersQuery>['filter']>

/** The filter of the API that says what a view says. Days are those of the workspace's own calendar. */
export function customerFilter(view: CustomersView, timeZone: string): CustomerFilter {
  const filter = {
    text: view.text.trim() || undefined,
    segment: view.segments.length > 0 ? { oneOf: [...view.segments] } : undefined,
    recencyScore: wholeNumbers(view.recency),
    frequencyScore: wholeNumbers(view.frequency),
    monetaryScore: wholeNumbers(view.monetary),
    spend: decimals(view.spend),
    orderCount: wholeNumbers(view.orderCount),
    lastOrderedAt: view.lastOrder ? lastOrderFilter(view.lastOrder, timeZone) : undefined,
    importRunId: view.importRunId ?? undefined,
  }
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined))
}

/** Whether a view leaves anybody out. */
export function isNarrowed(view: CustomersView): boolean {
  return Object.keys(customerFilter(view, 'UTC')).length > 0
}

function lastOrderFilter(lastOrder: LastOrder, timeZone: string) {
  switch (lastOrder.kind) {
    case 'within':
      return { withinLastDays: lastOrder.days }
    case 'before':
      return { olderThanDays: lastOrder.days }
    case 'between':
      return {
        ...(lastOrder.from && { notBefore: startOfDay(lastOrder.from, timeZone) }),
        ...(lastOrder.to && { before: startOfDay(followingDay(lastOrder.to), timeZone) }),
      }
    default:
      return assertNever(lastOrder)
  }
}
