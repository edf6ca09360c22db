import { seededRandom } from '../random/seeded-random.ts'

/** Rows to learn from, to calibrate on, and to judge on. */
export interface Split {
  readonly train: Uint32Array
  readonly calibrate: Uint32Array
  readonly judge: Uint32Array
}

/**
 * Splits rows at random, with the same share of either outcome in each part (at least one of each): the same seed gives
 * the same parts.
 */
export function stratifiedSplit(
  outcomes: Uint8Array,
  { share, seed }: { readonly share: number; readonly seed: number },
): Split {
  const random = seededRandom(seed)
  const parts: { [Part in keyof Split]: number[] } = { train: [], calibrate: [], judge: [] }
  for (const outcome of [0, 1]) {
    const rows = [...outcomes.keys()].filter(row => outcomes[row] === outcome)
    shuffle(rows, random)
    const size = Math.max(1, Math.round(rows.length * share))
    for (const [place, row] of rows.entries()) partOf(place, size).push(row)
  }
  const { train, calibrate, judge } = parts
  const inOrder = (rows: readonly number[]) => Uint32Array.from(rows).sort()
  return { train: inOrder(train), calibrate: inOrder(calibrate), judge: inOrder(judge) }

  function partOf(place: number, size: number): number[] {
    if (place < size) return parts.judge
    return place < 2 * size ? parts.calibrate : parts.train
  }
}

/** Fisher and Yates, from the end. */
function shuffle(rows: number[], random: () => number): void {
  for (let last = rows.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1))
    const moved = rows[last] ?? 0
    rows[last] = rows[other] ?? 0
    rows[other] = moved
  }
}
