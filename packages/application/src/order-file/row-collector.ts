import { type DomainError, domainError } from '@clientele/kernel'
import { readHeader } from './file-header.ts'
import { type FileRecord, isBlank, isDelimiterLine } from './file-record.ts'
import type { OrderFilePlan } from './order-file-plan.ts'
import type { OrderRow, RejectedRow } from './order-row.ts'
import { compileRowReader, isRejected, type RowReader } from './row-reader.ts'
import { undecodable } from './text-decoding.ts'

/** Gathers the rows of a file until they are enough for a batch. */
export interface RowCollector {
  /** Told of every piece of text before the records that end in it are taken. */
  announce(text: string): void
  take(records: readonly FileRecord[]): void
  isAny(): boolean
  isEnough(): boolean
  drain(): { readonly orders: readonly OrderRow[]; readonly rejected: readonly RejectedRow[] }
  /** Set once the header turned out not to be the plan's. */
  readonly refusal: DomainError<'MISSING_HEADER', { headers: readonly string[] }> | undefined
  /** Set until a header was seen. */
  readonly unstarted: DomainError<'EMPTY_FILE'> | undefined
}

export function createRowCollector(plan: OrderFilePlan): RowCollector {
  const suspect = undecodable(plan.encoding)
  let isSuspect = false
  let pieces = 0
  let refusal: RowCollector['refusal']
  let readRow: RowReader | undefined
  let orders: OrderRow[] = []
  let rejected: RejectedRow[] = []

  const start = (cells: readonly string[]) => {
    const header = readHeader(cells)
    const headers = [...new Set(Object.values(plan.mapping))].filter(name => !header.names.includes(name))
    if (headers.length > 0) refusal = domainError('MISSING_HEADER', { headers })
    return compileRowReader(plan, header)
  }

  return {
    get refusal() {
      return refusal
    },
    get unstarted() {
      return readRow ? undefined : domainError('EMPTY_FILE')
    },
    announce(text) {
      pieces++
      // Most files have no mangled character: their rows need not be searched for one.
      isSuspect ||= suspect.test(text)
    },
    take(records) {
      for (const record of records) {
        if (refusal) return
        if (isBlank(record) || isDelimiterLine(record, plan.delimiter)) continue
        if (!readRow) {
          readRow = start(record.cells)
          continue
        }
        const row = readRow(record, isSuspect ? suspect : undefined)
        if (isRejected(row)) rejected.push(row)
        else orders.push(row)
      }
    },
    isAny: () => orders.length + rejected.length > 0,
    isEnough: () =>
      orders.length + rejected.length >= enoughRows ||
      (pieces >= enoughPieces && orders.length + rejected.length > 0),
    drain() {
      const drained = { orders, rejected }
      orders = []
      rejected = []
      pieces = 0
      return drained
    },
  }
}

const enoughRows = 2000
// Rows may be long: a batch holds no more text than this many pieces.
const enoughPieces = 16
