import assert from 'node:assert/strict'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { valueOrThrow } from '@clientele/kernel'
import { type RfmFactColumns, type RfmScoreColumns, scoreRfmBatch } from '@clientele/segmentation'
import { randomExponential, randomGamma, randomLcg } from 'd3-random'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { Temporal } from 'temporal-polyfill'
import type { Benchmark, BenchmarkResult } from '../benchmark.ts'
import { measureRounds, timesAsFast } from '../measure-rounds.ts'
import { postgresVersionOf, withClient, withPostgres } from '../with-postgres.ts'

const customers = 1_000_000
const rounds = 9
const policy = { bins: 5, method: 'ntile', lookBackDays: null, refunds: 'reduce' } as const
const moment = { asOf: Temporal.Instant.from('2026-03-01T12:00:00+08:00'), timeZone: 'Asia/Shanghai' }
const millisecondsPerDay = 86_400_000

const tiles = `
  select id,
    ntile(5) over (order by recency_days desc, id) as r,
    ntile(5) over (order by frequency, id) as f,
    ntile(5) over (order by monetary_minor, id) as m
  from facts`

/**
 * Scores of a million customers beside PostgreSQL's NTILE on the same facts, checked to be the same.
 *
 * The comparison leans towards PostgreSQL: it gets the days ready-made and memory enough to sort without the disk, and
 * answers one row of sums, so that nothing is written or sent. The batch counts the local days and also answers the
 * segment, the value type and the figures of the population.
 */
export const rfmBenchmark: Benchmark = {
  title: 'scores of 1,000,000 customers beside NTILE on the same data',
  run: () => withPostgres(url => withClient(url, compare)),
}

async function compare(client: pg.Client): Promise<BenchmarkResult> {
  const facts = generateFacts()
  const score = () => valueOrThrow(scoreRfmBatch(facts, { policy, moment }))
  await load(client, { facts, recencyDays: score().recencyDays })
  await client.query(`set work_mem = '1GB'`)
  assert.equal(lettersOf(score()), await tileLetters(client), 'Both must give the same scores')

  const [ours, theirs] = await measureRounds(
    [
      { name: 'scoreRfmBatch', run: score },
      { name: 'NTILE', run: () => client.query(`select sum(r), sum(f), sum(m) from (${tiles}) tiles`) },
    ],
    rounds,
  )
  assert(ours && theirs)
  return {
    items: { count: customers, name: 'customers' },
    measurements: [ours, theirs],
    findings: [{ name: 'as fast as NTILE', value: timesAsFast(ours, theirs), unit: 'times', atLeast: 5 }],
    postgresVersion: await postgresVersionOf(client),
  }
}

/** Customers of two years: most came once or twice, a few often; amounts and last orders as skewed as in life. */
function generateFacts(): RfmFactColumns {
  const random = randomLcg(20_260_301)
  const lastOrder = randomExponential.source(random)(1 / 200)
  const repeats = randomGamma.source(random)(0.4, 8)
  const spend = randomGamma.source(random)(1.5, 18_000)
  const lastOrderedAt = new Float64Array(customers)
  const frequency = new Uint32Array(customers)
  const monetaryMinor = new Float64Array(customers)
  for (let row = 0; row < customers; row++) {
    const daysAgo = Math.min(lastOrder(), 730)
    const orders = 1 + Math.floor(repeats())
    lastOrderedAt[row] = Math.floor(moment.asOf.epochMilliseconds - daysAgo * millisecondsPerDay)
    frequency[row] = orders
    monetaryMinor[row] = Math.round(orders * spend())
  }
  return { lastOrderedAt, frequency, monetaryMinor }
}

async function load(
  client: pg.Client,
  { facts, recencyDays }: { readonly facts: RfmFactColumns; readonly recencyDays: Int32Array },
): Promise<void> {
  await client.query(
    'create table facts (id int primary key, recency_days int, frequency int, monetary_minor bigint)',
  )
  await pipeline(
    Readable.from(factLines(facts, recencyDays)),
    client.query(copyFrom('copy facts from stdin')),
  )
  await client.query('vacuum analyze facts')
}

function* factLines(
  { frequency, monetaryMinor }: RfmFactColumns,
  recencyDays: Int32Array,
): Generator<string> {
  const rowsAtOnce = 10_000
  for (let from = 0; from < customers; from += rowsAtOnce) {
    const rows = Array.from({ length: Math.min(rowsAtOnce, customers - from) }, (_, index) => from + index)
    yield rows.map(row => `${row}\t${recencyDays[row]}\t${frequency[row]}\t${monetaryMinor[row]}\n`).join('')
  }
}

/** The three scores of every customer, one after the other. */
function lettersOf({ recencyScore, frequencyScore, monetaryScore }: RfmScoreColumns): string {
  return Array.from(recencyScore, (r, row) => `${r}${frequencyScore[row]}${monetaryScore[row]}`).join('')
}

async function tileLetters(client: pg.Client): Promise<string | undefined> {
  const { rows } = await client.query<{ letters: string }>(
    `select string_agg(r::text || f || m, '' order by id) as letters from (${tiles}) tiles`,
  )
  return rows[0]?.letters
}
