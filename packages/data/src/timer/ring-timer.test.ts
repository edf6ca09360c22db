import { err, ok } from '@clientele/kernel'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Database, RawTransaction } from '../database.ts'
import { openTestDatabase } from '../testing/test-database.ts'
import type { RingingTimer } from './look-in-halves.ts'
import { ringTimer, ringTimers } from './ring-timer.ts'
import { setTimer } from './set-timer.ts'

const past = Date.UTC(2020, 0, 1)
const future = Date.UTC(2999, 0, 1)
let database: Database
let ours: { tenantId: string; actorId: string }

beforeAll(async () => {
  database = await openTestDatabase()
  return () => database.close()
})

beforeEach(async () => {
  await database.atTheClock(async tx => ok(await tx.query('delete from timer')))
  ours = await newTenant()
})

async function newTenant(): Promise<typeof ours> {
  const stamp = { tenantId: crypto.randomUUID(), actorId: crypto.randomUUID() }
  await database.transaction(stamp, async tx =>
    ok(
      await tx.tenant.create({
        data: { id: stamp.tenantId, slug: stamp.tenantId, name: 'T', currency: 'CNY', timeZone: 'UTC' },
      }),
    ),
  )
  return stamp
}

async function set(
  dueAt: number | undefined,
  subjectId: string = crypto.randomUUID(),
  stamp = ours,
): Promise<string> {
  await database.rawTransaction(stamp, async tx => {
    await setTimer(tx, { tenantId: stamp.tenantId, subject: 'CASE', subjectId, dueAt })
    return ok()
  })
  return subjectId
}

async function stored(): Promise<{ subject_id: string; due: string; failures: number; waits: boolean }[]> {
  const result = await database.rawTransaction(ours, async tx =>
    ok(
      (
        await tx.query(
          `select subject_id, due_at::text as due, failures, wake_at > clock_timestamp() as waits from timer order by 1`,
        )
      ).rows,
    ),
  )
  return result.value
}

const ring = (look: (tx: RawTransaction, timer: RingingTimer) => Promise<unknown> = async () => {}) =>
  ringTimer(database, async (tx, timer) => ok(await look(tx, timer)))

describe('a timer', () => {
  test('rings once it is due, in its own tenant, and is gone', async () => {
    const subjectId = await set(past)
    await set(future)
    const seen: unknown[] = []
    const rang = await ring(async (tx, timer) => {
      const { rows } = await tx.query(
        `select current_setting('clientele.tenant') as tenant, current_setting('clientele.door') as door`,
      )
      seen.push(timer, rows[0])
    })
    const timer = { tenantId: ours.tenantId, subject: 'CASE', subjectId, dueAt: past, failures: 0 }
    expect(rang).toEqual(timer)
    expect(seen).toEqual([timer, { tenant: ours.tenantId, door: '' }])
    expect(await ring()).toBeUndefined()
    expect(await stored()).toHaveLength(1)
  })

  test('can be moved, and taken away', async () => {
    const subjectId = await set(past)
    await set(future, subjectId)
    expect(await ring()).toBeUndefined()
    await set(undefined, subjectId)
    expect(await stored()).toEqual([])
  })

  test('set by the look rings again at its own time', async () => {
    const subjectId = await set(past)
    await ring((tx, timer) => setTimer(tx, { ...timer, dueAt: future }))
    expect(await stored()).toMatchObject([
      { subject_id: subjectId, due: '2999-01-01 00:00:00+00', failures: 0 },
    ])
  })

  test('longest due rings first, whichever tenant it is of', async () => {
    const late = await set(past + 1)
    const other = await newTenant()
    const early = await set(past, crypto.randomUUID(), other)
    expect((await ring())?.subjectId).toBe(early)
    expect((await ring())?.subjectId).toBe(late)
  })

  test.each([
    ['throws', async () => Promise.reject(new Error('Broken')), 'Broken'],
    ['refuses', async () => err({ code: 'NO' }), 'refused'],
  ])('whose look %s is kept, put off, and nothing of the look is', async (_, look, message) => {
    const subjectId = await set(past)
    const trace = crypto.randomUUID()
    await expect(
      ringTimer(database, async (tx, timer) => {
        await setTimer(tx, { ...timer, subjectId: trace, dueAt: future })
        return look()
      }),
    ).rejects.toThrow(message)
    expect(await stored()).toEqual([
      { subject_id: subjectId, due: '2020-01-01 00:00:00+00', failures: 1, waits: true },
    ])
    expect(await ring()).toBeUndefined()
  })

  test('rings at one of many workers, and none waits for another', async () => {
    const subjects = await Promise.all(Array.from({ length: 40 }, () => set(past)))
    const seen: string[] = []
    const worker = async () => {
      while (
        await ring(async (_, timer) => {
          await new Promise(resolve => setTimeout(resolve, 2))
          seen.push(timer.subjectId)
        })
      );
    }
    await Promise.all([worker(), worker(), worker(), worker()])
    expect(seen.toSorted()).toEqual(subjects.toSorted())
  })

  test('whose worker dies in the middle of the look is at once there for the next', async () => {
    const subjectId = await set(past)
    const dying = ring(tx => tx.query('select pg_terminate_backend(pg_backend_pid())'))
    await expect(dying).rejects.toThrow()
    await database.rawTransaction(ours, async tx => ok(await tx.query('update timer set wake_at = due_at')))
    expect((await ring())?.subjectId).toBe(subjectId)
  })
})

