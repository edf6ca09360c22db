import type { ScoredAxis } from './score-axis.ts'

interface ScoredAxes {
  readonly recency: ScoredAxis
  readonly frequency: ScoredAxis
  readonly monetary: ScoredAxis
}

/** The index in {@link rfmValueTypes} of every row's type: a bit each for recency, frequency and money. */
export function valueTypeColumn({ recency, frequency, monetary }: ScoredAxes): Uint8Array {
  const [r, f, m] = [recency.merits, frequency.merits, monetary.merits]
  const [rMean, fMean, mMean] = [recency.spread.mean, frequency.spread.mean, monetary.spread.mean]
  const types = new Uint8Array(r.length)
  for (let row = 0; row < types.length; row++) {
    types[row] =
      4 * Number((r[row] ?? 0) >= rMean) + 2 * Number((f[row] ?? 0) >= fMean) + Number((m[row] ?? 0) >= mMean)
  }
  return types
}
