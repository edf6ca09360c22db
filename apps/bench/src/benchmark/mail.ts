import assert from 'node:assert/strict'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Caller, createTenant, enqueueNotice } from '@clientele/application'
import { type Database, migrate, openDatabase } from '@clientele/data'
import { ok } from '@clientele/kernel'
import type { Benchmark, BenchmarkResult } from '../benchmark.ts'
import { startChild } from '../child.ts'
import { type Measurement, medianOf, timesAsFast } from '../measure-rounds.ts'
import { postgresVersionOf, withClient, withPostgres } from '../with-postgres.ts'

const mailCount = 2_000
const rounds = 3

/**
 * Mails that wait in the outbox, each about a case of its own, delivered by one worker to a mail server on this machine:
 * from the start of the worker until all are noted as sent. What the machine can do at most is nodemailer's pool with as
 * many connections to the same server, which writes mails of the same length and notes nothing.
 */
export const mailBenchmark: Benchmark = {
  title: `${mailCount} mails from the outbox`,
  run: () =>
    withPostgres(async url => {
      const migrated = await migrate(url)
      assert(migrated.ok)
      const sink = await startChild<number>(import.meta.resolve('../mail-sink-process.ts'), [])
      const smtpUrl = `smtp://127.0.0.1:${sink.greeting}`
      const times = { outbox: [] as number[], plain: [] as number[] }
      try {
        for (let round = 0; round <= rounds; round++) {
          times.plain.push(await sendPlain(smtpUrl))
          times.outbox.push(await deliverOutbox(url, smtpUrl))
        }
        assert.equal(await sink.ask('taken'), 2 * mailCount * (rounds + 1))
      } finally {
        await sink.end()
      }
      return resultOf(times, await withClient(url, postgresVersionOf))
    }),
}

async function sendPlain(smtpUrl: string): Promise<number> {
  const child = await startChild(import.meta.resolve('../plain-mail-process.ts'), [
    smtpUrl,
    String(mailCount),
  ])
  const took = await child.ask('send')
  await child.end()
  return Number(took)
}

async function deliverOutbox(url: string, smtpUrl: string): Promise<number> {
  const database = openDatabase(url)
  try {
    const caller = await fillOutbox(database)
    await withClient(url, client => client.query('vacuum analyze'))
    const worker = await startChild(import.meta.resolve('../delivery-process.ts'), [url, smtpUrl])
    const start = performance.now()
    await worker.ask('start')
    while ((await countOpen(caller)) > 0) await sleep(20)
    const took = performance.now() - start
    await worker.end()
    return took
  } finally {
    await database.close()
  }
}

async function fillOutbox(database: Database): Promise<Caller> {
  const made = await createTenant(database, {
    ...{ name: 'Mail', currency: 'CNY', timeZone: 'Asia/Shanghai', userName: 'Desk', locale: 'en' },
  })
  assert(made.ok)
  const caller: Caller = { database, ...made.value }
  await database.rawTransaction(caller, async tx => {
    for (let caseNumber = 0; caseNumber < mailCount; caseNumber++) {
      await enqueueNotice(tx, caller, {
        kind: 'CASE_REPLY',
        params: { caseNumber, caseSubject: '轴承异响', link: `/cases/${caseNumber}` },
        to: { channel: 'EMAIL', address: `person-${caseNumber}@example.com` },
        about: { kind: 'CASE', id: crypto.randomUUID() },
        idempotencyKey: `bench:${caller.tenantId}:${caseNumber}`,
      })
    }
    return ok()
  })
  return caller
}

function countOpen({ database, ...stamp }: Caller): Promise<number> {
  return database.snapshot(stamp, tx => tx.notice.count({ where: { status: { in: ['PENDING', 'HELD'] } } }))
}

function resultOf(
  { outbox, plain }: { readonly outbox: readonly number[]; readonly plain: readonly number[] },
  postgresVersion: string,
): BenchmarkResult {
  const delivered = measurementOf('from the outbox, one worker', outbox)
  const bare = measurementOf('nodemailer’s pool, nothing noted', plain)
  return {
    items: { count: mailCount, name: 'mails' },
    measurements: [delivered, bare],
    findings: [{ name: 'as fast as the bare pool', value: timesAsFast(delivered, bare), unit: 'times' }],
    postgresVersion,
  }
}

function measurementOf(name: string, [warmUp = Number.NaN, ...measured]: readonly number[]): Measurement {
  return {
    name,
    warmUpMilliseconds: warmUp,
    medianMilliseconds: medianOf(measured),
    leastMilliseconds: Math.min(...measured),
    mostMilliseconds: Math.max(...measured),
    rounds: measured,
  }
}
