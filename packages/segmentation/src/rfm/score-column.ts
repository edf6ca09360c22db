import type { ScoreCut } from './score-cut.ts'

/** The score of every row of a column of merits: one more than the number of cuts it passes. */
export function scoreColumn(merits: Float64Array, cuts: readonly ScoreCut[]): Uint8Array {
  const scores = new Uint8Array(merits.length).fill(1)
  for (const { value, heldBack } of cuts) {
    // Comparisons are added up as numbers, for a branch on data in no order is guessed wrong every other time.
    let row = 0
    for (let room = heldBack; room > 0 && row < merits.length; row++) {
      const merit = merits[row] ?? 0
      scores[row] = (scores[row] ?? 0) + Number(merit > value)
      room -= Number(merit === value)
    }
    for (; row < merits.length; row++) {
      scores[row] = (scores[row] ?? 0) + Number((merits[row] ?? 0) >= value)
    }
  }
  return scores
}
