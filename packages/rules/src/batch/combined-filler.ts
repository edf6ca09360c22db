import { FALSE, TRUE } from '../evaluation/kleene.ts'
import { type BlockFiller, constantFiller, emptyBlock, type TruthBlock } from './truth-block.ts'

/** The least answer of several, row by row. A block in which nothing is possible any more asks no further part. */
export function leastFiller([first, ...others]: readonly BlockFiller[]): BlockFiller {
  if (!first) return constantFiller(TRUE)
  const other = emptyBlock()
  return block => {
    first(block)
    for (const fill of others) {
      if (isNowhere(block.isPossible, block.words)) return
      follow(block, other)
      fill(other)
      for (let word = 0; word < block.words; word++) {
        block.isTrue[word] = (block.isTrue[word] ?? 0) & (other.isTrue[word] ?? 0)
        block.isPossible[word] = (block.isPossible[word] ?? 0) & (other.isPossible[word] ?? 0)
      }
    }
  }
}

/** The greatest answer of several, row by row. A block in which all is TRUE already asks no further part. */
export function greatestFiller([first, ...others]: readonly BlockFiller[]): BlockFiller {
  if (!first) return constantFiller(FALSE)
  const other = emptyBlock()
  return block => {
    first(block)
    for (const fill of others) {
      if (isEverywhere(block.isTrue, block.words)) return
      follow(block, other)
      fill(other)
      for (let word = 0; word < block.words; word++) {
        block.isTrue[word] = (block.isTrue[word] ?? 0) | (other.isTrue[word] ?? 0)
        block.isPossible[word] = (block.isPossible[word] ?? 0) | (other.isPossible[word] ?? 0)
      }
    }
  }
}

/** The opposite of every answer. */
export function negatedFiller(fill: BlockFiller): BlockFiller {
  return block => {
    fill(block)
    for (let word = 0; word < block.words; word++) {
      const isTrue = block.isTrue[word] ?? 0
      block.isTrue[word] = ~(block.isPossible[word] ?? 0)
      block.isPossible[word] = ~isTrue
    }
  }
}

function follow(block: TruthBlock, other: TruthBlock): void {
  other.firstWord = block.firstWord
  other.words = block.words
}

function isNowhere(bits: Uint32Array, words: number): boolean {
  let some = 0
  for (let word = 0; word < words; word++) some |= bits[word] ?? 0
  return some === 0
}

function isEverywhere(bits: Uint32Array, words: number): boolean {
  let every = -1
  for (let word = 0; word < words; word++) every &= bits[word] ?? 0
  return every === -1
}
