/** What a person may change about a customer. */
export const CUSTOMER_FIELDS = ['name', 'email', 'phone', 'city'] as const

export type CustomerField = (typeof CUSTOMER_FIELDS)[number]

/** What is known; null for what is not. */
export type CustomerValues = Readonly<Record<CustomerField, string | null>>

/** Only what was changed; null empties a field. */
export type CustomerChanges = Partial<CustomerValues>

/**
 * What a form changes about what was stored: spaces around a text mean nothing, an emptied field is null, and a field that
 * ends up as it was is no change.
 *
 * @example
 * ```ts
 * import { changesOf } from './customer-fields.ts'
 * const stored = { name: '林晓', email: null, phone: '138', city: 'Suzhou' }
 * changesOf(stored, { name: '林晓 ', email: '', phone: '', city: '苏州' }) // => { phone: null, city: '苏州' }
 * ```
 */
export function changesOf(
  stored: CustomerValues,
  typed: Readonly<Record<CustomerField, string>>,
): CustomerChanges {
  const changes: Partial<Record<CustomerField, string | null>> = {}
  for (const field of CUSTOMER_FIELDS) {
    const value = typed[field].trim() || null
    if (value !== stored[field]) changes[field] = value
  }
  return changes
}
