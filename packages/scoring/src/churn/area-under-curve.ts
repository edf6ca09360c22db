/**
 * How often, of a customer who left and one who stayed, the former had the higher score, ties counting half: Mann and
 * Whitney's U by mean ranks, as a share of all pairs. 0.5 without one of either kind.
 */
export function areaUnderCurveOf(scores: Float64Array, outcomes: Uint8Array): number {
  const order = Uint32Array.from(scores.keys()).sort(
    (one, other) => (scores[one] ?? 0) - (scores[other] ?? 0),
  )
  let ranks = 0
  let churned = 0
  for (let first = 0; first < order.length; ) {
    let end = first
    let among = 0
    while (end < order.length && scores[order[end] ?? 0] === scores[order[first] ?? 0]) {
      among += outcomes[order[end] ?? 0] ?? 0
      end++
    }
    // Places count from 1; equals share the mean of theirs.
    ranks += (among * (first + 1 + end)) / 2
    churned += among
    first = end
  }
  const pairs = churned * (order.length - churned)
  return pairs === 0 ? 0.5 : (ranks - (churned * (churned + 1)) / 2) / pairs
}
