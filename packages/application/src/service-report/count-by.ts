/** Counts things that are alike: those whose fields are equal. */
export class CountBy<Key extends object> {
  readonly #counts = new Map<string, Key & { count: number }>()

  add(key: Key): void {
    const text = Object.values(key).join(' ')
    const found = this.#counts.get(text)
    if (found) found.count += 1
    else this.#counts.set(text, { ...key, count: 1 })
  }

  /** The most frequent first. */
  rows(): readonly (Key & { readonly count: number })[] {
    return [...this.#counts.values()].sort((one, other) => other.count - one.count)
  }
}
