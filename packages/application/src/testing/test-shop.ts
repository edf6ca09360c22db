import type { Database, Prisma } from '@clientele/data'
import { ok } from '@clientele/kernel'
import { Temporal } from 'temporal-polyfill'
import type { Caller } from '../caller.ts'
import { createImportRun } from '../import/create-import-run.ts'
import { errorFileOf } from '../import/error-file-of.ts'
import { runImport } from '../import/run-import.ts'
import { inspectOrderFile } from '../order-file/inspect-order-file.ts'
import type { OrderFilePlan } from '../order-file/order-file-plan.ts'
import { type OrderFileAnswers, planOrderFile } from '../order-file/plan-order-file.ts'
import { createTenant } from '../tenant/create-tenant.ts'

/** The moment every import of a test scores at unless told otherwise. */
export const testMoment = Temporal.Instant.from('2024-07-01T00:00:00+08:00')

/** A new tenant, and its first user who acts in it. */
export async function openShop(
  database: Database,
  { timeZone = 'Asia/Shanghai' }: { timeZone?: string } = {},
): Promise<Caller> {
  const made = await createTenant(database, {
    name: 'Test shop',
    currency: 'CNY',
    timeZone,
    userName: 'Tester',
    locale: 'en',
  })
  if (!made.ok) throw new Error(JSON.stringify(made.error))
  return { database, ...made.value }
}

export interface TestImport {
  readonly answers?: Partial<OrderFileAnswers>
  readonly strict?: boolean
  /** Null scores when the import finishes. */
  readonly asOf?: Temporal.Instant | null
}

/** An import of a CSV text that is asked for and not carried out yet. Answers its id. */
export async function queueText(caller: Caller, text: string, options: TestImport = {}): Promise<string> {
  const { answers = {}, strict = false, asOf = testMoment } = options
  const bytes = new TextEncoder().encode(text)
  const queued = await caller.database.rawTransaction(caller, async tx =>
    ok(
      await createImportRun(tx, caller, {
        fileName: 'orders.csv',
        fileSize: bytes.length,
        plan: planOf(bytes, answers),
        strict,
        asOf: asOf ?? undefined,
      }),
    ),
  )
  return queued.value
}

/** What a short text does not tell by itself. */
const usual = {
  dateFormat: 'YMD',
  amountFormat: 'DECIMAL_POINT',
  currency: 'CNY',
  timeZone: 'Asia/Shanghai',
} as const

function planOf(bytes: Uint8Array, answers: Partial<OrderFileAnswers>): OrderFilePlan {
  const profile = inspectOrderFile(bytes, { currency: 'CNY' })
  if (!profile.ok) throw new Error(JSON.stringify(profile.error))
  const plan = planOrderFile(profile.value, { ...usual, ...answers })
  if (!plan.ok) throw new Error(JSON.stringify(plan.error))
  return plan.value
}

/** Imports a CSV text and answers what became of it. */
export async function importText(caller: Caller, text: string, options?: TestImport) {
  const importRunId = await queueText(caller, text, options)
  await runImport(caller, { importRunId, bytes: bytesOf(text) })
  return importRunOf(caller, importRunId)
}

export async function* bytesOf(...texts: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield new TextEncoder().encode(text)
}

export async function importRunOf(caller: Caller, id: string) {
  return caller.database.snapshot(caller, tx =>
    tx.importRun.findUniqueOrThrow({
      where: { tenantId_id: { tenantId: caller.tenantId, id } },
      include: { rejections: { orderBy: { line: 'asc' } } },
    }),
  )
}

/** The error file of an import as one text. */
export async function errorTextOf(caller: Caller, importRunId: string): Promise<string> {
  const file = await errorFileOf(caller, { importRunId, language: 'en' })
  if (!file) throw new Error(`No import ${importRunId}`)
  let text = ''
  for await (const piece of file.text) text += piece
  return text
}

/** Everything the tenant knows of its customers, without ids and numbers, in an order that says nothing of its making. */
export async function contentOf(caller: Caller) {
  const customers = await caller.database.snapshot(caller, tx =>
    tx.customer.findMany({ orderBy: { externalKey: 'asc' }, select: content }),
  )
  return customers.map(({ orders, ...customer }) => ({
    ...customer,
    orders: orders
      .map(order => JSON.stringify(order, (_, value) => (typeof value === 'bigint' ? Number(value) : value)))
      .sort(),
  }))
}

const content = {
  externalKey: true,
  name: true,
  email: true,
  phone: true,
  city: true,
  version: true,
  metric: { omit: { tenantId: true, customerId: true } },
  rfm: { omit: { tenantId: true, customerId: true, snapshotId: true } },
  orders: {
    select: {
      number: true,
      orderedAt: true,
      amountMinor: true,
      currency: true,
      kind: true,
      status: true,
      identity: true,
      lines: { omit: { tenantId: true, orderId: true }, orderBy: { position: 'asc' } },
    },
  },
} as const satisfies Prisma.CustomerSelect
