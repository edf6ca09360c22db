import { domainError, err, ok, type Result } from '@clientele/kernel'
import type { BrokenRecord } from './file-record.ts'
import type { OrderFileError } from './order-file-error.ts'
import type { OrderFilePlan } from './order-file-plan.ts'
import type { OrderRow, RejectedRow } from './order-row.ts'
import { createRecordParser } from './record-parser.ts'
import { createRowCollector } from './row-collector.ts'
import { decodePieces } from './text-decoding.ts'

/** Some thousand rows of a file, in its order. */
export interface OrderFileBatch {
  readonly orders: readonly OrderRow[]
  readonly rejected: readonly RejectedRow[]
  /** Bytes of the file read so far: the progress. */
  readonly bytesRead: number
}

/**
 * Reads an order file as a stream of batches of checked orders and rejected rows. Every row of the file that is not blank
 * is in exactly one batch, as an order or as a rejection. Memory stays flat whatever the file's size; the next bytes are
 * asked for when the next batch is. How the bytes are cut into chunks changes nothing about the rows.
 *
 * Where the file cannot be read on, the last item is the error; the rows before it came in the batches before it.
 *
 * @throws RangeError when the plan was not made by `planOrderFile` or `parseOrderFilePlan` and names an encoding, zone or
 * currency that does not exist.
 *
 * @example
 * ```ts
 * import { readOrderFile } from './read-order-file.ts'
 * const plan = {
 *   encoding: 'utf-8',
 *   delimiter: ',',
 *   headers: ['customer', 'date', 'amount'],
 *   mapping: { customer: 'customer', orderedAt: 'date', amount: 'amount' },
 *   dateFormat: 'YMD',
 *   amountFormat: 'DECIMAL_POINT',
 *   currency: 'CNY',
 *   timeZone: 'Asia/Shanghai',
 * } as const
 * async function* bytes() {
 *   yield new TextEncoder().encode('customer,date,amount\n1,2024-01-31,11.77\n2,2024-02-30,5\n')
 * }
 * const batches = await Array.fromAsync(readOrderFile(bytes(), plan))
 * batches.map(batch => batch.ok && batch.value.orders.map(order => order.amountMinor)) // => [[1177]]
 * batches.map(batch => batch.ok && batch.value.rejected.map(row => [row.line, row.code])) // => [[[3, 'INVALID_DATE']]]
 * ```
 */
export async function* readOrderFile(
  bytes: AsyncIterable<Uint8Array>,
  plan: OrderFilePlan,
): AsyncGenerator<Result<OrderFileBatch, OrderFileError>, void, undefined> {
  const parser = createRecordParser(plan.delimiter)
  const rows = createRowCollector(plan)
  let bytesRead = 0
  for await (const piece of decodePieces(bytes, plan.encoding)) {
    bytesRead = piece.bytesRead
    rows.announce(piece.text)
    rows.take(await parser.write(piece.text))
    if (rows.refusal || parser.broken) break
    if (rows.isEnough()) yield ok({ ...rows.drain(), bytesRead })
  }
  if (!rows.refusal && !parser.broken) rows.take(await parser.end())
  if (rows.isAny()) yield ok({ ...rows.drain(), bytesRead })
  const error = rows.refusal ?? brokenError(parser.broken) ?? rows.unstarted
  if (error) yield err(error)
}

function brokenError(broken: BrokenRecord | undefined): OrderFileError | undefined {
  return broken && domainError(broken.code, { line: broken.line })
}
