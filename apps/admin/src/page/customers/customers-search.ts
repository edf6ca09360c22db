/** The search part of the list's address: the whole view, so that an address can be kept, shared and gone back to. */
export interface CustomersSearch {
  q?: string
  segment?: string
  r?: string
  f?: string
  m?: string
  spend?: string
  orders?: string
  last?: string
  import?: string
  sort?: string
  /** The customer whose panel is open. */
  customer?: string
}

const NAMES = [
  'q',
  'segment',
  'r',
  'f',
  'm',
  'spend',
  'orders',
  'last',
  'import',
  'sort',
  'customer',
] as const

/** Takes from an address what the list understands. */
export function pickCustomersSearch(search: Record<string, unknown>): CustomersSearch {
  const picked: CustomersSearch = {}
  for (const name of NAMES) {
    const value = search[name]
    if (typeof value === 'string' && value !== '') picked[name] = value
  }
  return picked
}
