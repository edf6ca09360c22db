/** What of the page stands in its address: the ladder whose roles are shown, all without one. */
export interface DutiesSearch {
  readonly ladder?: string
}

/**
 * Picks it from an address; what it does not understand it leaves out.
 *
 * @example
 * ```ts
 * import { pickDutiesSearch } from './duties-search.ts'
 * pickDutiesSearch({ ladder: 'SERVICE_DESK', page: 7 }) // => { ladder: 'SERVICE_DESK' }
 * pickDutiesSearch({ ladder: 7 }) // => {}
 * ```
 */
export function pickDutiesSearch({ ladder }: Record<string, unknown>): DutiesSearch {
  return typeof ladder === 'string' ? { ladder } : {}
}
