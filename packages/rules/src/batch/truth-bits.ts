import { FALSE, type Kleene, TRUE, UNKNOWN } from '../evaluation/kleene.ts'

/**
 * The answers for many rows, 32 to a word, the first row in the lowest bit: whether it is TRUE, and whether it is
 * possible, that is TRUE or UNKNOWN. So the greatest of two answers is `or`, the least is `and`.
 */
export interface TruthBits {
  readonly isTrue: Uint32Array
  readonly isPossible: Uint32Array
}

function wordsFor(rows: number): number {
  return (rows + 31) >>> 5
}

/** The answers of a test that is asked about one row after the other. */
export function bitsOfRows(rows: number, test: (row: number) => Kleene): TruthBits {
  const bits = emptyBits(rows)
  const { isPossible, isTrue } = bits
  for (let word = 0; word < isTrue.length; word++) {
    const first = word << 5
    const count = Math.min(32, rows - first)
    let yes = 0
    let perhaps = 0
    for (let bit = 0; bit < count; bit++) {
      const value = test(first + bit)
      if (value === TRUE) yes |= 1 << bit
      if (value !== FALSE) perhaps |= 1 << bit
    }
    isTrue[word] = yes
    isPossible[word] = perhaps
  }
  return bits
}

/** The same answer for every row. */
export function constantBits(rows: number, value: Kleene): TruthBits {
  const bits = emptyBits(rows)
  if (value === TRUE) bits.isTrue.fill(-1)
  if (value !== FALSE) bits.isPossible.fill(-1)
  return bits
}

/** Changes the first operand into the least of both. */
export function leastOfBits(bits: TruthBits, other: TruthBits): TruthBits {
  for (let word = 0; word < bits.isTrue.length; word++) {
    bits.isTrue[word] = (bits.isTrue[word] ?? 0) & (other.isTrue[word] ?? 0)
    bits.isPossible[word] = (bits.isPossible[word] ?? 0) & (other.isPossible[word] ?? 0)
  }
  return bits
}

/** Changes the first operand into the greatest of both. */
export function greatestOfBits(bits: TruthBits, other: TruthBits): TruthBits {
  for (let word = 0; word < bits.isTrue.length; word++) {
    bits.isTrue[word] = (bits.isTrue[word] ?? 0) | (other.isTrue[word] ?? 0)
    bits.isPossible[word] = (bits.isPossible[word] ?? 0) | (other.isPossible[word] ?? 0)
  }
  return bits
}

/** Changes every answer into its opposite. Bits beyond the last row become anything. */
export function negatedBits({ isPossible, isTrue }: TruthBits): TruthBits {
  for (let word = 0; word < isTrue.length; word++) {
    isTrue[word] = ~(isTrue[word] ?? 0)
    isPossible[word] = ~(isPossible[word] ?? 0)
  }
  return { isTrue: isPossible, isPossible: isTrue }
}

export function kleeneAt({ isPossible, isTrue }: TruthBits, row: number): Kleene {
  const word = row >>> 5
  const bit = row & 31
  if ((((isTrue[word] ?? 0) >>> bit) & 1) === 1) return TRUE
  return (((isPossible[word] ?? 0) >>> bit) & 1) === 1 ? UNKNOWN : FALSE
}

export function emptyBits(rows: number): TruthBits {
  return { isTrue: new Uint32Array(wordsFor(rows)), isPossible: new Uint32Array(wordsFor(rows)) }
}
