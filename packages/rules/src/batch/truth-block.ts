import { FALSE, type Kleene, TRUE, UNKNOWN } from '../evaluation/kleene.ts'

/**
 * The answers for some rows, 32 to a word, the first row in the lowest bit: whether it is TRUE, and whether it is
 * possible, that is TRUE or UNKNOWN. So the greatest of two answers is `or`, the least is `and`.
 */
export interface TruthBits {
  readonly isTrue: Uint32Array
  readonly isPossible: Uint32Array
}

/** The answers for a stretch of a table, small enough to stay in the processor's nearest memory. */
export interface TruthBlock extends TruthBits {
  /** Which words of the table these are. */
  firstWord: number
  words: number
}

/** Answers for the rows of a block. Bits beyond the last row of the table may become anything. */
export type BlockFiller = (block: TruthBlock) => void

const wordsPerBlock = 64

export function emptyBlock(): TruthBlock {
  const isTrue = new Uint32Array(wordsPerBlock)
  return { firstWord: 0, words: wordsPerBlock, isTrue, isPossible: new Uint32Array(wordsPerBlock) }
}

/** The answers for all rows of a table, found block by block. */
export function filledBits(fill: BlockFiller, rows: number): TruthBits {
  const words = (rows + 31) >>> 5
  const bits = { isTrue: new Uint32Array(words), isPossible: new Uint32Array(words) }
  const block = emptyBlock()
  for (let first = 0; first < words; first += wordsPerBlock) {
    block.firstWord = first
    block.words = Math.min(wordsPerBlock, words - first)
    fill(block)
    for (let word = 0; word < block.words; word++) {
      bits.isTrue[first + word] = block.isTrue[word] ?? 0
      bits.isPossible[first + word] = block.isPossible[word] ?? 0
    }
  }
  return bits
}

/** The answers of a test that is asked about one row after the other. */
export function rowFiller(rows: number, test: (row: number) => Kleene): BlockFiller {
  return ({ firstWord, isPossible, isTrue, words }) => {
    for (let word = 0; word < words; word++) {
      const first = (firstWord + word) << 5
      let yes = 0
      let perhaps = 0
      // From the last row on, because shifting a word by one is quicker than shifting an answer to its place.
      for (let row = Math.min(first + 32, rows) - 1; row >= first; row--) {
        const value = test(row)
        yes = (yes << 1) | Number(value === TRUE)
        perhaps = (perhaps << 1) | Number(value !== FALSE)
      }
      isTrue[word] = yes
      isPossible[word] = perhaps
    }
  }
}

/** The same answer for every row. */
export function constantFiller(value: Kleene): BlockFiller {
  return ({ isPossible, isTrue, words }) => {
    isTrue.fill(value === TRUE ? -1 : 0, 0, words)
    isPossible.fill(value === FALSE ? 0 : -1, 0, words)
  }
}

export function kleeneAt({ isPossible, isTrue }: TruthBits, row: number): Kleene {
  const word = row >>> 5
  const bit = row & 31
  if ((((isTrue[word] ?? 0) >>> bit) & 1) === 1) return TRUE
  return (((isPossible[word] ?? 0) >>> bit) & 1) === 1 ? UNKNOWN : FALSE
}
