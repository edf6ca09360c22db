import { createReadStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import {
  type Caller,
  createImportRun,
  createTenant,
  inspectOrderFile,
  type OrderFilePlan,
  planOrderFile,
  runImport,
} from '@clientele/application'
import { openDatabase } from '@clientele/data'
import { ok, type Result } from '@clientele/kernel'

// Imports a file as `clientele import` does, in a process of its own, so that its memory can be told. Makes a tenant and
// says `ready`; begins when it is told to; says what came of it.

/** What the process tells when the file is imported. */
export interface ImportReport {
  readonly ordersCreated: number
  /** The most memory that the process held at any time, everything that Node and the libraries take included. */
  readonly peakBytes: number
}

const sampleSize = 1_048_576
const setting = { currency: 'USD', timeZone: 'UTC' }

const [url = '', file = ''] = process.argv.slice(2)
const database = openDatabase(url)
const tenant = { slug: 'bench', name: 'Bench', userName: 'Bench', locale: 'en' as const, ...setting }
const caller: Caller = { database, ...need(await createTenant(database, tenant)) }
process.once('message', async () => {
  const ordersCreated = await importFile()
  const peakBytes = process.resourceUsage().maxRSS * 1024
  process.send?.({ ordersCreated, peakBytes } satisfies ImportReport)
})
process.once('disconnect', () => database.close())
process.send?.('ready')

async function importFile(): Promise<number> {
  const { size } = await stat(file)
  const plan = planOf(await readSample(), size)
  const run = { fileName: basename(file), fileSize: size, plan, strict: false }
  const importRunId = need(
    await database.rawTransaction(caller, async tx => ok(await createImportRun(tx, caller, run))),
  )
  need(await runImport(caller, { importRunId, bytes: createReadStream(file) }))
  const { ordersCreated } = await database.snapshot(caller, tx =>
    tx.importRun.findUniqueOrThrow({
      where: { tenantId_id: { tenantId: caller.tenantId, id: importRunId } },
    }),
  )
  return ordersCreated
}

async function readSample(): Promise<Uint8Array> {
  const handle = await open(file)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(sampleSize), 0, sampleSize, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}

function planOf(sample: Uint8Array, size: number): OrderFilePlan {
  const profile = inspectOrderFile(sample, { isWhole: size === sample.length, currency: setting.currency })
  return need(planOrderFile(need(profile), { ...setting, mapping: {} }))
}

function need<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}
