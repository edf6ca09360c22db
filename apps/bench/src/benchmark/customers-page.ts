import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrate } from '@clientele/data'
import type { Benchmark, BenchmarkResult } from '../benchmark.ts'
import { startChild } from '../child.ts'
import { customersPageQuery, customersPageVariables } from '../customers-page.ts'
import { answerTo, type LoadRequest, loadHttp, percentileOf } from '../http-load.ts'
import { type Contender, measureRounds, medianOf, timesAsFast } from '../measure-rounds.ts'
import { writeOrderFile } from '../order-file.ts'
import type { ServerGreeting } from '../server-greeting.ts'
import { postgresVersionOf, withClient, withPostgres } from '../with-postgres.ts'

/** So many that a little more than 100,000 customers have at least one. */
const orders = 427_000
const requests = 500
const connections = 10
const rounds = 5

/**
 * The first page of a list of 100,000 customers, over HTTP, asked ten at a time. One statement behind a bare server is
 * what the machine can do at most; the gateway checks the session and the query, and reads in one stamped snapshot under
 * row-level security.
 */
export const customersPageBenchmark: Benchmark = {
  title: 'a page of 50 of 100,000 customers beside one statement behind a bare server',
  run: () =>
    withPostgres(async url => {
      await fill(url)
      const gateway = await startChild<ServerGreeting>(import.meta.resolve('../gateway-process.ts'), [url])
      const plain = await startChild<ServerGreeting>(import.meta.resolve('../plain-process.ts'), [url])
      try {
        return await compare(url, { gateway: gateway.greeting, plain: plain.greeting })
      } finally {
        await gateway.end()
        await plain.end()
      }
    }),
}

/** Loads orders through the import and gives every customer a name and a city, as a database has it after a while. */
async function fill(url: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'clientele-bench-file-'))
  const file = join(folder, 'orders.csv')
  try {
    const migrated = await migrate(url)
    assert(migrated.ok)
    await writeOrderFile(file, orders)
    const child = await startChild(import.meta.resolve('../import-process.ts'), [url, file])
    await child.ask('import')
    await child.end()
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
  await withClient(url, async client => {
    await client.query(
      `update customer set name = 'Customer ' || md5(external_key), city = 'City ' || number % 100`,
    )
    const { rows } = await client.query<{ count: number }>('select count(*)::int as count from customer')
    assert((rows[0]?.count ?? 0) >= 100_000)
    await client.query('vacuum analyze')
  })
}

interface Servers {
  readonly gateway: ServerGreeting
  readonly plain: ServerGreeting
}

async function compare(url: string, { gateway, plain }: Servers): Promise<BenchmarkResult> {
  const asked: LoadRequest = {
    address: gateway.address,
    headers: { 'content-type': 'application/json', authorization: `Bearer ${gateway.token}` },
    body: JSON.stringify({ query: customersPageQuery, variables: customersPageVariables }),
  }
  const bare: LoadRequest = { address: plain.address, headers: {}, body: '' }
  await checkSame(asked, bare)
  const tails: number[][] = [[], []]
  const contender = (name: string, what: LoadRequest, tail: number[] = []): Contender => ({
    name,
    run: async () => {
      tail.push(percentileOf(await loadHttp(what, { count: requests, connections }), 0.99))
    },
  })
  const [ours, theirs] = await measureRounds(
    [contender('GraphQL, gateway', asked, tails[0]), contender('one statement, node:http', bare, tails[1])],
    rounds,
  )
  assert(ours && theirs)
  const [ourTail = [], theirTail = []] = tails.map(tail => tail.slice(1))
  return {
    items: { count: requests, name: 'requests' },
    measurements: [ours, theirs],
    findings: [
      { name: 'as fast as one statement', value: timesAsFast(ours, theirs), unit: 'times' },
      { name: '99 of 100 requests, gateway', value: medianOf(ourTail), unit: 'ms' },
      { name: '99 of 100 requests, one statement', value: medianOf(theirTail), unit: 'ms' },
    ],
    postgresVersion: await withClient(url, postgresVersionOf),
  }
}

/** Both must show the same customers with the same figures. */
async function checkSame(asked: LoadRequest, bare: LoadRequest): Promise<void> {
  const { data } = JSON.parse(await answerTo(asked))
  const page = JSON.parse(await answerTo(bare))
  assert.equal(page.nodes.length, customersPageVariables.first)
  assert.deepEqual(withoutIds(data.customers), withoutIds(page))
}

function withoutIds(page: unknown): unknown {
  const left = new Set(['id', 'segmentLabel', 'endCursor'])
  return JSON.parse(JSON.stringify(page, (key, value) => (left.has(key) ? undefined : value)))
}
