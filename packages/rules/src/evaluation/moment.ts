/**
 * The moment a compiled rule is asked about. Windows find their ends when it moves, once for however many customers
 * are then asked about.
 */
export class Moment {
  now = Number.NaN
  readonly #windows: ((now: number) => void)[] = []

  /** Calls back whenever the moment moves. */
  follow(window: (now: number) => void): void {
    this.#windows.push(window)
  }

  moveTo(now: number): void {
    if (now === this.now) return
    this.now = now
    for (const window of this.#windows) window(now)
  }
}
