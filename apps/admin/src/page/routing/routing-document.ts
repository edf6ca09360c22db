/** What the page changes of a routing policy; whatever else a person wrote into it stays. */
export interface RoutingDocument {
  readonly isAutomatic: boolean
  readonly strategy: 'LEAST_BUSY' | 'ROUND_ROBIN'
}

/**
 * Reads of a stored document what the page shows; what is left out means by hand, and the least busy first.
 *
 * @example
 * ```ts
 * import { readRoutingDocument } from './routing-document.ts'
 * readRoutingDocument({ assign: 'AUTOMATICALLY' }) // => { isAutomatic: true, strategy: 'LEAST_BUSY' }
 * readRoutingDocument(null) // => { isAutomatic: false, strategy: 'LEAST_BUSY' }
 * ```
 */
export function readRoutingDocument(document: unknown): RoutingDocument {
  const { assign, strategy } = fieldsOf(document)
  return {
    isAutomatic: assign === 'AUTOMATICALLY',
    strategy: strategy === 'ROUND_ROBIN' ? 'ROUND_ROBIN' : 'LEAST_BUSY',
  }
}

/**
 * Writes it into the document that is stored.
 *
 * @example
 * ```ts
 * import { writeRoutingDocument } from './routing-document.ts'
 * writeRoutingDocument({ exOwnerWithinDays: 7 }, { isAutomatic: true, strategy: 'ROUND_ROBIN' }) // => { exOwnerWithinDays: 7, assign: 'AUTOMATICALLY', strategy: 'ROUND_ROBIN' }
 * ```
 */
export function writeRoutingDocument(
  document: unknown,
  { isAutomatic, strategy }: RoutingDocument,
): Record<string, unknown> {
  return { ...fieldsOf(document), assign: isAutomatic ? 'AUTOMATICALLY' : 'MANUALLY', strategy }
}

function fieldsOf(document: unknown): Record<string, unknown> {
  return typeof document === 'object' && document !== null ? { ...document } : {}
}
