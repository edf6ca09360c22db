/**
 * Every month from the first to the last, as their first days. At least `atLeast` months, the earlier ones before the
 * first, so that a chart of two months is not two walls.
 *
 * @example
 * ```ts
 * import { monthsUpTo } from './months-up-to.ts'
 * monthsUpTo(['2025-11-01', '2026-01-01'], 2) // => ['2025-11-01', '2025-12-01', '2026-01-01']
 * monthsUpTo(['2026-01-01'], 3) // => ['2025-11-01', '2025-12-01', '2026-01-01']
 * monthsUpTo([], 3) // => []
 * ```
 */
export function monthsUpTo(months: readonly string[], atLeast: number): string[] {
  const ordinals = months.map(ordinalOf)
  if (ordinals.length === 0) return []
  const last = Math.max(...ordinals)
  const first = Math.min(...ordinals, last - atLeast + 1)
  return Array.from({ length: last - first + 1 }, (_, index) => monthAt(first + index))
}

function ordinalOf(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1
}

function monthAt(ordinal: number): string {
  return new Date(Date.UTC(Math.floor(ordinal / 12), ordinal % 12)).toISOString().slice(0, 10)
}
