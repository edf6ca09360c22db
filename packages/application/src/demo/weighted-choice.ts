import type { RandomStream } from './random-stream.ts'

/**
 * Compiles a table into a choice among its entries in proportion to `weightOf`, by default all alike.
 *
 * @throws RangeError when there is nothing to choose from.
 */
export function weightedChoice<Entry>(
  table: readonly Entry[],
  weightOf: (entry: Entry) => number = () => 1,
): (random: RandomStream) => Entry {
  const [heaviest] = table.toSorted((one, other) => weightOf(other) - weightOf(one))
  if (heaviest === undefined) throw new RangeError('There is nothing to choose from')
  let total = 0
  const ends = table.map(entry => {
    total += weightOf(entry)
    return total
  })
  return random => {
    const at = random.uniform() * total
    return table[ends.findIndex(end => at < end)] ?? heaviest
  }
}
