/** Records in the order of their next change: a binary heap, so that thousands of records stay cheap. */
export class ChangeQueue {
  readonly #instants: number[] = []
  readonly #records: number[] = []

  /** The instant of the earliest change, Infinity where there is none. */
  get first(): number {
    return this.#instants[0] ?? Infinity
  }

  /** A record that changes at Infinity never does, and is not kept. */
  put(record: number, instant: number): void {
    if (instant === Infinity) return
    let place = this.#instants.length
    while (place > 0) {
      const above = (place - 1) >>> 1
      const instantAbove = this.#instants[above] ?? -Infinity
      if (instantAbove <= instant) break
      this.#set(place, instantAbove, this.#records[above] ?? 0)
      place = above
    }
    this.#set(place, instant, record)
  }

  /** The record with the earliest change, which is then no longer kept. */
  take(): number {
    const first = this.#records[0] ?? -1
    const instant = this.#instants.pop()
    const record = this.#records.pop()
    if (instant !== undefined && record !== undefined && this.#instants.length > 0)
      this.#sink(instant, record)
    return first
  }

  /** Puts what was last to the place where it belongs, from the top on. */
  #sink(instant: number, record: number): void {
    let place = 0
    while (true) {
      const left = place * 2 + 1
      const right = left + 1
      const below = (this.#instants[right] ?? Infinity) < (this.#instants[left] ?? Infinity) ? right : left
      const instantBelow = this.#instants[below] ?? Infinity
      if (instantBelow >= instant) break
      this.#set(place, instantBelow, this.#records[below] ?? 0)
      place = below
    }
    this.#set(place, instant, record)
  }

  #set(place: number, instant: number, record: number): void {
    this.#instants[place] = instant
    this.#records[place] = record
  }
}
