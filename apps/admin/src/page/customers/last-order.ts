/** When the last order was: within or before so many days, or between two days of the workspace's calendar. */
export type LastOrder =
  | { readonly kind: 'within'; readonly days: number }
  | { readonly kind: 'before'; readonly days: number }
  | { readonly kind: 'between'; readonly from: string | null; readonly to: string | null }

/**
 * Reads the filter as it stands in an address: `90d` for the last 90 days, `over-90d` for longer ago,
 * `2026-01-01..2026-03-31` for two days and all between, one of which may be missing.
 *
 * @example
 * ```ts
 * import { parseLastOrder } from './last-order.ts'
 * parseLastOrder('90d') // => { kind: 'within', days: 90 }
 * parseLastOrder('over-365d') // => { kind: 'before', days: 365 }
 * parseLastOrder('2026-01-01..') // => { kind: 'between', from: '2026-01-01', to: null }
 * parseLastOrder('yesterday') // => null
 * ```
 */
export function parseLastOrder(text: string | undefined): LastOrder | null {
  const [, over, days] = /^(over-)?(\d{1,5})d$/.exec(text ?? '') ?? []
  if (days !== undefined) return { kind: over ? 'before' : 'within', days: Number(days) }
  const [, from, to] = /^(\d{4}-\d{2}-\d{2})?\.\.(\d{4}-\d{2}-\d{2})?$/.exec(text ?? '') ?? []
  if (!isDay(from) && !isDay(to)) return null
  return { kind: 'between', from: isDay(from) ? from : null, to: isDay(to) ? to : null }
}

/** Writes the filter so that {@link parseLastOrder} reads it back. */
export function printLastOrder(lastOrder: LastOrder | null): string | undefined {
  switch (lastOrder?.kind) {
    case undefined:
      return undefined
    case 'within':
      return `${lastOrder.days}d`
    case 'before':
      return `over-${lastOrder.days}d`
    case 'between':
      return `${lastOrder.from ?? ''}..${lastOrder.to ?? ''}`
  }
}

function isDay(text: string | undefined): text is string {
  return text !== undefined && Number.isFinite(Date.parse(`${text}T00:00:00Z`))
}
