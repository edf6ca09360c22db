/** How far a person has seen a thing that has versions and a history. */
export interface Seen {
  readonly version: number
  /** Place of the newest event in the history. */
  readonly position: number
}

/** By id: from which version the last commands of this person led without a gap, and to what. */
const ways = new Map<string, { readonly from: number; readonly to: Seen }>()

/**
 * Notes that a command of this person, given on what they had seen, is done. For a moment the page still shows the thing as
 * it was before: what is begun in that moment is not begun on something stale.
 */
export function noteOwnCommand(id: string, seen: Seen, now: Seen): void {
  const before = ways.get(id)
  const from = before?.to.version === seen.version ? before.from : seen.version
  ways.set(id, { from, to: now })
}

/**
 * What a person has seen of a thing, counting their own commands since.
 *
 * @example
 * ```ts
 * const shown = { version: 4, position: 9 }
 * noteOwnCommand('cas_1', shown, { version: 5, position: 10 })
 * withOwnCommands('cas_1', shown).version // => 5
 * // What others did before that was not seen by who began earlier.
 * withOwnCommands('cas_1', { version: 3, position: 8 }).version // => 3
 * ```
 */
export function withOwnCommands(id: string, seen: Seen): Seen {
  const way = ways.get(id)
  return way && way.from <= seen.version && seen.version < way.to.version ? way.to : seen
}
