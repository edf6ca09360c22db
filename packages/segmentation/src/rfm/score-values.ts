import { assertNever } from '@clientele/kernel'
import { meritCutsOf, type RfmAxis } from './rfm-axis.ts'
import type { RfmPolicy } from './rfm-policy.ts'

/** The scores of merits that stand in ascending order of customer id, as the definitions of the methods read. */
export function scoreValues(
  merits: readonly number[],
  { policy, axis }: { readonly policy: RfmPolicy; readonly axis: RfmAxis },
): number[] {
  const { bins } = policy
  const count = merits.length
  const places = placesOf(merits)
  switch (policy.method) {
    case 'ntile':
      return places.map(({ own }) => ntile(own, { count, bins }))
    case 'cume':
      return places.map(({ last }) => Math.ceil((bins * last) / count))
    case 'rank':
      return places.map(({ first }) => Math.ceil((bins * first) / count))
    case 'cut': {
      const cuts = meritCutsOf(policy.cuts, axis)
      return merits.map(merit => 1 + cuts.filter(cut => merit >= cut).length)
    }
    default:
      return assertNever(policy)
  }
}

/** The place of a merit among all, the worst being 1: its own, where ids break ties, and those its equals span. */
interface Place {
  readonly own: number
  readonly first: number
  readonly last: number
}

function placesOf(merits: readonly number[]): Place[] {
  const ascending = [...merits.entries()].sort(([row, a], [otherRow, b]) => a - b || row - otherRow)
  const own = new Map(ascending.map(([row], index) => [row, index + 1]))
  const last = new Map(ascending.map(([, merit], index) => [merit, index + 1]))
  const first = new Map(ascending.map(([, merit], index) => [merit, index + 1] as const).toReversed())
  return merits.map((merit, row) => ({
    own: own.get(row) ?? 0,
    first: first.get(merit) ?? 0,
    last: last.get(merit) ?? 0,
  }))
}

/** The first `count mod bins` buckets hold one more than the others. */
function ntile(place: number, { count, bins }: { count: number; bins: number }): number {
  const size = Math.floor(count / bins)
  const larger = count % bins
  const inLarger = larger * (size + 1)
  return place <= inLarger ? Math.ceil(place / (size + 1)) : larger + Math.ceil((place - inLarger) / size)
}
