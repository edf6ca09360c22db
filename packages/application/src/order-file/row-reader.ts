import { type CellReader, cellReaderOf, type OrderDraft } from './cell-reader.ts'
import { plainText } from './cell-text.ts'
import { type FileHeader, hasColumnsOf, type SplitRow } from './file-header.ts'
import type { FileRecord } from './file-record.ts'
import { type OrderField, orderFields } from './order-field.ts'
import type { OrderFilePlan } from './order-file-plan.ts'
import type { OrderRow, RejectedRow } from './order-row.ts'
import type { RejectionCode } from './rejection.ts'

/**
 * Turns a record into an order or a rejection (the one of the two with a `code`). `undecodable` finds mangled characters;
 * it is left out while the text has none.
 */
export type RowReader = (record: FileRecord, undecodable: RegExp | undefined) => OrderRow | RejectedRow

export function isRejected(row: OrderRow | RejectedRow): row is RejectedRow {
  return 'code' in row
}

/** Compiles a plan into a reader of the rows of a file with that header. Of several faults the leftmost is reported. */
export function compileRowReader(plan: OrderFilePlan, header: FileHeader): RowReader {
  const columns = columnsOf(plan, header)
  const numberOf = compileNumberFinder(plan, header)
  const quantityIndex = header.names.indexOf(plan.mapping.quantity ?? '')
  return (record, undecodable) => {
    const row: SplitRow = header.split
      ? header.split(record.cells)
      : { cells: record.cells, origin: undefined }
    const fault = (code: RejectionCode, index: number | null) => {
      const orderNumber = index === null ? undefined : numberOf(row.cells, undecodable)
      return rejection({ line: record.line, row, header, code, index, orderNumber })
    }
    if (row.origin === null) return fault('INVALID_ORIGIN', null)
    if (!hasColumnsOf(header, row.cells)) return fault('WRONG_COLUMN_COUNT', null)
    const mangled = undecodable ? row.cells.findIndex(cell => undecodable.test(cell)) : -1
    const draft = draftOf(record.line, row)
    for (const { index, read } of columns) {
      if (mangled >= 0 && mangled <= index) return fault('ENCODING', mangled)
      const code = read(plainText(row.cells[index] ?? ''), draft)
      if (code) return fault(code, index)
    }
    if (mangled >= 0) return fault('ENCODING', mangled)
    return settle(draft) ? draft : fault('INVALID_QUANTITY', quantityIndex)
  }
}

interface Column {
  readonly index: number
  readonly read: CellReader
}

/** The mapped columns from left to right. */
function columnsOf(plan: OrderFilePlan, header: FileHeader): Column[] {
  const mapped: readonly OrderField[] = orderFields.filter(field => plan.mapping[field] !== undefined)
  return mapped
    .map(field => ({
      index: header.names.indexOf(plan.mapping[field] ?? ''),
      read: cellReaderOf(field, plan),
    }))
    .sort((a, b) => a.index - b.index)
}

/** Finds the order number of a row that is refused for another reason, if it can be told. */
function compileNumberFinder(plan: OrderFilePlan, header: FileHeader) {
  const index = header.names.indexOf(plan.mapping.orderNumber ?? '')
  const read = cellReaderOf('orderNumber', plan)
  return (cells: readonly string[], undecodable: RegExp | undefined): string | undefined => {
    const cell = cells[index]
    if (cell === undefined || undecodable?.test(cell)) return undefined
    const draft = draftOf(0, { cells, origin: undefined })
    return read(plainText(cell), draft) === undefined ? draft.orderNumber : undefined
  }
}

function draftOf(line: number, { cells, origin }: SplitRow): OrderDraft {
  const draft: OrderDraft = {
    line,
    customerKey: '',
    orderedAt: 0,
    amountMinor: 0,
    kind: 'PURCHASE',
    status: 'COMPLETED',
    cells,
  }
  if (origin) draft.origin = origin
  return draft
}

/**
 * Settles what depends on several cells: a refunded order is a refund whatever the sign of its amount, a negative amount
 * is one whatever the status says, and only a refund may count pieces below zero. False where it does not fit.
 */
function settle(draft: OrderDraft): boolean {
  if (draft.kind === 'REFUND' && draft.amountMinor > 0) draft.amountMinor = -draft.amountMinor
  if (draft.amountMinor < 0) draft.kind = 'REFUND'
  if (draft.quantity === undefined || draft.quantity > 0) return true
  draft.quantity = -draft.quantity
  return draft.kind === 'REFUND'
}

function rejection(found: {
  line: number
  row: SplitRow
  header: FileHeader
  code: RejectionCode
  index: number | null
  orderNumber: string | undefined
}): RejectedRow {
  const { line, row, header, code, index, orderNumber } = found
  return {
    line,
    column: index === null ? null : (header.names[index] ?? null),
    code,
    text: index === null ? '' : (row.cells[index] ?? ''),
    ...(orderNumber !== undefined && { orderNumber }),
    ...(row.origin && { origin: row.origin }),
    cells: row.cells,
  }
}
