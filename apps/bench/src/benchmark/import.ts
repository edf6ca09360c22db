import assert from 'node:assert/strict'
import { createReadStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { migrate } from '@clientele/data'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import type { Benchmark, BenchmarkResult } from '../benchmark.ts'
import { type Child, startChild } from '../child.ts'
import type { ImportReport } from '../import-process.ts'
import { type Contender, measureRounds, timesAsFast } from '../measure-rounds.ts'
import { writeOrderFile } from '../order-file.ts'
import { databaseUrl, postgresVersionOf, withClient, withPostgres } from '../with-postgres.ts'

const orders = 1_000_000
const rounds = 3

const tenant = `'00000000-0000-7000-8000-000000000001'`
const tables = `
  create table bare_order (customer text, ordered_at timestamptz(3), amount numeric);
  create table tenant (id uuid primary key);
  create table customer (tenant_id uuid, key text, primary key (tenant_id, key));
  create table keyed_order (
    tenant_id uuid not null default ${tenant} references tenant,
    id uuid not null default uuidv7(),
    identity uuid not null default gen_random_uuid(),
    customer text not null,
    ordered_at timestamptz(3) not null,
    amount numeric not null,
    primary key (tenant_id, id),
    unique (tenant_id, identity),
    foreign key (tenant_id, customer) references customer
  );
  create index on keyed_order (tenant_id, customer, ordered_at, id);`

/**
 * A file of a million orders. A bare COPY is what PostgreSQL needs to read and keep the rows at all; a COPY into a table
 * with keys and indexes like ours, its customers known before, is what any import into such a table needs. The import
 * checks every row, knows orders again, stores customers, keeps their metrics and scores them.
 */
export const importBenchmark: Benchmark = {
  title: 'a file of 1,000,000 orders beside a COPY of the same file',
  run: async () => {
    const folder = await mkdtemp(join(tmpdir(), 'clientele-bench-file-'))
    const file = join(folder, 'orders.csv')
    try {
      await writeOrderFile(file, orders)
      return await withPostgres(url => withClient(url, client => compare(client, { url, file })))
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  },
}

interface Work {
  readonly url: string
  readonly file: string
}

async function compare(client: pg.Client, work: Work): Promise<BenchmarkResult> {
  const { file } = work
  await client.query(tables)
  await copyFile(client, { file, table: 'bare_order' })
  await client.query(`insert into tenant values (${tenant})`)
  await client.query(`insert into customer select distinct ${tenant}::uuid, customer from bare_order`)
  const copyInto = (table: string, name: string): Contender => ({
    name,
    prepare: async () => {
      await client.query(`truncate ${table}`)
      await client.query('checkpoint')
    },
    run: () => copyFile(client, { file, table }),
  })
  const importing = importContender(client, work)
  const [ours, bare, keyed] = await measureRounds(
    [
      importing.contender,
      copyInto('bare_order', 'COPY, no index'),
      copyInto('keyed_order', 'COPY, keys and indexes'),
    ],
    rounds,
  )
  assert(ours && bare && keyed)
  return {
    items: { count: orders, name: 'orders' },
    measurements: [ours, bare, keyed],
    findings: [
      { name: 'as fast as COPY, no index', value: timesAsFast(ours, bare), unit: 'times', atLeast: 0.5 },
      { name: 'as fast as COPY, keys and indexes', value: timesAsFast(ours, keyed), unit: 'times' },
      { name: 'peak memory', value: importing.peakBytes() / 1e6, unit: 'MB', atMost: 300 },
    ],
    postgresVersion: await postgresVersionOf(client),
  }
}

async function copyFile(
  client: pg.Client,
  { file, table }: { readonly file: string; readonly table: string },
): Promise<void> {
  const copy = `copy ${table} (customer, ordered_at, amount) from stdin with (format csv, header)`
  await pipeline(createReadStream(file), client.query(copyFrom(copy)))
}

/** The import into a new database, in a process that has started and waits; its peak is that of the worst round. */
function importContender(
  client: pg.Client,
  { url, file }: Work,
): { readonly contender: Contender; peakBytes(): number } {
  const database = 'bench_import'
  let peakBytes = 0
  let child: Child<'ready'> | undefined
  const contender: Contender = {
    name: 'clientele import',
    prepare: async () => {
      await client.query(`drop database if exists ${database}`)
      await client.query(`create database ${database}`)
      const fresh = databaseUrl(url, database)
      const migrated = await migrate(fresh)
      assert(migrated.ok)
      child = await startChild(import.meta.resolve('../import-process.ts'), [fresh, file])
      await client.query('checkpoint')
    },
    run: async () => {
      const report = (await child?.ask('import')) as ImportReport
      assert.equal(report.ordersCreated, orders)
      peakBytes = Math.max(peakBytes, report.peakBytes)
      await child?.end()
    },
  }
  return { contender, peakBytes: () => peakBytes }
}
