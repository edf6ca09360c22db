import { gridOf } from '../statistic/value-grid.ts'
import type { RfmAxis } from './rfm-axis.ts'
import type { RfmPolicy } from './rfm-policy.ts'
import type { RfmSpread } from './rfm-population.ts'
import { scoreColumn } from './score-column.ts'
import { scoreCutsOf } from './score-cut.ts'
import { spreadOfColumn } from './spread-of-column.ts'

/** An axis of everybody who is scored, on its scale of merit. */
export interface ScoredAxis {
  readonly merits: Float64Array
  readonly scores: Uint8Array
  readonly spread: RfmSpread
}

export function scoreAxis(
  merits: Float64Array,
  { policy, axis }: { readonly policy: RfmPolicy; readonly axis: RfmAxis },
): ScoredAxis {
  const grid = gridOf(merits)
  const scores = scoreColumn(merits, { cuts: scoreCutsOf(merits, { policy, axis, grid }), grid })
  return { merits, scores, spread: spreadOfColumn(merits, { scores, bins: policy.bins }) }
}
