/**
 * A sum of doubles that is rounded once, when it is read: it does not depend on the order of its terms, and taking a
 * term back (adding its negative) leaves what was there before.
 *
 * Whole numbers are added as they are while their sum is one that a double holds exactly; the rest is kept as a list of
 * doubles that do not overlap.
 *
 * @see J. R. Shewchuk, "Adaptive Precision Floating-Point Arithmetic and Fast Robust Geometric Predicates", 1997.
 */
export class ExactSum {
  #whole = 0
  #parts: number[] = []

  clear(): void {
    this.#whole = 0
    if (this.#parts.length > 0) this.#parts = []
  }

  add(term: number): void {
    if (Number.isInteger(term)) {
      const sum = this.#whole + term
      if (Number.isSafeInteger(sum)) {
        this.#whole = sum
        return
      }
    }
    this.#parts = grown(this.#parts, term)
  }

  value(): number {
    return this.#parts.length === 0 ? this.#whole : rounded(grown(this.#parts, this.#whole))
  }
}

/** Adds a term to parts that do not overlap, in ascending magnitude, without losing anything. */
function grown(parts: readonly number[], term: number): number[] {
  const result: number[] = []
  let carry = term
  for (const part of parts) {
    const [larger, smaller] = Math.abs(carry) < Math.abs(part) ? [part, carry] : [carry, part]
    const sum = larger + smaller
    const lost = smaller - (sum - larger)
    if (lost !== 0) result.push(lost)
    carry = sum
  }
  if (carry !== 0) result.push(carry)
  return result
}

/** The double nearest to the sum of parts that do not overlap. */
function rounded(parts: readonly number[]): number {
  let index = parts.length - 1
  let sum = parts[index] ?? 0
  let lost = 0
  while (index > 0 && lost === 0) {
    index -= 1
    const part = parts[index] ?? 0
    const next = sum + part
    lost = part - (next - sum)
    sum = next
  }
  // Half-way between two doubles, what is left decides which of them is nearer.
  const rest = parts[index - 1] ?? 0
  if (lost === 0 || rest === 0 || lost > 0 !== rest > 0) return sum
  const other = sum + lost * 2
  return lost * 2 === other - sum ? other : sum
}
