/** The search part of the queue's address: the whole view, so that an address can be kept, shared and gone back to. */
export interface CasesSearch {
  q?: string
  kind?: string
  priority?: string
  status?: string
  /** `me`, `nobody`, or the id of a colleague. */
  who?: string
  late?: string
  level?: string
  channel?: string
  severity?: string
  segment?: string
  /** Due within so long: `1h`, `4h`, `1d`, `3d`, `7d`. */
  due?: string
  /** Two calendar days, `2026-01-01..2026-01-31`; either may be left out. */
  opened?: string
  /** An hour of the week of those days in which they were opened: `1-9` for Mondays from nine to ten. */
  hour?: string
  /** A broken promise that they must have: `clock:first-response;level:2`. */
  breach?: string
  /** Further conditions, as JSON of the rule input of the API. */
  where?: string
  customer?: string
  /** `all` also shows what is resolved or closed. */
  show?: string
  sort?: string
}

const NAMES = [
  ...(['q', 'kind', 'priority', 'status', 'who', 'late', 'level', 'customer', 'show', 'sort'] as const),
  ...(['channel', 'severity', 'segment', 'due', 'opened', 'hour', 'breach', 'where'] as const),
]

/** Takes from an address what the queue understands. */
export function pickCasesSearch(search: Record<string, unknown>): CasesSearch {
  const picked: CasesSearch = {}
  for (const name of NAMES) {
    const value = search[name]
    if (typeof value === 'string' && value !== '') picked[name] = value
  }
  return picked
}
