const slots = 4096
/** After so many questions it is decided whether remembering pays, by how many were asked before. */
const trial = 8192
const worthwhile = 2048

/**
 * Remembers the last answers of a function of two numbers. What is to be expected of customers depends on their repeats
 * and the length of the observation alone once they are alive, and there are few such pairs where time is counted in
 * days: a million customers ask the same few hundred questions. An answer remembered is the answer itself, to the bit.
 */
export function remembered(
  of: (one: number, other: number) => number,
): (one: number, other: number) => number {
  const ones = new Float64Array(slots).fill(Number.NaN)
  const others = new Float64Array(slots)
  const answers = new Float64Array(slots)
  const value = new Float64Array(1)
  const bits = new Uint32Array(value.buffer)
  let asked = 0
  let found = 0
  return (one, other) => {
    // Where no two are alike there is nothing to remember.
    if (asked === trial && found < worthwhile) return of(one, other)
    value[0] = other
    const mixed =
      Math.imul((bits[0] ?? 0) ^ Math.imul(bits[1] ?? 0, 0x9e3779b1), 0x85ebca6b) + Math.imul(one, 0x27d4eb2f)
    const slot = (mixed ^ (mixed >>> 15)) & (slots - 1)
    if (asked < trial) asked++
    if (ones[slot] === one && others[slot] === other) {
      if (asked < trial) found++
      return answers[slot] ?? 0
    }
    const answer = of(one, other)
    ones[slot] = one
    others[slot] = other
    answers[slot] = answer
    return answer
  }
}
