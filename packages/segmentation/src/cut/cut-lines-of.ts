import { assertNever } from '@clientele/kernel'
import { exactMean } from '../statistic/exact-mean.ts'
import { exactTotal } from '../statistic/exact-total.ts'
import { orderStatisticsOf } from '../statistic/order-statistic.ts'
import type { CutLines } from './cut-line.ts'
import type { CutPolicy } from './cut-policy.ts'

/** Below what a share of customers comes to by rounding alone: 0.1 of 30 is 3, not 3.0000000000000004. */
const rounding = 1e-9

/** The lines of a policy for a column of safe integers, at least one. */
export function cutLinesOf(values: Float64Array, policy: CutPolicy): CutLines {
  switch (policy.by) {
    case 'threshold':
      return { rise: policy.at, keep: policy.at.map(point => point - policy.band) }
    case 'share':
      return {
        rise: policy.at.map(share => worstOfBest(share, values)),
        keep: policy.at.map(share => worstOfBest(share + policy.band, values)),
      }
    case 'mean': {
      const mean = exactMean(exactTotal(values), values.length)
      return { rise: [mean], keep: [mean - policy.band] }
    }
    default:
      return assertNever(policy)
  }
}

/** The value of the last customer of the best `share`, at least of one customer. */
function worstOfBest(share: number, values: Float64Array): number {
  const inside = Math.min(values.length, Math.max(1, Math.ceil(share * values.length - rounding)))
  const [found] = orderStatisticsOf(values, { places: [values.length - inside] })
  return found?.value ?? Infinity
}
