/** The part of the address after `?`, as plain texts: `?q=tea&r=4..5`. */
export function parseSearch(search: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(search))
}

/**
 * Writes the search part of an address. Commas stay readable, since a person may copy and edit the address.
 *
 * @example
 * ```ts
 * import { stringifySearch } from './search-params.ts'
 * stringifySearch({ segment: 'loyal,new', q: undefined }) // => '?segment=loyal,new'
 * stringifySearch({}) // => ''
 * ```
 */
export function stringifySearch(search: Record<string, unknown>): string {
  const given = Object.entries(search).filter(([, value]) => value !== undefined && value !== '')
  const text = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString()
  return text === '' ? '' : `?${text.replaceAll('%2C', ',')}`
}
