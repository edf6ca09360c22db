import assert from 'node:assert/strict'
import { setTimeout as sleep } from 'node:timers/promises'
import { createTenant } from '@clientele/application'
import { migrate, openDatabase } from '@clientele/data'
import type pg from 'pg'
import type { Benchmark, BenchmarkResult, Finding } from '../benchmark.ts'
import { readAdminDocuments } from '../case-page/admin-document.ts'
import { type AdminPages, adminPages } from '../case-page/admin-page.ts'
import { bareCase, bareCounts, bareQueue } from '../case-page/bare-page.ts'
import { copyCases } from '../case-page/copy-cases.ts'
import { liveExampleCases } from '../case-page/example-cases.ts'
import { measureLatency, tailOf } from '../case-page/measure-latency.ts'
import { withGateway } from '../case-page/open-gateway.ts'
import { queueViews } from '../case-page/queue-view.ts'
import { type RowsRead, rowsRead } from '../case-page/rows-read.ts'
import { type Measurement, timesAsFast } from '../measure-rounds.ts'
import { postgresVersionOf, withClient, withPostgres } from '../with-postgres.ts'

const cases = 1_000_000
const watchedPages = 20
/** By then PostgreSQL has counted what was read over connections that have ended, in milliseconds. */
const ended = 1_500
const openings = { rounds: 200, longest: 30_000 }
const listings = { rounds: 30, longest: 10_000 }

/**
 * Opening a case, and the queue, in a workspace with a million cases, one request after the other over HTTP; the documents
 * are those of the admin. The least that a page takes are its rows, read by one bare connection. Whether opening a case scans
 * a table of cases is counted by PostgreSQL itself.
 */
export const casePageBenchmark: Benchmark = {
  title: 'opening a case, and the queue, among so many cases',
  run: ({ size = cases } = {}) =>
    withPostgres(async url => {
      const tenantId = await fill(url, size)
      const documents = await readAdminDocuments()
      const withPages = <T>(work: (pages: AdminPages) => Promise<T>) =>
        withGateway(url, gateway => work(adminPages(gateway, documents)))
      const caseIds = await withClient(url, someCases)
      return await withClient(url, async client => {
        const read = await readForPages(client, () =>
          withPages(async ({ openCase }) => {
            for (const caseId of caseIds.slice(0, watchedPages)) await openCase(caseId)
          }),
        )
        const pairs = await withPages(pages => comparePages(pages, { caseIds, client, tenantId }))
        return resultOf(pairs, { read, size, version: await postgresVersionOf(client) })
      })
    }),
}

async function fill(url: string, count: number): Promise<string> {
  assert((await migrate(url)).ok)
  const database = openDatabase(url)
  try {
    const told = { name: 'Bench', currency: 'USD', timeZone: 'UTC', userName: 'Desk', locale: 'en' as const }
    const made = await createTenant(database, told)
    assert(made.ok)
    const examples = await liveExampleCases({ database, ...made.value })
    const { tenantId } = made.value
    await withClient(url, client => copyCases(client, { count, examples, tenantId }))
    return tenantId
  } finally {
    await database.close()
  }
}

/** Cases of every age and length, by chance. */
async function someCases(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(
    'select id from (select id from "case" tablesample bernoulli (1)) drawn order by random() limit 300',
  )
  return rows.map(({ id }) => id)
}

/** What is read of the tables of cases for each page: counted once all connections of their gateway have ended. */
async function readForPages(client: pg.Client, open: () => Promise<void>): Promise<RowsRead> {
  await sleep(ended)
  const before = await rowsRead(client)
  await open()
  await sleep(ended)
  const { rows, sequentialScans } = await rowsRead(client)
  assert(rows > before.rows)
  return {
    rows: (rows - before.rows) / watchedPages,
    sequentialScans: sequentialScans - before.sequentialScans,
  }
}

/** A page of the product, and the same at the least. */
interface Pair {
  readonly ours: Measurement
  readonly bare: Measurement
  readonly atMost?: number | undefined
}

interface Stored {
  readonly client: pg.Client
  readonly tenantId: string
  readonly caseIds: readonly string[]
}

async function comparePages(
  { countCases, listCases, openCase }: AdminPages,
  { caseIds, client, tenantId }: Stored,
): Promise<Pair[]> {
  const caseAt = (round: number) => caseIds[round % caseIds.length] ?? ''
  const pairs: Pair[] = []
  const compare = async (name: string, { ask, atMost, limits = listings, read }: Compared) => {
    const ways = [
      { name, run: ask },
      { name: `${name}: its rows`, run: read },
    ]
    const [ours, bare] = await measureLatency(ways, limits)
    assert(ours && bare)
    pairs.push({ ours, bare, atMost })
  }
  await compare('a case and its history', {
    ask: round => openCase(caseAt(round)),
    read: round => bareCase(caseAt(round))(client, tenantId),
    ...{ limits: openings, atMost: 200 },
  })
  await compare('counts of the queue', {
    ...{ ask: countCases, read: () => bareCounts(client, tenantId), atMost: 200 },
  })
  for (const { name, variables, atMost, ...rows } of queueViews) {
    const read = () => bareQueue(rows)(client, tenantId)
    assert.equal(await listCases(variables), await read())
    await compare(name, { ask: () => listCases(variables), read, atMost })
  }
  return pairs
}

interface Compared {
  readonly ask: (round: number) => Promise<unknown>
  readonly read: (round: number) => Promise<unknown>
  readonly limits?: typeof listings
  /** Milliseconds that 95 of 100 pages may take. */
  readonly atMost?: number | undefined
}

function resultOf(
  pairs: readonly Pair[],
  { read, size, version }: { readonly read: RowsRead; readonly size: number; readonly version: string },
): BenchmarkResult {
  return {
    items: { count: 1, name: `pages of ${size} cases` },
    measurements: pairs.flatMap(({ bare, ours }) => [ours, bare]),
    findings: [
      {
        name: 'sequential scans of a table of cases for a case',
        value: read.sequentialScans,
        unit: 'times',
        atMost: 0,
      },
      { name: 'rows of these tables read for a case', value: read.rows, unit: 'rows' },
      ...pairs.flatMap(({ atMost, bare, ours }): Finding[] => [
        {
          name: `95 of 100, ${ours.name}`,
          value: tailOf(ours),
          unit: 'ms',
          ...(atMost !== undefined && { atMost }),
        },
        { name: `95 of 100, ${bare.name}`, value: tailOf(bare), unit: 'ms' },
        { name: `as fast as ${bare.name}`, value: timesAsFast(ours, bare), unit: 'times' },
      ]),
    ],
    postgresVersion: version,
  }
}
