import { assertNever } from '@clientele/kernel'
import type { RfmFigures } from './rfm-figures.ts'
import type { RfmCuts } from './rfm-policy.ts'

/** The three things a customer is scored by, in the order of the letters. */
export type RfmAxis = 'recency' | 'frequency' | 'monetary'

/**
 * The merit of a customer on an axis: an integer of which more is better. Orders and money are their own merit; the
 * merit of recency is the days since the last order, negated.
 */
export function meritOf({ recencyDays, frequency, monetaryMinor }: RfmFigures, axis: RfmAxis): number {
  switch (axis) {
    case 'recency':
      return meritOfDays(recencyDays)
    case 'frequency':
      return frequency
    case 'monetary':
      return monetaryMinor
    default:
      return assertNever(axis)
  }
}

/** Its own inverse. Subtracts, for 0 negated is -0. */
export function meritOfDays(days: number): number {
  return 0 - days
}

/** The cut points of a policy on an axis, as ascending merits. */
export function meritCutsOf(cuts: RfmCuts, axis: RfmAxis): readonly number[] {
  switch (axis) {
    case 'recency':
      return cuts.recencyDays.map(meritOfDays).toReversed()
    case 'frequency':
      return cuts.frequency
    case 'monetary':
      return cuts.monetaryMinor
    default:
      return assertNever(axis)
  }
}
