import type { EnumOf } from '../../api/graphql.ts'

export type SortField = EnumOf<'CustomerOrderField'>

const FIELDS = [
  'NAME',
  'NUMBER',
  'SPEND',
  'ORDER_COUNT',
  'LAST_ORDERED_AT',
  'RFM_SCORE',
] as const satisfies readonly SortField[]

export interface Sorting {
  readonly by: SortField
  readonly direction: EnumOf<'OrderDirection'>
}

/** Who matters most comes first. */
const DEFAULT_SORTING: Sorting = { by: 'SPEND', direction: 'DESC' }

const NAMES: Readonly<Record<SortField, string>> = {
  NAME: 'name',
  NUMBER: 'number',
  SPEND: 'spend',
  ORDER_COUNT: 'orders',
  LAST_ORDERED_AT: 'last-order',
  RFM_SCORE: 'rfm',
}

/**
 * Reads the order of the list as it stands in an address; a leading minus means from high to low.
 *
 * @example
 * ```ts
 * import { parseSorting } from './sorting.ts'
 * parseSorting('-last-order') // => { by: 'LAST_ORDERED_AT', direction: 'DESC' }
 * parseSorting('name') // => { by: 'NAME', direction: 'ASC' }
 * parseSorting('shoe-size') // => { by: 'SPEND', direction: 'DESC' }
 * ```
 */
export function parseSorting(text: string | undefined): Sorting {
  const by = FIELDS.find(field => NAMES[field] === text?.replace(/^-/, ''))
  if (!by) return DEFAULT_SORTING
  return { by, direction: text?.startsWith('-') ? 'DESC' : 'ASC' }
}

/** Writes the order so that {@link parseSorting} reads it back; nothing for the usual one. */
export function printSorting({ by, direction }: Sorting): string | undefined {
  if (by === DEFAULT_SORTING.by && direction === DEFAULT_SORTING.direction) return undefined
  return `${direction === 'DESC' ? '-' : ''}${NAMES[by]}`
}

/** The order after a click on a column's head: texts start from A, figures from high; a second click turns it round. */
export function nextSorting(current: Sorting, by: SortField): Sorting {
  if (current.by === by) return { by, direction: current.direction === 'ASC' ? 'DESC' : 'ASC' }
  return { by, direction: by === 'NAME' || by === 'NUMBER' ? 'ASC' : 'DESC' }
}
