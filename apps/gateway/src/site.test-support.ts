import {
  type Caller,
  createImportRun,
  createTenant,
  inspectOrderFile,
  planOrderFile,
  runImport,
} from '@clientele/application'
import { type Database, openDatabase } from '@clientele/data'
import { testDatabaseUrl } from '@clientele/data/testing'
import { ok } from '@clientele/kernel'
import { type Logger, pino } from 'pino'
import { openLive } from './live/live.ts'
import { createMetrics, type Metrics } from './metric/metrics.ts'
import { clientAddressBehind } from './public-desk/client-address.ts'
import { listen } from './server/listen.ts'
import { createSessions } from './server/session.ts'
import { createSite, type SiteOptions } from './server/site.ts'
import { startImportWorker } from './worker/import-worker.ts'

export const testSecret = 'a secret that only the tests know'

/** Who asks, and in which language. */
export interface Asker {
  readonly token?: string
  readonly locale?: string
  /** Headers in place of the usual ones, e.g. a cookie. */
  readonly headers?: Readonly<Record<string, string>>
}

interface GraphqlError {
  readonly message: string
  readonly path?: readonly (string | number)[]
  readonly extensions?: Readonly<Record<string, unknown>>
}

interface Answer<Data> {
  readonly status: number
  readonly headers: Headers
  readonly data: Data
  readonly errors: readonly GraphqlError[] | undefined
}

/** A site on a free port of this machine, over a database of its own. */
export interface TestSite {
  readonly url: string
  readonly database: Database
  /** What `/metrics` tells; workers of a test may add to it. */
  readonly metrics: Metrics
  /** What the site logged, oldest first. */
  readonly logged: readonly Readonly<Record<string, unknown>>[]
  /** Sends an operation. What comes back is taken for `Data`. */
  graphql<Data>(
    query: string,
    asker?: Asker & { readonly variables?: Readonly<Record<string, unknown>> },
  ): Promise<Answer<Data>>
  /** Asks for anything else of the site; the headers say who asks. */
  fetch(path: string, asker?: Asker & Omit<RequestInit, 'headers'>): Promise<Response>
  close(): Promise<void>
}

export interface TestSiteOptions
  extends Partial<Pick<SiteOptions, 'demoSignIn' | 'uploadLimit' | 'metricsToken'>> {
  /** Whether a worker takes imports; none unless asked for. */
  readonly worker?: boolean
  /** Whose `X-Forwarded-For` is believed; nobody's unless given. */
  readonly trustedProxies?: readonly string[]
  /** A database that another site uses too; one of its own unless given. */
  readonly databaseUrl?: string
}

export async function openSite({
  worker = false,
  databaseUrl,
  trustedProxies = [],
  ...options
}: TestSiteOptions = {}): Promise<TestSite> {
  const database = openDatabase(databaseUrl ?? (await testDatabaseUrl()), { connections: 10 })
  const logged: Record<string, unknown>[] = []
  const log = pino({ level: 'warn' }, { write: line => void logged.push(JSON.parse(line)) })
  const live = openLive(database, log as Logger)
  const metrics = createMetrics(database)
  const listening = await listen({ host: '127.0.0.1', port: 0 })
  const url = listening.address
  const clientAddress = clientAddressBehind(trustedProxies)
  listening.serve(createSite({ ...defaults, ...options, clientAddress, database, live, metrics, log }))
  const hold = database.hold()
  const running = worker ? await startImportWorker(database, { hold, log: log as Logger }) : undefined
  return {
    url,
    database,
    metrics,
    logged,
    graphql: async (query, { variables, ...asker } = {}) => {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headersOf(asker) },
        body: JSON.stringify({ query, variables }),
      })
      const { data, errors } = await response.json()
      return { status: response.status, headers: response.headers, data, errors }
    },
    fetch: (path, { token, locale, headers, ...request } = {}) =>
      fetch(`${url}${path}`, {
        ...request,
        headers: headersOf({
          ...(token && { token }),
          ...(locale && { locale }),
          ...(headers && { headers }),
        }),
      }),
    close: async () => {
      await running?.stop()
      await hold.close()
      await live.close()
      await listening.close()
      await database.close()
    },
  }
}

const defaults = { secret: testSecret, demoSignIn: true, uploadLimit: 10_000_000, metricsToken: undefined }

function headersOf({ token, locale = 'en', headers }: Asker): Record<string, string> {
  return {
    'accept-language': locale,
    ...(headers ?? (token ? { authorization: `Bearer ${token}` } : { 'x-clientele-csrf': '1' })),
  }
}

/** A workspace, the person who made it, and the token that proves it. */
export interface TestWorkspace extends Caller {
  readonly token: string
}

export async function openWorkspace(
  { database }: Pick<TestSite, 'database'>,
  { currency = 'CNY' }: { readonly currency?: string } = {},
): Promise<TestWorkspace> {
  const made = await createTenant(database, {
    name: 'Test shop',
    currency,
    timeZone: 'Asia/Shanghai',
    userName: 'Tester',
    locale: 'en',
  })
  if (!made.ok) throw new Error(JSON.stringify(made.error))
  return { database, ...made.value, token: await createSessions(testSecret).tokenFor(made.value) }
}

/** Imports a CSV text at once, without upload and worker. Answers the id of the import. */
export async function importText(workspace: TestWorkspace, text: string): Promise<string> {
  const bytes = new TextEncoder().encode(text)
  const profile = inspectOrderFile(bytes, { currency: 'CNY', isWhole: true })
  if (!profile.ok) throw new Error(JSON.stringify(profile.error))
  const plan = planOrderFile(profile.value, { currency: 'CNY', timeZone: 'Asia/Shanghai' })
  if (!plan.ok) throw new Error(JSON.stringify(plan.error))
  const file = { fileName: 'orders.csv', fileSize: bytes.length, plan: plan.value, strict: false }
  const queued = await workspace.database.rawTransaction(workspace, async tx =>
    ok(await createImportRun(tx, workspace, file)),
  )
  const imported = await runImport(workspace, { importRunId: queued.value, bytes: oneChunk(bytes) })
  if (!imported.ok) throw new Error(JSON.stringify(imported.error))
  return queued.value
}

async function* oneChunk(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

export interface StoredCustomer {
  readonly id: string
  readonly name: string | null
  readonly version: number
}

/** The customer with this key. */
export async function customerOf(
  site: TestSite,
  { workspace, key }: { readonly workspace: TestWorkspace; readonly key: string },
): Promise<StoredCustomer> {
  const query =
    'query($key: String) { customers(filter: { text: $key }) { nodes { id externalKey name version } } }'
  const { data } = await site.graphql<{ customers: { nodes: (StoredCustomer & { externalKey: string })[] } }>(
    query,
    { token: workspace.token, variables: { key } },
  )
  const found = data.customers.nodes.find(({ externalKey }) => externalKey === key)
  if (!found) throw new Error(`No customer ${key}`)
  return found
}
