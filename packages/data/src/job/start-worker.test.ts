import { err, ok } from '@clientele/kernel'
import { expect, test } from 'vitest'
import type { Database } from '../database.ts'
import { openTestDatabase } from '../testing/test-database.ts'
import { type ExecuteSql, type JobData, sendJob } from './job-queue.ts'
import { jobMark } from './rescue-jobs.ts'
import { startWorker } from './start-worker.ts'

const stamp = { tenantId: crypto.randomUUID(), actorId: crypto.randomUUID() }
const job = (importRunId: string): JobData['import'] => ({ ...stamp, importRunId })

test('a job exists exactly when its transaction is committed', async () => {
  const database = await openTestDatabase()
  await database.rawTransaction(stamp, async tx => {
    await sendJob((text, values) => tx.query(text, values), { name: 'import', data: job('refused') })
    return err({ code: 'REFUSED' })
  })
  await database.rawTransaction(stamp, async tx => {
    await sendJob((text, values) => tx.query(text, values), { name: 'import', data: job('kept') })
    return ok()
  })
  expect(await jobsDone(database, 1)).toEqual(['kept'])
  await database.close()
})

test('a job that throws is tried again', async () => {
  const database = await openTestDatabase()
  await sendJob(executeSql(database), { name: 'import', data: job('flaky') })
  expect(await jobsDone(database, 2, 1)).toEqual(['flaky', 'flaky'])
  await database.close()
})

test('a job is taken no earlier than it may be', async () => {
  const database = await openTestDatabase()
  const startAfter = new Date(Date.now() + 3_600_000)
  await sendJob(executeSql(database), { name: 'import', data: job('later'), startAfter })
  await sendJob(executeSql(database), { name: 'import', data: job('now') })
  expect(await jobsDone(database, 1)).toEqual(['now'])
  await database.close()
})

test('a worker leaves queues alone that it was not given, and does as many jobs at once as it was told', async () => {
  const database = await openTestDatabase()
  await sendJob(executeSql(database), { name: 'import', data: job('left') })
  const ids = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()]
  for (const noticeId of ids) {
    await sendJob(executeSql(database), { name: 'deliver', data: { ...stamp, noticeId } })
  }
  const running: string[] = []
  const all = Promise.withResolvers<void>()
  const worker = await startWorker(database, {
    hold: database.hold(),
    onError: error => all.reject(error),
    queues: {
      deliver: {
        concurrency: 3,
        handle: async data => {
          running.push(data.noticeId)
          if (running.length === 3) all.resolve()
          await all.promise
        },
      },
    },
  })
  await all.promise
  await worker.stop()
  expect(running.toSorted()).toEqual(ids.toSorted())
  const { rows } = await database.pool.query(`select state from pgboss.job where name = 'import'`)
  expect(rows).toEqual([{ state: 'created' }])
  await database.close()
})

test('a backlog is worked off without pauses, each job once', async () => {
  const database = await openTestDatabase()
  const ids = Array.from({ length: 40 }, () => crypto.randomUUID())
  for (const noticeId of ids) {
    await sendJob(executeSql(database), { name: 'deliver', data: { ...stamp, noticeId } })
  }
  const seen: string[] = []
  const all = Promise.withResolvers<void>()
  const started = performance.now()
  const worker = await startWorker(database, {
    hold: database.hold(),
    onError: error => all.reject(error),
    queues: {
      deliver: {
        concurrency: 2,
        handle: async data => {
          if (seen.push(data.noticeId) === ids.length) all.resolve()
        },
      },
    },
  })
  await all.promise
  // Twenty times two at two times a second would take ten seconds.
  expect(performance.now() - started).toBeLessThan(8000)
  await worker.stop()
  expect(seen.toSorted()).toEqual(ids.toSorted())
  await database.close()
})

test('of jobs that are taken together one that throws is tried again, and the others are not', async () => {
  const database = await openTestDatabase()
  const ids = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()]
  for (const noticeId of ids) {
    await sendJob(executeSql(database), { name: 'deliver', data: { ...stamp, noticeId } })
  }
  const over = Promise.withResolvers<void>()
  const worker = await startWorker(database, {
    hold: database.hold(),
    onError: error => over.reject(error),
    queues: {
      deliver: {
        concurrency: 3,
        handle: async ({ noticeId }) => {
          if (noticeId === ids[2]) over.resolve()
          if (noticeId === ids[1]) throw new Error('Not this time')
        },
      },
    },
  })
  await over.promise
  await worker.stop()
  const { rows } = await database.pool.query(
    `select data->>'noticeId' as id, state from pgboss.job where name = 'deliver'`,
  )
  const states = new Map(rows.map(({ id, state }) => [id, state]))
  expect(ids.map(id => states.get(id))).toEqual(['completed', 'retry', 'completed'])
  await database.close()
})

test('a job whose worker has died is at once there for another, and one whose worker lives is left to it', async () => {
  const database = await openTestDatabase()
  const [lost, kept, endless] = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()]
  for (const noticeId of [lost, kept, endless]) {
    await sendJob(executeSql(database), { name: 'deliver', data: { ...stamp, noticeId } })
  }
  // Taken by processes of which one lives; neither its heartbeat nor the time for the job is over for any.
  const { rows } = await database.pool.query<{ id: string; notice: string }>(
    `update pgboss.job set state = 'active', started_on = now() - interval '2 seconds', heartbeat_on = now(),
       retry_count = case when data->>'noticeId' = $1 then retry_limit else 0 end
     where name = 'deliver' returning id, data->>'noticeId' as notice`,
    [endless],
  )
  const living = database.hold()
  await living.take(
    rows.filter(({ notice }) => notice === kept).map(({ id }) => jobMark({ id, retryCount: 0 })),
  )
  const seen: string[] = []
  const rescued = Promise.withResolvers<void>()
  const worker = await startWorker(database, {
    hold: database.hold(),
    onError: error => rescued.reject(error),
    queues: {
      deliver: {
        handle: async ({ noticeId }) => {
          seen.push(noticeId)
          rescued.resolve()
        },
      },
    },
  })
  await rescued.promise
  expect(seen).toEqual([lost])
  await living.close()
  await expect.poll(() => seen, { timeout: 20_000 }).toEqual([lost, kept])
  await worker.stop()
  await database.close()
})

function executeSql(database: Database): ExecuteSql {
  return (text, values) => database.pool.query(text, values)
}

/** The runs of the first `count` attempts at jobs; the first `failing` of them throw. */
async function jobsDone(database: Database, count: number, failing = 0): Promise<string[]> {
  const seen: string[] = []
  const enough = Promise.withResolvers<void>()
  const worker = await startWorker(database, {
    hold: database.hold(),
    onError: error => enough.reject(error),
    queues: {
      import: {
        handle: async data => {
          seen.push(data.importRunId)
          if (seen.length >= count) enough.resolve()
          if (seen.length <= failing) throw new Error('Not this time')
        },
      },
    },
  })
  await enough.promise
  await worker.stop()
  return seen
}
