import { type DomainError, domainError, err, ok, type Result } from '@clientele/kernel'
import { Temporal } from 'temporal-polyfill'
import type { CustomerSort, CustomerSortField } from './customer-page.ts'

/** Where a page begins or ends: the sorted value of a customer and its id. */
export interface CustomerCursor {
  readonly value: string | null
  readonly id: string
}

export type InvalidCursorError = DomainError<'INVALID_CURSOR', { cursor: string }>

/** A cursor as opaque text; it names the sort it belongs to. */
export function encodeCustomerCursor(cursor: CustomerCursor, sort: CustomerSort): string {
  const text = JSON.stringify([sort.by, sort.direction, cursor.value, cursor.id])
  return Buffer.from(text).toString('base64url')
}

/** Refuses what is not a cursor to the letter, or is one of a list sorted in another way. */
export function decodeCustomerCursor(
  text: string,
  sort: CustomerSort,
): Result<CustomerCursor, InvalidCursorError> {
  const [, , value, id] = partsOf(text)
  if (typeof id === 'string' && uuid.test(id) && (value === null || typeof value === 'string')) {
    const cursor = { value, id }
    const isValid = value === null ? sort.by === 'NAME' : isValueOf[sort.by](value)
    if (isValid && encodeCustomerCursor(cursor, sort) === text) return ok(cursor)
  }
  return err(domainError('INVALID_CURSOR', { cursor: text.slice(0, 200) }))
}

function partsOf(text: string): unknown[] {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(text, 'base64url').toString())
    return Array.isArray(parsed) ? parsed : []
  } catch {
    return []
  }
}

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Whether PostgreSQL reads a text as the value that is sorted by; what it cannot read would be an error of its own. */
const isValueOf: Record<CustomerSortField, (value: string) => boolean> = {
  NAME: value => !value.includes('\0'),
  NUMBER: isInteger,
  SPEND: value => /^-?\d{1,18}$/.test(value),
  ORDER_COUNT: isInteger,
  LAST_ORDERED_AT: value => value === '-infinity' || isInstant(value),
  RFM_SCORE: isInteger,
}

function isInteger(value: string): boolean {
  return /^-?\d{1,10}$/.test(value) && Math.abs(Number(value)) < 2 ** 31
}

function isInstant(value: string): boolean {
  if (!written.test(value)) return false
  try {
    Temporal.Instant.from(value)
    return true
  } catch {
    return false
  }
}

const written = /^[1-9]\d{3}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d{1,3})?[+-](?:0\d|1[0-5])(?::\d\d){0,2}$/
