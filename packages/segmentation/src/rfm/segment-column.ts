import { rfmSegmentOf } from './rfm-segment.ts'

interface ScoreColumns {
  readonly recency: Uint8Array
  readonly frequency: Uint8Array
  readonly monetary: Uint8Array
}

/** The index in {@link rfmSegments} of every row's segment. */
export function segmentColumn({ recency, frequency, monetary }: ScoreColumns, bins: number): Uint8Array {
  const table = segmentTable(bins)
  const side = bins + 1
  const segments = new Uint8Array(recency.length)
  for (let row = 0; row < segments.length; row++) {
    const cell = ((recency[row] ?? 0) * side + (frequency[row] ?? 0)) * side + (monetary[row] ?? 0)
    segments[row] = table[cell] ?? 0
  }
  return segments
}

/** The index of the segment of every triple of scores. */
function segmentTable(bins: number): Uint8Array {
  const side = bins + 1
  const table = new Uint8Array(side ** 3)
  for (let recencyScore = 1; recencyScore < side; recencyScore++) {
    for (let frequencyScore = 1; frequencyScore < side; frequencyScore++) {
      for (let monetaryScore = 1; monetaryScore < side; monetaryScore++) {
        const { index } = rfmSegmentOf({ recencyScore, frequencyScore, monetaryScore }, bins)
        table[(recencyScore * side + frequencyScore) * side + monetaryScore] = index
      }
    }
  }
  return table
}
