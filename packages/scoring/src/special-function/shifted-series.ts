/** A sum and the greatest part of it, which tells how many of its digits may be lost. */
export interface SeriesSum {
  sum: number
  greatest: number
}

const mostTerms = 3072
/** What is still to come is less than the last digit. */
const precision = 1e-16
/** Terms that are added between two looks at how small they have become. */
const blockLength = 8
const fewestCoefficients = 64
const mostTables = 1024

/**
 * Compiles Σ_{n≥1} (a)_{n−1} (g)_n ÷ ((c)_{n−1} n!) zⁿ, which is (₂F₁(a−1, g; c−1; z) − 1)·(c−1) ÷ (a−1) without its zeros
 * and poles, for positive a and c and z from 0 to below 1. The greatest part is infinite where the terms do not end.
 *
 * The coefficients depend on c alone, of which there are few (one for each number of purchases). They are kept, so that a
 * term costs a multiplication and an addition instead of a division. The answer does not depend on what was kept.
 */
export function compileShiftedSeries({
  a,
  g,
}: {
  readonly a: number
  readonly g: number
}): (c: number, z: number) => SeriesSum {
  const tables = new Map<number, Float64Array>()
  const into: SeriesSum = { sum: 0, greatest: 0 }
  const add = g > 0 ? addPositive : addSigned
  let tableC = Number.NaN
  let table: Float64Array = new Float64Array(0)
  return (c, z) => {
    if (tableC !== c) {
      tableC = c
      table = tables.get(c) ?? kept(c, fewestCoefficients)
    }
    while (!add(table, z, into)) {
      if (table.length >= mostTerms) {
        into.greatest = Infinity
        break
      }
      table = kept(c, 2 * table.length)
    }
    return into
  }

  function kept(c: number, length: number): Float64Array {
    const values = new Float64Array(length)
    let value = g
    for (let n = 0; n < length; n++) {
      values[n] = value
      value *= ((a + n) * (g + n + 1)) / ((c + n) * (n + 2))
    }
    if (tables.size >= mostTables) tables.clear()
    tables.set(c, values)
    return values
  }
}

/** All terms are positive: none is greater than the sum. Answers whether there were coefficients enough. */
function addPositive(table: Float64Array, z: number, into: SeriesSum): boolean {
  // Where the ratio of neighbouring terms is still above z the tail is longer than a geometric one; a digit is to spare.
  const enough = precision * (1 - z)
  const z2 = z * z
  const z3 = z2 * z
  const z4 = z2 * z2
  let power = z
  let sum = 0
  for (let from = 0; from < table.length; from += blockLength) {
    let last = 0
    // Four terms at a time, which do not wait for each other.
    for (let n = from; n < from + blockLength; n += 4) {
      last = (table[n + 3] ?? 0) * (power * z3)
      sum +=
        (table[n] ?? 0) * power +
        (table[n + 1] ?? 0) * (power * z) +
        ((table[n + 2] ?? 0) * (power * z2) + last)
      power *= z4
    }
    if (last <= enough * sum) {
      into.sum = sum
      into.greatest = sum
      return true
    }
  }
  return false
}

/** The first terms differ in sign. Answers whether there were coefficients enough. */
function addSigned(table: Float64Array, z: number, into: SeriesSum): boolean {
  const enough = precision * (1 - z)
  let power = 1
  let sum = 0
  let greatest = 0
  for (let from = 0; from < table.length; from += blockLength) {
    let size = 0
    for (let n = from; n < from + blockLength; n++) {
      power *= z
      const term = (table[n] ?? 0) * power
      sum += term
      size = Math.abs(term)
      if (size > greatest) greatest = size
    }
    if (size <= enough * greatest) {
      into.sum = sum
      into.greatest = greatest
      return true
    }
  }
  return false
}
