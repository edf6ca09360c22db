import type { Database, Stamp } from '@clientele/data'
import { ok, type Result } from '@clientele/kernel'
import { Temporal } from 'temporal-polyfill'
import type { Caller } from '../caller.ts'
import { createImportRun } from '../import/create-import-run.ts'
import { runImport } from '../import/run-import.ts'
import type { InvalidInputError } from '../invalid-input.ts'
import type { OrderFilePlan } from '../order-file/order-file-plan.ts'
import { updatePublicForm, usualKinds } from '../public-form/public-form.ts'
import { type CreateTenantInput, createTenant, type SlugTakenError } from '../tenant/create-tenant.ts'
import { loadDemoCases } from './load-demo-cases.ts'
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

const tenant: CreateTenantInput = {
  name: '云杉生活 · Spruce Living',
  slug: 'demo',
  currency,
  timeZone,
  userName: '林晓 · Lin Xiao',
  locale: 'zh-CN',
}

/** Whether no workspace was made yet; the demo, where its making was interrupted, is none. */
export async function isDatabaseEmpty(database: Database): Promise<boolean> {
  const tenants = await database.atTheDoor(tx => tx.tenant.count())
  return tenants === 0 || (tenants === 1 && (await unfinishedDemo(database)) !== undefined)
}

/**
 * Makes the demo workspace: customers of a simulated shop, imported as any file is, and the cases of its service. The same
 * every time, but for the days, which end yesterday. Takes up where an earlier making was interrupted.
 */
export async function loadDemo(
  database: Database,
): Promise<Result<undefined, SlugTakenError | InvalidInputError>> {
  const unfinished = await unfinishedDemo(database)
  const made = unfinished ? ok(unfinished) : await createTenant(database, tenant)
  if (!made.ok) return made
  const caller = { database, ...made.value }
  if (!(await hasImports(caller))) await importDemo(caller)
  await openDemoForm(caller)
  await loadDemoCases(caller)
  return ok()
}

/** Anybody who tries the demo may write to it as a customer does. */
async function openDemoForm(caller: Caller): Promise<void> {
  await updatePublicForm(caller, { enabled: true, kinds: [...usualKinds], expectedVersion: null })
}

async function importDemo(caller: Caller): Promise<void> {
  const { database } = caller
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
}

/** The first user of a demo workspace into which nothing was ever imported, or in which there is no case yet. */
async function unfinishedDemo(database: Database): Promise<Stamp | undefined> {
  const { slug = '', name } = tenant
  const stamp = await database.atTheDoor(async tx => {
    const demo = await tx.tenant.findFirst({
      where: { slug, name },
      select: { id: true, users: { take: 1 } },
    })
    const [user] = demo?.users ?? []
    return demo && user ? { tenantId: demo.id, actorId: user.id } : undefined
  })
  if (!stamp) return undefined
  const cases = await database.snapshot(stamp, tx => tx.case.count())
  return cases === 0 || !(await hasImports({ database, ...stamp })) ? stamp : undefined
}

async function hasImports({ database, ...stamp }: Caller): Promise<boolean> {
  const imports = await database.snapshot(stamp, tx =>
    tx.importRun.count({ where: { status: { in: ['COMPLETED', 'REVERTED'] } } }),
  )
  return imports > 0
}

async function* oneChunk(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
