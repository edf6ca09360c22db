import { copyInto, copyRow, type RawTransaction } from '@clientele/data'
import { plainText } from '../order-file/cell-text.ts'
import type { OrderFilePlan } from '../order-file/order-file-plan.ts'
import type { OrderRow, RejectedRow } from '../order-file/order-row.ts'
import type { OrderFileBatch } from '../order-file/read-order-file.ts'

/**
 * Copies every row of the file into the temporary table `staged_row`, also those that are rejected: whether an order
 * can be taken is only known when all of its rows were seen. The cells of a row are kept where they may be needed for
 * the error file.
 */
export async function stageRows(
  tx: RawTransaction,
  { plan, batches }: { readonly plan: OrderFilePlan; readonly batches: AsyncIterable<OrderFileBatch> },
): Promise<void> {
  await tx.query(`
    create temp table staged_row (
      line int, customer_key text, ordered_ms bigint, amount_minor bigint, refund boolean, cancelled boolean,
      number text, product text, quantity numeric, name text, email text, phone text, city text,
      origin_run uuid, origin_line int,
      reject_column text, reject_code text, reject_text text, cells text[]
    ) on commit drop`)
  await copyInto(tx, 'staged_row', textOf(batches, plan))
  await tx.query('analyze staged_row')
}

async function* textOf(batches: AsyncIterable<OrderFileBatch>, plan: OrderFilePlan): AsyncGenerator<string> {
  const { orderNumber } = plan.mapping
  const numberAt = orderNumber === undefined ? -1 : plan.headers.indexOf(orderNumber)
  for await (const { orders, rejected } of batches) {
    let text = ''
    for (const row of orders) text += acceptedRow(row, orderNumber !== undefined)
    for (const row of rejected)
      text += rejectedRow(row, row.orderNumber ?? plainText(row.cells[numberAt] ?? ''))
    if (text) yield text
  }
}

function acceptedRow(row: OrderRow, numbered: boolean): string {
  return copyRow([
    row.line,
    row.customerKey,
    row.orderedAt,
    row.amountMinor,
    row.kind === 'REFUND',
    row.status === 'CANCELLED',
    row.orderNumber,
    row.product,
    row.quantity,
    row.customerName,
    row.email,
    row.phone,
    row.city,
    row.origin?.importRun,
    row.origin?.line,
    null,
    null,
    null,
    numbered || row.origin ? row.cells : null,
  ])
}

const unread = Array.from({ length: 5 }, () => null)

/** The number is kept also of a rejected row, for the other rows of that order are rejected with it. */
function rejectedRow(row: RejectedRow, number: string): string {
  return copyRow([
    row.line,
    ...unread,
    number || null,
    ...unread,
    null,
    row.origin?.importRun,
    row.origin?.line,
    row.column,
    row.code,
    row.text,
    row.cells,
  ])
}
