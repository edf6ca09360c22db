import {
  type Caller,
  createImportRun,
  createTenant,
  inspectOrderFile,
  planOrderFile,
  runImport,
} from '@clientele/application'
import type { Database } from '@clientele/data'
import { openTestDatabase } from '@clientele/data/testing'
import { ok } from '@clientele/kernel'
import { type GraphQLFormattedError, type GraphQLSchema, graphql } from 'graphql'
import type { GraphqlContext } from './context.ts'
import { pothosRefusal } from './error/pothos-refusal.ts'
import type { Locale } from './message/locale.ts'
import { createSchema } from './schema.ts'

const ownSchema = createSchema()

/** A database, and every statement Prisma sent to it. */
export interface TestDatabase {
  readonly database: Database
  readonly statements: string[]
}

export async function openDatabase(): Promise<TestDatabase> {
  const statements: string[] = []
  const database = await openTestDatabase({ onStatement: sql => statements.push(sql) })
  return { database, statements }
}

/** A new workspace and the person who acts in it. */
export async function openShop(database: Database, { currency = 'CNY' } = {}): Promise<Caller> {
  const made = await createTenant(database, {
    name: 'Test shop',
    currency,
    timeZone: 'Asia/Shanghai',
    userName: 'Tester',
    locale: 'en',
  })
  if (!made.ok) throw new Error(JSON.stringify(made.error))
  return { database, ...made.value }
}

/** Imports a CSV text. Answers the id of the import. */
export async function importText(caller: Caller, text: string): Promise<string> {
  const bytes = new TextEncoder().encode(text)
  const profile = inspectOrderFile(bytes, { currency: 'CNY', isWhole: true })
  if (!profile.ok) throw new Error(JSON.stringify(profile.error))
  const plan = planOrderFile(profile.value, { currency: 'CNY', timeZone: 'Asia/Shanghai', dateFormat: 'YMD' })
  if (!plan.ok) throw new Error(JSON.stringify(plan.error))
  const file = { fileName: 'orders.csv', fileSize: bytes.length, plan: plan.value, strict: false }
  const queued = await caller.database.rawTransaction(caller, async tx =>
    ok(await createImportRun(tx, caller, file)),
  )
  const imported = await runImport(caller, { importRunId: queued.value, bytes: oneChunk(bytes) })
  if (!imported.ok) throw new Error(JSON.stringify(imported.error))
  return queued.value
}

async function* oneChunk(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

/** `customers` customers with `orders` orders each; the last row has no date and is rejected. */
export function orderFile({ customers, orders }: { customers: number; orders: number }): string {
  const rows = Array.from({ length: customers * orders }, (_, index) => {
    const customer = index % customers
    const day = String(1 + (index % 28)).padStart(2, '0')
    return `K${customer},Customer ${customer},2024-0${1 + (index % 6)}-${day},${10 + index}.50,N${index},Tea`
  })
  return ['customer,name,date,amount,order_number,product', ...rows, 'K0,,never,1.00,N-bad,Tea', ''].join(
    '\n',
  )
}

interface Answer<Data> {
  readonly data: Data
  readonly errors: readonly GraphQLFormattedError[]
}

/** Sends a query as the caller, in one snapshot. What comes back is taken for `Data`. */
export async function ask<Data>(
  caller: Caller,
  source: string,
  {
    variables = {},
    locale = 'en',
    schema = ownSchema,
  }: { variables?: Record<string, unknown>; locale?: Locale; schema?: GraphQLSchema } = {},
): Promise<Answer<Data>> {
  const { database, tenantId, actorId } = caller
  const stamp = { tenantId, actorId }
  const answer = await database.snapshot(stamp, tx =>
    graphql({
      schema,
      source,
      variableValues: variables,
      contextValue: { ...door, database, stamp, tx, locale },
    }),
  )
  const { data, errors = [] } = JSON.parse(
    JSON.stringify({ ...answer, errors: answer.errors?.map(error => pothosRefusal(error) ?? error) }),
  )
  return { data, errors }
}

/** A query changes nothing and opens no session. */
const door: Pick<GraphqlContext, 'afterwards' | 'session' | 'watch'> = {
  watch: () => {
    throw new Error('Only queries are asked here')
  },
  afterwards: () => Promise.reject(new Error('Only queries are asked here')),
  session: {
    demoSignIn: false,
    open: () => Promise.reject(new Error('Only queries are asked here')),
    close: () => Promise.reject(new Error('Only queries are asked here')),
  },
}

/** The codes of all errors of an answer; undefined for an error without one. */
export function codesOf({ errors }: Pick<Answer<unknown>, 'errors'>): unknown[] {
  return errors.map(({ extensions }) => extensions?.code)
}
