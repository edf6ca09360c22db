import { assertNever } from '@clientele/kernel'
import type { ScorecardPolicy } from './scorecard-policy.ts'
import { roundHalfUp, splitPoints } from './split-points.ts'

/** What the shares of a customer's signals come to; a missing signal's share is NaN. */
export interface WeighedShares {
  /** `null` where too little is known. */
  readonly score: number | null
  /** The weight of the signals that are known. */
  readonly knownWeight: number
  /** Per signal: the share it counted with, the weight it had after re-weighting, its points. */
  readonly parts: readonly { readonly share: number; readonly weight: number; readonly points: number }[]
}

/** The readable form of the sums that the batch form keeps per row: the same operations in the same order. */
export function weighShares(shares: readonly number[], card: ScorecardPolicy): WeighedShares {
  const counted = card.signals.map((signal, index) => {
    const share = shares[index] ?? Number.NaN
    if (!Number.isNaN(share)) return { share, weight: signal.weight, known: signal.weight }
    const treatment = signal.missing ?? card.missing
    switch (treatment) {
      case 'REWEIGHT':
        return { share: 0, weight: 0, known: 0 }
      case 'ZERO':
        return { share: 0, weight: signal.weight, known: 0 }
      case 'NEUTRAL':
        return { share: card.neutralShare, weight: signal.weight, known: 0 }
      default:
        return assertNever(treatment)
    }
  })
  const sum = counted.reduce((total, { share, weight }) => total + weight * share, 0)
  const divisor = counted.reduce((total, { weight }) => total + weight, 0)
  const knownWeight = counted.reduce((total, { known }) => total + known, 0)
  const score = scoreOfSums(sum, { divisor, knownWeight, card })
  if (score === notScored)
    return { score: null, knownWeight, parts: counted.map(part => ({ ...part, points: 0 })) }
  const exact = counted.map(({ share, weight }) => (weight * share * card.max) / divisor)
  const points = splitPoints(score, exact)
  const parts = counted.map(({ share, weight }, index) => ({
    share,
    weight: weight / divisor,
    points: points[index] ?? 0,
  }))
  return { score, knownWeight, parts }
}

/** Stands for a score where too little is known. */
export const notScored = -1

/** The score of a customer's sums, {@link notScored} where too little is known. */
export function scoreOfSums(
  sum: number,
  {
    divisor,
    knownWeight,
    card,
  }: { readonly divisor: number; readonly knownWeight: number; readonly card: ScorecardPolicy },
): number {
  // The weights of a card may miss 1 by what binary fractions cost; so may those of what is known.
  if (divisor === 0 || knownWeight < card.leastKnownWeight - 1e-9) return notScored
  return Math.min(card.max, roundHalfUp((sum / divisor) * card.max))
}