test('at the clock nothing is seen but timers', async () => {
  const seen = await database.atTheClock(async tx => ok((await tx.query('select from tenant')).rowCount))
  expect(seen.value).toBe(0)
})

describe('timers that ring together', () => {
  const ringAll = (
    look: (timers: readonly RingingTimer[]) => readonly RingingTimer[] = () => [],
    most: number = 10,
  ) => ringTimers(database, { most, look: async (_, { timers }) => ok(look(timers)) })

  test('are looked at by tenant, each in its own, and are gone', async () => {
    const theirs = await newTenant()
    for (let n = 0; n < 3; n++) await set(past)
    await set(past, undefined, theirs)
    await set(future)
    const seen: [string, number][] = []
    const { rang } = await ringAll(timers => {
      seen.push([timers[0]?.tenantId ?? '', timers.length])
      return []
    })
    expect(rang).toHaveLength(4)
    expect(new Map(seen)).toEqual(
      new Map([
        [ours.tenantId, 3],
        [theirs.tenantId, 1],
      ]),
    )
    expect(await stored()).toHaveLength(1)
  })

  test('do so without those whose look fails: these alone are undone and put off', async () => {
    const theirs = await newTenant()
    const subjects = await Promise.all(Array.from({ length: 7 }, () => set(past)))
    await set(past, undefined, theirs)
    const broken = new Set([subjects[2], subjects[5]])
    const { failed, rang } = await ringTimers(database, {
      most: 10,
      look: async (tx, { timers }) => {
        for (const { tenantId, subject, subjectId } of timers)
          await setTimer(tx, { tenantId, subject, subjectId, dueAt: future })
        if (timers.some(({ subjectId }) => broken.has(subjectId))) throw new Error('A bug')
        return ok([])
      },
    })
    expect(rang).toHaveLength(6)
    expect(new Set(failed.map(({ timer }) => timer.subjectId))).toEqual(broken)
    const rows = await stored()
    expect(rows).toHaveLength(7)
    for (const { due, failures, subject_id, waits } of rows) {
      const expected = broken.has(subject_id) ? ['2020-01-01 00:00:00+00', 1] : ['2999-01-01 00:00:00+00', 0]
      expect([due, failures]).toEqual(expected)
      expect(waits).toBe(true)
    }
  })

  test('are put off twice as long after every failure', async () => {
    await set(past)
    const waits: number[] = []
    for (let time = 0; time < 4; time++) {
      await ringAll(() => {
        throw new Error('A bug')
      })
      waits.push(await waitOf())
      await database.rawTransaction(ours, async tx => ok(await tx.query('update timer set wake_at = due_at')))
    }
    expect(waits.map(wait => Math.ceil(wait))).toEqual([1, 2, 4, 8])
  })

  test('but for those that are left alone, which ring again in a moment', async () => {
    const busy = await set(past)
    await set(past)
    const leave = (timers: readonly RingingTimer[]) => timers.filter(({ subjectId }) => subjectId === busy)
    const { left, rang } = await ringAll(leave)
    expect([left.length, rang.length]).toEqual([1, 1])
    expect(await stored()).toEqual([
      { subject_id: busy, due: '2020-01-01 00:00:00+00', failures: 0, waits: true },
    ])
    expect(await waitOf()).toBeLessThan(1)
  })

  test('tell when the next is due', async () => {
    expect((await ringAll()).nextIn).toBeUndefined()
    await set(past)
    expect((await ringAll()).nextIn).toBeUndefined()
    await set(past)
    await set(past)
    expect((await ringAll(undefined, 1)).nextIn).toBe(0)
    await set(Date.now() + 60_000)
    const { nextIn } = await ringAll()
    expect(nextIn).toBeGreaterThan(50_000)
    expect(nextIn).toBeLessThan(61_000)
  })

  test('are shared by workers, and each rings once', async () => {
    await Promise.all(Array.from({ length: 30 }, () => set(past)))
    const seen: string[] = []
    const rung = await Promise.all(
      Array.from({ length: 4 }, () =>
        ringAll(timers => {
          seen.push(...timers.map(({ subjectId }) => subjectId))
          return []
        }),
      ),
    )
    expect(rung.reduce((sum, { rang }) => sum + rang.length, 0)).toBe(new Set(seen).size)
    expect(seen).toHaveLength(new Set(seen).size)
  })
})

/** How long until the one timer rings, in seconds. */
async function waitOf(): Promise<number> {
  const { value } = await database.rawTransaction(ours, async tx =>
    ok(
      (
        await tx.query<{ wait: number }>(
          'select extract(epoch from wake_at - clock_timestamp())::float8 as wait from timer',
        )
      ).rows[0]?.wait,
    ),
  )
  return value ?? Number.NaN
}
