import {
  type DomainError,
  domainError,
  err,
  type Fault,
  minorUnitDigits,
  ok,
  type Result,
} from '@clientele/kernel'
import { z } from 'zod'
import { type AmountFormat, amountFormats } from './amount-format.ts'
import { type DateFormat, dateFormats } from './date-format.ts'
import { type Delimiter, delimiters } from './delimiter.ts'
import type { OrderFieldMapping } from './order-field.ts'
import { encodingLabel } from './text-decoding.ts'

/** How an order file is read, to the last detail: nothing is guessed while reading. Plain JSON. */
export interface OrderFilePlan {
  /** A label of the WHATWG Encoding Standard. */
  readonly encoding: string
  readonly delimiter: Delimiter
  /** The columns of the inspected file, in their order: what the header of its error file repeats. */
  readonly headers: readonly string[]
  readonly mapping: OrderFieldMapping
  readonly dateFormat: DateFormat
  readonly amountFormat: AmountFormat
  /** ISO 4217. */
  readonly currency: string
  /** IANA name of the zone in which dates without offset are meant. */
  readonly timeZone: string
}

export type InvalidOrderFilePlanError = DomainError<'INVALID_ORDER_FILE_PLAN', { faults: readonly Fault[] }>

/**
 * Reads back a stored plan. Refuses, with the place and reason of every fault, what is not one.
 *
 * @example
 * ```ts
 * import { parseOrderFilePlan } from './order-file-plan.ts'
 * const parsed = parseOrderFilePlan({ encoding: 'utf-8', delimiter: '#' })
 * !parsed.ok && parsed.error.faults[0]?.path // => ['delimiter']
 * ```
 */
export function parseOrderFilePlan(document: unknown): Result<OrderFilePlan, InvalidOrderFilePlanError> {
  const parsed = schema.safeParse(document)
  if (parsed.success) return ok(parsed.data as OrderFilePlan)
  const faults = parsed.error.issues.map(({ path, code, message }) => ({
    path: path.map(step => (typeof step === 'number' ? step : String(step))),
    code,
    message,
  }))
  return err(domainError('INVALID_ORDER_FILE_PLAN', { faults }))
}

/** Whether a text is the code of a currency, e.g. `CNY`. */
export function isCurrency(code: string): boolean {
  return minorUnitDigits(code) !== undefined
}

/**
 * Whether a text is the IANA name of a time zone that this machine knows. Plain offsets such as `+08:00` are none: they do
 * not say when clocks change, and databases read their sign differently.
 *
 * @example
 * ```ts
 * import { isTimeZone } from './order-file-plan.ts'
 * isTimeZone('Asia/Shanghai') // => true
 * isTimeZone('+08:00') // => false
 * ```
 */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

const header = z.string().min(1)
const schema = z.strictObject({
  encoding: z.string().refine(name => encodingLabel(name) === name, 'not an encoding'),
  delimiter: z.enum(delimiters),
  headers: z.array(header),
  mapping: z.strictObject({
    customer: header,
    orderedAt: header,
    amount: header,
    orderNumber: header.optional(),
    product: header.optional(),
    quantity: header.optional(),
    customerName: header.optional(),
    email: header.optional(),
    phone: header.optional(),
    city: header.optional(),
    status: header.optional(),
  }),
  dateFormat: z.enum(dateFormats),
  amountFormat: z.enum(amountFormats),
  currency: z.string().refine(isCurrency, 'not a currency'),
  timeZone: z.string().refine(isTimeZone, 'not a time zone'),
})
