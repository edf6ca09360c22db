/** How many things are alike, and of how many cases they are. */
export interface Counted {
  readonly count: number
  readonly cases: number
}

/** Counts things of cases that are alike: those whose fields are equal. What is of one case is added in a row. */
export class CountBy<Key extends object> {
  readonly #counts = new Map<string, { readonly key: Key; count: number; cases: number; last: number }>()

  add(key: Key, ofCase: number): void {
    const text = Object.values(key).join(' ')
    const found = this.#counts.get(text) ?? { key, count: 0, cases: 0, last: -1 }
    this.#counts.set(text, found)
    found.count += 1
    if (found.last !== ofCase) found.cases += 1
    found.last = ofCase
  }

  /** The most frequent first. */
  rows(): readonly (Key & Counted)[] {
    return [...this.#counts.values()]
      .map(({ key, count, cases }) => ({ ...key, count, cases }))
      .sort((one, other) => other.count - one.count)
  }
}
