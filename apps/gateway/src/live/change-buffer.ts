import { setTimeout as sleep } from 'node:timers/promises'
import type { Changes } from '@clientele/graphql'

/** Whoever is told more at once is told to look at everything instead: what waits for a slow reader stays small. */
const most = 200
/** A reader is left alone for so long after each time it was told, in milliseconds. */
const rest = 250

/**
 * What waits for one reader. It begins with "anything may have changed", and however much happens before the reader asks
 * again, a thing is told once, and the whole never grows beyond two hundred.
 */
export class ChangeBuffer implements AsyncIterableIterator<Changes, undefined> {
  readonly #ids = new Set<string>()
  readonly #over = new AbortController()
  #isComplete = false
  #wake = () => {}
  #restsUntil = 0

  add(id: string): void {
    this.#ids.add(id)
    if (this.#ids.size > most) this.addGap()
    else this.#wake()
  }

  /** Something may have been missed. */
  addGap(): void {
    this.#ids.clear()
    this.#isComplete = false
    this.#wake()
  }

  /** Called once when nothing more is told, whoever ends it. */
  onEnd(then: () => void): void {
    this.#over.signal.addEventListener('abort', then, { once: true })
  }

  end(): void {
    this.#over.abort()
    this.#wake()
  }

  async next(): Promise<IteratorResult<Changes, undefined>> {
    const { signal } = this.#over
    const tired = this.#restsUntil - performance.now()
    if (tired > 0) await sleep(tired, undefined, { signal }).catch(() => {})
    while (!signal.aborted && this.#isComplete && this.#ids.size === 0) {
      const { promise, resolve } = Promise.withResolvers<void>()
      this.#wake = resolve
      await promise
    }
    if (signal.aborted) return { done: true, value: undefined }
    const value = { ids: [...this.#ids], isComplete: this.#isComplete }
    this.#ids.clear()
    this.#isComplete = true
    this.#restsUntil = performance.now() + rest
    return { done: false, value }
  }

  async return(): Promise<IteratorResult<Changes, undefined>> {
    this.end()
    return { done: true, value: undefined }
  }

  [Symbol.asyncIterator](): this {
    return this
  }
}
