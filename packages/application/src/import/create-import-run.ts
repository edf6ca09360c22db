import type { RawTransaction } from '@clientele/data'
import type { Temporal } from 'temporal-polyfill'
import { v7 as newId } from 'uuid'
import type { Caller } from '../caller.ts'
import type { OrderFilePlan } from '../order-file/order-file-plan.ts'

export interface ImportOrder {
  readonly fileName: string
  /** In bytes. */
  readonly fileSize: number
  readonly uploadId?: string
  readonly plan: OrderFilePlan
  /** All rows or none. */
  readonly strict: boolean
  /** The moment to score customers at; when the import finishes unless given. */
  readonly asOf?: Temporal.Instant | undefined
}

/** Notes that a file is to be imported; nothing of it is read yet. Answers the id of the run. */
export async function createImportRun(
  tx: RawTransaction,
  { tenantId, actorId }: Caller,
  order: ImportOrder,
): Promise<string> {
  const id = newId()
  await tx.query(
    `with numbered as (
       update tenant set next_import_number = next_import_number + 1 where id = $1 returning next_import_number - 1 as number
     )
     insert into import_run (tenant_id, id, number, file_name, file_size, upload_id, plan, strict, as_of, started_by_id)
     select $1, $2, number, left($3, 255), $4, $5, $6, $7, $8, $9 from numbered`,
    [
      tenantId,
      id,
      order.fileName,
      order.fileSize,
      order.uploadId ?? null,
      JSON.stringify(order.plan),
      order.strict,
      order.asOf?.round({ smallestUnit: 'millisecond', roundingMode: 'floor' }).toString() ?? null,
      actorId,
    ],
  )
  return id
}
