import type { ScorecardPolicy } from './scorecard-policy.ts'
import type { ScorecardSignal } from './scorecard-signal.ts'

/** What the signals read so far come to, for a few rows. */
export interface ShareSums {
  readonly sum: Float64Array
  readonly divisor: Float64Array
  /** The very same column as `divisor` where both are equal anyway, because every missing signal is left out. */
  readonly knownWeight: Float64Array
}

export function emptySums({ signals, missing }: ScorecardPolicy, size: number): ShareSums {
  const divisor = new Float64Array(size)
  const isReweighted = signals.every(signal => (signal.missing ?? missing) === 'REWEIGHT')
  return {
    sum: new Float64Array(size),
    divisor,
    knownWeight: isReweighted ? divisor : new Float64Array(size),
  }
}

/** Adds the shares of one signal, NaN where it is missing: row by row what `weighShares` adds of one customer. */
export function addShares(
  { sum, divisor, knownWeight }: ShareSums,
  {
    shares,
    count,
    signal,
    card,
  }: {
    readonly shares: Float64Array
    readonly count: number
    readonly signal: ScorecardSignal | undefined
    readonly card: ScorecardPolicy
  },
): void {
  const weight = signal?.weight ?? 0
  const treatment = signal?.missing ?? card.missing
  const weightOfMissing = treatment === 'REWEIGHT' ? 0 : weight
  const worthOfMissing = treatment === 'NEUTRAL' ? weight * card.neutralShare : 0
  for (let row = 0; row < count; row++) {
    const share = shares[row] ?? 0
    const isKnown = !Number.isNaN(share)
    sum[row] = (sum[row] ?? 0) + (isKnown ? weight * share : worthOfMissing)
    divisor[row] = (divisor[row] ?? 0) + (isKnown ? weight : weightOfMissing)
  }
  if (knownWeight === divisor) return
  for (let row = 0; row < count; row++)
    knownWeight[row] = (knownWeight[row] ?? 0) + (Number.isNaN(shares[row] ?? 0) ? 0 : weight)
}
