import type { Hysteresis, ScorecardBand } from './scorecard-policy.ts'

/** Stands in columns for customers without a band. */
export const noBand = 0xff

/**
 * The index of the band of a score, given the band held before (`noBand` where there is none): who was in no band goes
 * where the score lies, who was in one leaves it only when the score lies far enough beyond its boundary.
 */
export function bandOfScore(
  score: number,
  {
    bands,
    hysteresis,
    previous,
  }: {
    readonly bands: readonly ScorecardBand[]
    readonly hysteresis: Hysteresis
    readonly previous: number
  },
): number {
  if (previous === noBand) return reached(bands, score)
  const risen = reached(bands, score - hysteresis.up)
  if (risen > previous) return risen
  return Math.min(previous, reached(bands, score + hysteresis.down))
}

function reached(bands: readonly ScorecardBand[], score: number): number {
  let band = bands.length - 1
  while (band > 0 && score < (bands[band]?.from ?? 0)) band -= 1
  return band
}
