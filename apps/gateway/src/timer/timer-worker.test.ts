import { adoptPolicy, type Caller, createTenant, openCase } from '@clientele/application'
import { type Database, openDatabase } from '@clientele/data'
import { testDatabaseUrl } from '@clientele/data/testing'
import { exampleSlaBook } from '@clientele/escalation'
import { pino } from 'pino'
import { beforeAll, expect, test } from 'vitest'
import { createMetrics } from '../metric/metrics.ts'
import { startTimerWorker } from './timer-worker.ts'

const log = pino({ level: 'silent' })
let url: string
let database: Database
let shop: Caller

beforeAll(async () => {
  url = await testDatabaseUrl()
  database = openDatabase(url)
  const made = await createTenant(database, {
    ...{ name: 'Shop', currency: 'CNY', timeZone: 'Asia/Shanghai', userName: 'Tester', locale: 'en' },
  })
  if (!made.ok) throw new Error(JSON.stringify(made.error))
  shop = { database, ...made.value }
  await hurry()
  return () => database.close()
})

test('cases that nobody answers are late once each, whichever of two workers rings their timers', async () => {
  const caseIds = await Promise.all(Array.from({ length: 12 }, openOne))
  const other = openDatabase(url)
  const workers = [
    startTimerWorker(database, { metrics: createMetrics(database), log }),
    startTimerWorker(other, { metrics: createMetrics(other), log }),
  ]
  await until(async () => (await late()) === caseIds.length)
  await Promise.all(workers.map(worker => worker.stop()))
  await other.close()
  const reached = await database.snapshot(shop, tx =>
    tx.caseEvent.groupBy({ by: ['caseId', 'params'], where: { type: 'LEVEL_REACHED' }, _count: true }),
  )
  expect(reached.filter(({ _count }) => _count > 1)).toEqual([])
})

/** Promises of one second, around the clock. */
async function hurry(): Promise<void> {
  const day = [{ start: '00:00', end: '24:00' }]
  const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
  const week = Object.fromEntries(weekdays.map(weekday => [weekday, day]))
  const all = (time: string) => ({ targets: { P1: time, P2: time, P3: time, P4: time } })
  const policy = {
    ...exampleSlaBook.policies[2],
    clocks: { FIRST_RESPONSE: all('PT1S'), RESOLUTION: all('PT1H') },
  }
  for (const [kind, code, document] of [
    ['CALENDAR', 'office', { timeZone: 'Asia/Shanghai', week }],
    ['SLA', 'default', { policies: [policy] }],
  ] as const) {
    const adopted = await adoptPolicy(shop, { kind, code, document, expectedVersion: 0 })
    if (!adopted.ok) throw new Error(JSON.stringify(adopted.error))
  }
}

async function openOne(): Promise<string> {
  const told = { kind: 'INQUIRY', channel: 'CHAT', severity: 'MINOR', urgency: 'HIGH' } as const
  const opened = await openCase(shop, { ...told, subject: 'Where is it', message: 'Where is it?' })
  if (!opened.ok) throw new Error(JSON.stringify(opened.error))
  return opened.value
}

function late(): Promise<number> {
  return database.snapshot(shop, tx => tx.case.count({ where: { breached: true } }))
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise(resolve => setTimeout(resolve, 50))
}
