import { assertNever, minorUnitDigits } from '@clientele/kernel'
import { type AmountFormat, readAmount, readCount } from './amount-format.ts'
import { hasControlCharacter, isLongerThan } from './cell-text.ts'
import { currencyMarksOf } from './currency-mark.ts'
import { compileDateReader } from './date-reader.ts'
import { longestText, type OrderField } from './order-field.ts'
import type { OrderFilePlan } from './order-file-plan.ts'
import type { OrderRow } from './order-row.ts'
import type { RejectionCode } from './rejection.ts'
import { statusReadingOf } from './status-word.ts'

/** An order while its cells are read. */
export type OrderDraft = { -readonly [Key in keyof OrderRow]: OrderRow[Key] }

/** Reads the plain text of a cell into the draft, or says what is wrong with it. */
export type CellReader = (text: string, draft: OrderDraft) => RejectionCode | undefined

/** How the cells of a field are read under a plan. */
export function cellReaderOf(field: OrderField, plan: OrderFilePlan): CellReader {
  switch (field) {
    case 'customer':
      return required(numberText('customer', 'customerKey'))
    case 'orderedAt':
      return required(dateReader(plan))
    case 'amount':
      return required(amountReader(plan))
    case 'orderNumber':
      return optional(numberText('orderNumber', 'orderNumber'))
    case 'phone':
      return optional(numberText('phone', 'phone'))
    case 'product':
    case 'customerName':
    case 'city':
      return optional(plainTextReader(field, field))
    case 'email':
      return optional(readEmail)
    case 'quantity':
      return optional(quantityReader(plan.amountFormat))
    case 'status':
      return readStatus
    default:
      return assertNever(field)
  }
}

function required(read: CellReader): CellReader {
  return (text, draft) => (text === '' ? 'MISSING_VALUE' : read(text, draft))
}

function optional(read: CellReader): CellReader {
  return (text, draft) => (text === '' ? undefined : read(text, draft))
}

type TextField = keyof typeof longestText
type TextKey = 'customerKey' | 'orderNumber' | 'product' | 'customerName' | 'email' | 'phone' | 'city'

function plainTextReader(field: TextField, key: TextKey): CellReader {
  const longest = longestText[field]
  return (text, draft) => {
    if (isLongerThan(text, longest)) return 'TOO_LONG'
    if (hasControlCharacter(text)) return 'CONTROL_CHARACTER'
    draft[key] = text
    return undefined
  }
}

/** Text of digits that a spreadsheet may have turned into a number and shortened to 1.23E+17. */
function numberText(field: TextField, key: TextKey): CellReader {
  const read = plainTextReader(field, key)
  return (text, draft) => (rounded.test(text) ? 'ROUNDED_NUMBER' : read(text, draft))
}

// Spreadsheets do so from twelve digits on.
const rounded = /^\d(?:[.,]\d+)?E\+(?:1[1-9]|[2-9]\d)$/i

const readAddress = plainTextReader('email', 'email')

/** A light check: whether mail arrives there only mail can tell. */
const readEmail: CellReader = (text, draft) => {
  const code = readAddress(text.toLowerCase(), draft)
  return code ?? (/^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/.test(text) ? undefined : 'INVALID_EMAIL')
}

const readStatus: CellReader = (text, draft) => {
  const reading = statusReadingOf(text)
  if (!reading) return 'UNKNOWN_STATUS'
  if (reading === 'CANCELLED') draft.status = 'CANCELLED'
  if (reading === 'REFUNDED') draft.kind = 'REFUND'
  return undefined
}

function dateReader({ dateFormat, timeZone }: OrderFilePlan): CellReader {
  const instantOf = compileDateReader(dateFormat, timeZone)
  return (text, draft) => {
    const instant = instantOf(text)
    if (instant === undefined) return 'INVALID_DATE'
    draft.orderedAt = instant
    return undefined
  }
}

function amountReader({ amountFormat, currency }: OrderFilePlan): CellReader {
  const reading = {
    format: amountFormat,
    digits: minorUnitDigits(currency) ?? 2,
    marks: currencyMarksOf(currency),
  }
  return (text, draft) => {
    const amount = readAmount(text, reading)
    if (typeof amount === 'string') return amount
    draft.amountMinor = amount
    return undefined
  }
}

/** The sign stays until it is known whether the row is a refund. */
function quantityReader(format: AmountFormat): CellReader {
  return (text, draft) => {
    const count = readCount(text, format)
    if (count === undefined || count === 0 || Math.abs(count) > largestQuantity) return 'INVALID_QUANTITY'
    draft.quantity = count
    return undefined
  }
}

const largestQuantity = 1_000_000_000
