import assert from 'node:assert/strict'
import { setTimeout as sleep } from 'node:timers/promises'
import { migrate, openDatabase } from '@clientele/data'
import type pg from 'pg'
import type { Benchmark, BenchmarkResult } from '../benchmark.ts'
import { startChild } from '../child.ts'
import { type DueCases, type DueCasesOptions, makeDueCases } from '../due-cases.ts'
import { percentileOf } from '../http-load.ts'
import type { Measurement } from '../measure-rounds.ts'
import { postgresVersionOf, withClient, withPostgres } from '../with-postgres.ts'

const atOnce = 10_000
const perSecond = 200
const seconds = 60
/** Time to make the cases and to get the worker ready before the first falls due, in milliseconds. */
const beforehand = 90_000
/** Time to handle all after the last fell due; a machine that takes longer has failed, in milliseconds. */
const longest = 90_000

/**
 * Cases whose first response falls due, handled by one worker: all in the same second, and so many in every second for a
 * minute. Each is looked at, rises a level and has two people told by three notices. Lateness runs from when a case was due
 * until all of that is committed, by the clock of the database. The peer is a loop that writes the same rows, each case in a
 * transaction of its own, and decides nothing.
 */
export const timersBenchmark: Benchmark = {
  title: `${atOnce} cases due at once, and ${perSecond} a second for ${seconds} s`,
  run: () =>
    withPostgres(
      async url => {
        const migrated = await migrate(url)
        assert(migrated.ok)
        const burst = await handle(url, { count: atOnce, dueIn: beforehand, apart: 0 })
        const steady = await handle(url, {
          ...{ count: perSecond * seconds, dueIn: beforehand, apart: 1000 / perSecond },
        })
        const plain = await withClient(url, client => writeTheSame(client, burst.tenantId))
        return resultOf({ burst, steady, plain, version: await withClient(url, postgresVersionOf) })
      },
      { track_commit_timestamp: 'on' },
    ),
}

interface Handled extends DueCases {
  /** From when the first was due until all were handled, in milliseconds. */
  readonly took: number
  /** Of each case, in milliseconds. */
  readonly lateness: readonly number[]
}

async function handle(url: string, options: DueCasesOptions): Promise<Handled> {
  const database = openDatabase(url)
  try {
    return await withClient(url, async client => {
      const due = await makeDueCases({ client, database }, options)
      const worker = await startChild(import.meta.resolve('../timer-process.ts'), [url])
      try {
        const isReady = Date.now() < due.firstDueAt
        assert(isReady, `Cases fell due before the worker was there: give it more than ${beforehand} ms`)
        await wait(client, { ...due, lastDueAt: due.firstDueAt + options.apart * (options.count - 1) })
        const lateness = await latenessOf(client, due)
        return { ...due, took: lateness.at(-1) ?? Number.NaN, lateness }
      } finally {
        await worker.end()
      }
    })
  } finally {
    await database.close()
  }
}

/** Until all cases are handled. It asks for no more than whether one is left, and seldom: it shares the machine. */
async function wait(
  client: pg.Client,
  { tenantId, count, lastDueAt }: DueCases & { readonly lastDueAt: number },
): Promise<void> {
  await sleep(Math.max(0, lastDueAt - Date.now()))
  for (;;) {
    const { rows } = await client.query('select from "case" where tenant_id = $1 and not breached limit 1', [
      tenantId,
    ])
    if (rows.length === 0) return
    assert(Date.now() < lastDueAt + longest, `Not all of ${count} cases were handled within ${longest} ms`)
    await sleep(250)
  }
}

/** How late each case rose, in milliseconds, the least first. */
async function latenessOf(client: pg.Client, { tenantId, count }: DueCases): Promise<number[]> {
  const { rows } = await client.query<{ late: number }>(
    `select extract(epoch from pg_xact_commit_timestamp(e.xmin) - c.opened_at)::float8 * 1000 - 3600000 as late
     from case_event e join "case" c on c.tenant_id = e.tenant_id and c.id = e.case_id
     where e.tenant_id = $1 and e.type = 'LEVEL_REACHED' and e.params->>'place' = '1' order by 1`,
    [tenantId],
  )
  assert.equal(rows.length, count)
  return rows.map(({ late }) => late)
}

const plainCases = 2_000

/** Writes what a look writes, for so many cases one after the other; answers how long it took, in milliseconds. */
async function writeTheSame(client: pg.Client, tenantId: string): Promise<number> {
  const { rows } = await client.query<{ id: string }>(
    'select id from "case" where tenant_id = $1 order by number limit $2',
    [tenantId, plainCases],
  )
  const [notice] = (
    await client.query<{ id: string }>('select id from notice where tenant_id = $1 limit 1', [tenantId])
  ).rows
  assert(notice)
  const start = performance.now()
  for (const { id } of rows) {
    await client.query('begin')
    await client.query('update timer set due_at = due_at where tenant_id = $1 and subject_id = $2', [
      tenantId,
      id,
    ])
    await client.query(
      `insert into case_event select tenant_id, case_id, position + 100, stream, type, at, user_id, params
       from case_event where tenant_id = $1 and case_id = $2 order by position desc limit 3`,
      [tenantId, id],
    )
    await client.query('update "case" set version = version + 1 where tenant_id = $1 and id = $2', [
      tenantId,
      id,
    ])
    await client.query(
      `insert into notice select (jsonb_populate_record(n, to_jsonb(n) || jsonb_build_object('id', gen_random_uuid(),
         'ordinal', nextval('notice_ordinal_seq'), 'idempotency_key', gen_random_uuid()))).*
       from notice n, generate_series(1, 3) where n.tenant_id = $1 and n.id = $2`,
      [tenantId, notice.id],
    )
    await client.query('commit')
  }
  return performance.now() - start
}

interface Figures {
  readonly burst: Handled
  readonly steady: Handled
  readonly plain: number
  readonly version: string
}

function resultOf({ burst, plain, steady, version }: Figures): BenchmarkResult {
  const perPlainCase = plain / plainCases
  return {
    items: { count: atOnce, name: 'cases' },
    measurements: [
      once('all due at once, one worker', burst.took),
      once('the same rows in a loop, nothing decided', perPlainCase * atOnce),
    ],
    findings: [
      {
        ...{ name: 'as fast as the loop', value: (perPlainCase * atOnce) / burst.took, unit: 'times' },
      },
      ...quantilesOf(`${atOnce} at once`, burst),
      ...quantilesOf(`${perSecond} a second`, steady).map(finding =>
        finding.name.startsWith('99') ? { ...finding, atMost: 1_000 } : finding,
      ),
    ],
    postgresVersion: version,
  }
}

function quantilesOf(name: string, { lateness }: Handled): BenchmarkResult['findings'] {
  const at = (share: number) => percentileOf(lateness, share)
  return [
    { name: `half of the cases, ${name}, late by at most`, value: at(0.5), unit: 'ms' },
    { name: `99 of 100 cases, ${name}, late by at most`, value: at(0.99), unit: 'ms' },
    { name: `the latest case, ${name}`, value: at(1), unit: 'ms' },
  ]
}

/** One round: what falls due falls due once. */
function once(name: string, milliseconds: number): Measurement {
  return {
    name,
    warmUpMilliseconds: Number.NaN,
    medianMilliseconds: milliseconds,
    leastMilliseconds: milliseconds,
    mostMilliseconds: milliseconds,
    rounds: [milliseconds],
  }
}
