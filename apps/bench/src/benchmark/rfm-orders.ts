import assert from 'node:assert/strict'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { valueOrThrow } from '@clientele/kernel'
import {
  defaultRfmPolicy,
  gatherRfmFactsBatch,
  type RfmOrderColumns,
  scoreRfmBatch,
} from '@clientele/segmentation'
import { randomExponential, randomGamma, randomLcg } from 'd3-random'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { Temporal } from 'temporal-polyfill'
import type { Benchmark, BenchmarkResult } from '../benchmark.ts'
import { measureRounds, timesAsFast } from '../measure-rounds.ts'
import { postgresVersionOf, withClient, withPostgres } from '../with-postgres.ts'

const orders = 1_000_000
const customers = 100_000
const rounds = 9
const millisecondsPerDay = 86_400_000
const moment = { asOf: Temporal.Instant.from('2026-03-01T12:00:00Z'), timeZone: 'UTC' }

const scored = `
  with facts as (
    select customer,
      max(ordered_day) filter (where kind = 0) as last_day,
      count(*) filter (where kind = 0) as frequency,
      sum(amount_minor) as monetary_minor
    from orders where status = 0 group by customer
  )
  select customer,
    ntile(5) over (order by last_day, customer) as r,
    ntile(5) over (order by frequency, customer) as f,
    ntile(5) over (order by monetary_minor, customer) as m
  from facts where frequency > 0`

/**
 * From orders to scores, as data frames are measured: a million orders of a hundred thousand customers, in no order, beside
 * one statement of PostgreSQL on the same orders, checked to give the same scores. PostgreSQL gets days ready-made, and
 * memory enough to do without the disk.
 */
export const rfmOrdersBenchmark: Benchmark = {
  title: 'from 1,000,000 orders to RFM scores beside one statement of PostgreSQL',
  run: () => withPostgres(url => withClient(url, compare)),
}

async function compare(client: pg.Client): Promise<BenchmarkResult> {
  const columns = generateOrders()
  const gather = () =>
    valueOrThrow(gatherRfmFactsBatch(columns, { customers, policy: defaultRfmPolicy, moment }))
  const score = () => valueOrThrow(scoreRfmBatch(gather(), { policy: defaultRfmPolicy, moment }))
  await load(client, columns)
  await client.query(`set work_mem = '1GB'`)
  const { recencyScore, frequencyScore, monetaryScore } = score()
  const letters = Array.from(recencyScore, (r, row) =>
    r === 0 ? '' : `${r}${frequencyScore[row]}${monetaryScore[row]}`,
  ).join('')
  const { rows } = await client.query<{ letters: string }>(
    `select string_agg(r::text || f || m, '' order by customer) as letters from (${scored}) scored`,
  )
  assert.equal(letters, rows[0]?.letters, 'Both must give the same scores')

  const [ours, facts, theirs] = await measureRounds(
    [
      { name: 'gatherRfmFactsBatch, scoreRfmBatch', run: score },
      { name: 'gatherRfmFactsBatch alone', run: gather },
      {
        name: 'PostgreSQL',
        run: () => client.query(`select sum(r), sum(f), sum(m) from (${scored}) scored`),
      },
    ],
    rounds,
  )
  assert(ours && facts && theirs)
  return {
    items: { count: orders, name: 'orders' },
    measurements: [ours, facts, theirs],
    findings: [
      { name: 'from orders to scores', value: ours.medianMilliseconds, unit: 'ms', atMost: 100 },
      { name: 'as fast as PostgreSQL', value: timesAsFast(ours, theirs), unit: 'times', atLeast: 5 },
    ],
    postgresVersion: await postgresVersionOf(client),
  }
}

function generateOrders(): RfmOrderColumns {
  const random = randomLcg(20_260_301)
  const age = randomExponential.source(random)(1 / 200)
  const amount = randomGamma.source(random)(1.5, 18_000)
  const columns = {
    customer: new Uint32Array(orders),
    orderedAt: new Float64Array(orders),
    amountMinor: new Float64Array(orders),
    kind: new Uint8Array(orders),
    status: new Uint8Array(orders),
  }
  for (let index = 0; index < orders; index++) {
    // Squared, for a few customers order much more than the others.
    columns.customer[index] = Math.floor(customers * random() ** 2)
    columns.orderedAt[index] = Math.floor(
      moment.asOf.epochMilliseconds - Math.min(age(), 730) * millisecondsPerDay,
    )
    const isRefund = random() < 0.03
    columns.kind[index] = Number(isRefund)
    columns.amountMinor[index] = Math.round(amount()) * (isRefund ? -1 : 1)
    columns.status[index] = Number(random() < 0.02)
  }
  return columns
}

async function load(client: pg.Client, columns: RfmOrderColumns): Promise<void> {
  await client.query(
    'create table orders (customer int, ordered_day int, amount_minor bigint, kind int, status int)',
  )
  await pipeline(Readable.from(orderLines(columns)), client.query(copyFrom('copy orders from stdin')))
  await client.query('vacuum analyze orders')
}

function* orderLines({ customer, orderedAt, amountMinor, kind, status }: RfmOrderColumns): Generator<string> {
  const rowsAtOnce = 10_000
  for (let from = 0; from < orders; from += rowsAtOnce) {
    const rows = Array.from({ length: Math.min(rowsAtOnce, orders - from) }, (_, index) => from + index)
    const dayOf = (row: number) => Math.floor((orderedAt[row] ?? 0) / millisecondsPerDay)
    yield rows
      .map(row => `${customer[row]}\t${dayOf(row)}\t${amountMinor[row]}\t${kind[row]}\t${status[row]}\n`)
      .join('')
  }
}
