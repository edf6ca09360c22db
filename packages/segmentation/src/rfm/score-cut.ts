import { assertNever } from '@clientele/kernel'
import { type OrderStatistic, orderStatisticsOf } from '../statistic/order-statistic.ts'
import type { ValueGrid } from '../statistic/value-grid.ts'
import { meritCutsOf, type RfmAxis } from './rfm-axis.ts'
import type { RankedRfmPolicy, RfmPolicy } from './rfm-policy.ts'

/**
 * The line between a score and the next better one. A row passes when its merit is greater than `value`, or equal and
 * at least `heldBack` rows of the same merit come before it.
 */
export interface ScoreCut {
  readonly value: number
  readonly heldBack: number
}

/**
 * The `bins - 1` cuts of a column of merits. The ranking methods differ only in the places (of n) before which they cut
 * the order of the customers, and in what becomes of equals who stand on both sides of a cut:
 *
 * | method | cut j of k - 1           | equals around it      |
 * | ------ | ------------------------ | --------------------- |
 * | ntile  | j⌊n/k⌋ + min(j, n mod k) | are parted, by row    |
 * | cume   | ⌊jn/k⌋                   | all pass              |
 * | rank   | ⌊jn/k⌋                   | all stay below        |
 */
export function scoreCutsOf(
  merits: Float64Array,
  { policy, axis, grid }: { readonly policy: RfmPolicy; readonly axis: RfmAxis; readonly grid: ValueGrid },
): ScoreCut[] {
  if (policy.method === 'cut') return meritCutsOf(policy.cuts, axis).map(value => ({ value, heldBack: 0 }))
  const places = placesOf(policy, merits.length)
  const statistics = orderStatisticsOf(merits, {
    places: places.filter(place => place < merits.length),
    grid,
  })
  return places.map((place, index) => cutAt(place, { method: policy.method, statistic: statistics[index] }))
}

function placesOf({ method, bins }: RankedRfmPolicy, count: number): number[] {
  const cuts = Array.from({ length: bins - 1 }, (_, index) => index + 1)
  return method === 'ntile'
    ? cuts.map(cut => cut * Math.floor(count / bins) + Math.min(cut, count % bins))
    : cuts.map(cut => Math.floor((cut * count) / bins))
}

function cutAt(
  place: number,
  { method, statistic }: { method: RankedRfmPolicy['method']; statistic: OrderStatistic | undefined },
): ScoreCut {
  // Fewer customers than bins: nobody gets as far.
  if (statistic === undefined) return { value: Infinity, heldBack: 0 }
  const { value, below } = statistic
  switch (method) {
    case 'ntile':
      return { value, heldBack: place - below }
    case 'cume':
      return { value, heldBack: 0 }
    case 'rank':
      // Merits are integers: whoever is better than an equal has at least one more.
      return { value: below < place ? value + 1 : value, heldBack: 0 }
    default:
      return assertNever(method)
  }
}
