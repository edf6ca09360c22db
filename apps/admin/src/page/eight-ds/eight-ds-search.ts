/** Which 8Ds the list shows. */
export type EightDsView = 'open' | 'mine' | 'late' | 'closed'

/** What the address of the list says; what is open where it says nothing. */
export interface EightDsSearch {
  readonly show?: Exclude<EightDsView, 'open'>
}

/** Picks what is understood of an address, and leaves out the rest. */
export function pickEightDsSearch({ show }: Record<string, unknown>): EightDsSearch {
  return show === 'mine' || show === 'late' || show === 'closed' ? { show } : {}
}
