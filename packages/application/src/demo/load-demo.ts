import type { Database } from '@clientele/data'
import { ok, type Result } from '@clientele/kernel'
import { Temporal } from 'temporal-polyfill'
import { createImportRun } from '../import/create-import-run.ts'
import { runImport } from '../import/run-import.ts'
import type { InvalidInputError } from '../invalid-input.ts'
import type { OrderFilePlan } from '../order-file/order-file-plan.ts'
import { createTenant, type SlugTakenError } from '../tenant/create-tenant.ts'
import { simulatePurchases } from './simulate-purchases.ts'
import { simulationFile, simulationHeaders } from './simulation-file.ts'

const timeZone = 'Asia/Shanghai'
const currency = 'CNY'

/** How many customers the demo has, and how many days they have been buying. */
const customerCount = 2_000
const days = 730

const plan: OrderFilePlan = {
  encoding: 'utf-8',
  delimiter: ',',
  headers: [...simulationHeaders],
  mapping: {
    customer: 'customer',
    orderedAt: 'ordered_at',
    amount: 'amount',
    orderNumber: 'order_number',
    product: 'product',
    quantity: 'quantity',
    customerName: 'name',
    email: 'email',
    phone: 'phone',
    city: 'city',
    status: 'status',
  },
  dateFormat: 'YMD',
  amountFormat: 'DECIMAL_POINT',
  currency,
  timeZone,
}

/** Whether no workspace was made yet. */
export async function isDatabaseEmpty(database: Database): Promise<boolean> {
  return (await database.atTheDoor(tx => tx.tenant.count())) === 0
}

/**
 * Makes the demo workspace: customers of a simulated shop, imported as any file is. The same every time, but for the
 * days, which end yesterday.
 */
export async function loadDemo(
  database: Database,
): Promise<Result<undefined, SlugTakenError | InvalidInputError>> {
  const made = await createTenant(database, {
    name: '云杉生活 · Spruce Living',
    slug: 'demo',
    currency,
    timeZone,
    userName: '林晓 · Lin Xiao',
    locale: 'zh-CN',
  })
  if (!made.ok) return made
  const caller = { database, ...made.value }
  const today = Temporal.Now.plainDateISO(timeZone)
  const bytes = simulationFile(
    simulatePurchases({
      seed: 20_260_101,
      customerCount,
      from: today.subtract({ days }),
      to: today,
      timeZone,
    }),
  )
  const importRunId = await database.rawTransaction(caller, async tx =>
    ok(
      await createImportRun(tx, caller, { fileName: 'demo.csv', fileSize: bytes.length, plan, strict: true }),
    ),
  )
  const imported = await runImport(caller, { importRunId: importRunId.value, bytes: oneChunk(bytes) })
  if (!imported.ok) throw new Error(`The demo could not be imported: ${JSON.stringify(imported.error)}`)
  return ok()
}

async function* oneChunk(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
