interface Waiting<Item, Done> {
  readonly item: Item
  readonly resolve: (done: Done) => void
  readonly reject: (error: unknown) => void
}

/**
 * Does together what is asked for one by one: while one batch of a group is being worked on, what is asked for meanwhile
 * gathers for the next. The more there is to do, the larger the batches; a single item waits for nothing. Where the work
 * fails for several, each of them is tried alone, and only those that fail again fail.
 *
 * @example
 * ```ts
 * import { inBatches } from './in-batches.ts'
 * const sizes: number[] = []
 * const double = inBatches<number, number>({
 *   groupOf: () => 'all',
 *   work: async numbers => {
 *     sizes.push(numbers.length)
 *     return numbers.map(number => number * 2)
 *   },
 * })
 * await Promise.all([1, 2, 3].map(double)) // => [2, 4, 6]
 * sizes // => [3]
 * ```
 */
export function inBatches<Item, Done>({
  groupOf,
  work,
}: {
  readonly groupOf: (item: Item) => string
  /** Answers for each item, in their order. */
  readonly work: (items: readonly Item[], group: string) => Promise<readonly Done[]>
}): (item: Item) => Promise<Done> {
  const groups = new Map<string, Waiting<Item, Done>[]>()

  async function workOn(batch: readonly Waiting<Item, Done>[], group: string): Promise<void> {
    try {
      const done = await work(
        batch.map(({ item }) => item),
        group,
      )
      if (done.length !== batch.length) throw new Error('Every item is answered for')
      for (const [place, answer] of done.entries()) batch[place]?.resolve(answer)
    } catch (error) {
      const [only, another] = batch
      if (!another) return only?.reject(error)
      for (const one of batch) await workOn([one], group)
    }
  }

  async function drain(group: string): Promise<void> {
    // What else is asked for in this moment goes along.
    await new Promise(resolve => setImmediate(resolve))
    for (;;) {
      const batch = groups.get(group) ?? []
      if (batch.length === 0) break
      groups.set(group, [])
      await workOn(batch, group)
    }
    groups.delete(group)
  }

  return item =>
    new Promise((resolve, reject) => {
      const group = groupOf(item)
      const waiting = groups.get(group)
      const one = { item, resolve, reject }
      if (waiting) waiting.push(one)
      else {
        groups.set(group, [one])
        void drain(group)
      }
    })
}
