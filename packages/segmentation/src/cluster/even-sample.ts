/** At most `size` rows of a population, evenly spread over it: the same for the same numbers, without chance. */
export function evenSample(rows: number, size: number): Uint32Array {
  const count = Math.min(rows, size)
  return Uint32Array.from({ length: count }, (_, index) => Math.floor(((index + 0.5) * rows) / count))
}
