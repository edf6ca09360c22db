import { type DomainError, domainError, err, ok, type Result } from '@clientele/kernel'
import type { CaseOrder } from './case-order.ts'

/** Where a page of cases begins or ends: what the list is ordered by, and the id. */
export interface CaseCursor {
  readonly values: readonly string[]
  readonly id: string
}

/** A cursor as opaque text; it names the order it belongs to. */
export function encodeCaseCursor({ id, values }: CaseCursor, order: CaseOrder): string {
  return Buffer.from(JSON.stringify([order, ...values, id])).toString('base64url')
}

/** Refuses what is not a cursor to the letter, or is one of a list in another order. */
export function decodeCaseCursor(
  text: string,
  order: CaseOrder,
): Result<CaseCursor, DomainError<'INVALID_CURSOR', { cursor: string }>> {
  const [, ...parts] = partsOf(text)
  const [id = '', ...values] = parts.toReversed()
  const cursor = { values: values.toReversed(), id }
  const isCursor =
    uuid.test(id) &&
    values.length === formOf[order].length &&
    formOf[order].every((form, index) => form.test(cursor.values[index] ?? '')) &&
    encodeCaseCursor(cursor, order) === text
  return isCursor ? ok(cursor) : err(domainError('INVALID_CURSOR', { cursor: text.slice(0, 200) }))
}

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
/** Epoch milliseconds of some thousand years. */
const instant = /^\d{1,14}$/

const formOf: Record<CaseOrder, readonly RegExp[]> = {
  DUE: [instant],
  PRIORITY: [/^P[1-4]$/, instant],
  NEWEST: [instant],
}

function partsOf(text: string): string[] {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(text, 'base64url').toString())
    return Array.isArray(parsed) ? parsed.map(String) : []
  } catch {
    return []
  }
}
