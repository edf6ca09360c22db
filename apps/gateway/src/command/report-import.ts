import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type Caller, errorFileOf, segmentSizes } from '@clientele/application'
import { reasonMessage } from '@clientele/graphql'
import type { Reason } from '@clientele/kernel'
import { Exit } from '../exit.ts'

interface FinishedRun {
  readonly caller: Caller
  readonly importRunId: string
  readonly path: string
  readonly out: NodeJS.WritableStream
}

/** Tells what became of an import, writes its error file beside the imported one, and answers the exit code. */
export async function reportImport({ caller, importRunId, path, out }: FinishedRun): Promise<number> {
  const { database, tenantId } = caller
  const { run, segments } = await database.snapshot(caller, async tx => ({
    run: await tx.importRun.findUniqueOrThrow({ where: { tenantId_id: { tenantId, id: importRunId } } }),
    segments: await segmentSizes(tx, tenantId),
  }))
  if (run.rowsRejected > 0) {
    const file = `${path}.errors.csv`
    const errors = await errorFileOf(caller, { importRunId, language: 'en' })
    if (errors) await pipeline(Readable.from(errors.text), createWriteStream(file))
    const rows = counted(run.rowsRejected, ['row was', 'rows were'])
    // Where nothing was stored, the error file alone would bring back only the rejected rows.
    const advice = run.status === 'COMPLETED' ? 'correct and import' : 'listed in'
    out.write(`${rows} rejected: ${advice} ${file}\n`)
  }
  if (run.status !== 'COMPLETED') {
    const failure = run.failure as unknown as Reason | null
    throw new Exit(`Nothing was stored. ${failure ? reasonMessage(failure, 'en') : ''}`, 1)
  }
  out.write(
    `${counted(run.rowsRead, ['row', 'rows'])}: ${counted(run.ordersCreated, ['order', 'orders'])} stored, ` +
      `${run.ordersUnchanged} stored before; ${counted(run.customersCreated, ['new customer', 'new customers'])}, ` +
      `${run.customersChanged} completed.\n\n`,
  )
  for (const { segment, customers } of segments)
    out.write(`  ${segment.padEnd(20)}${String(customers).padStart(9)}\n`)
  out.write('\n')
  return 0
}

function counted(count: number, [one, other]: readonly [string, string]): string {
  return `${count} ${count === 1 ? one : other}`
}
