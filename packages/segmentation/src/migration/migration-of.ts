import { type Decision, reason } from '@clientele/kernel'

/** How a customer moved between two dates. */
export type Migration = 'STAYED' | 'ROSE' | 'FELL' | 'JOINED' | 'LEFT'

/**
 * How one customer moved between states that are ordered from best to worst, such as tiers: `null` is "in none", before
 * joining or after leaving. `null` for a customer who was in none before and after. States that have no order (segments)
 * may be given in any: then ROSE and FELL only say which way in that list.
 *
 * - `MIGRATION`: `from`, `to`, `steps` up the list (negative: down; null where one of them is none).
 *
 * @example
 * ```ts
 * import { migrationOf } from '@clientele/segmentation'
 * const states = ['KEY', 'IMPORTANT', 'GENERAL', 'LOW']
 * const { value, because } = migrationOf({ before: 'GENERAL', after: 'KEY' }, states)
 * value // => 'ROSE'
 * because[0].params // => { from: 'GENERAL', to: 'KEY', steps: 2 }
 * migrationOf({ before: 'LOW', after: null }, states).value // => 'LEFT'
 * ```
 *
 * @throws RangeError when a state is not in the list.
 */
export function migrationOf<State extends string>(
  { before, after }: { readonly before: State | null; readonly after: State | null },
  states: readonly State[],
): Decision<Migration | null, 'MIGRATION'> {
  const from = before === null ? null : placeOf(before, states)
  const to = after === null ? null : placeOf(after, states)
  const steps = from === null || to === null ? null : from - to
  return {
    value: migrationBetween(from, to),
    because: [reason('MIGRATION', { from: before, to: after, steps })],
  }
}

function placeOf(state: string, states: readonly string[]): number {
  const place = states.indexOf(state)
  if (place < 0) throw new RangeError(`No state ${state}`)
  return place
}

function migrationBetween(from: number | null, to: number | null): Migration | null {
  if (from === null) return to === null ? null : 'JOINED'
  if (to === null) return 'LEFT'
  if (from === to) return 'STAYED'
  return to < from ? 'ROSE' : 'FELL'
}
