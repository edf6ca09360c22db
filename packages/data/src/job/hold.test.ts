import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '../database.ts'
import { openTestDatabase } from '../testing/test-database.ts'
import type { Hold } from './hold.ts'

let database: Database
let one: Hold
let other: Hold

beforeAll(async () => {
  database = await openTestDatabase()
  one = database.hold()
  other = database.hold()
})

afterAll(async () => {
  await one.close()
  await other.close()
  await database.close()
})

test('a name is had by one at a time, and by the next once it is let go', async () => {
  expect(await one.take(['a', 'b'])).toEqual(new Set(['a', 'b']))
  expect(await other.take(['b', 'c'])).toEqual(new Set(['c']))
  expect(await one.take(['a'])).toEqual(new Set())
  await one.letGo(['a', 'b', 'c'])
  expect(await other.take(['a', 'b'])).toEqual(new Set(['a', 'b']))
  expect([one.has('a'), other.has('a'), other.has('c')]).toEqual([false, true, true])
  await other.letGo(['a', 'b', 'c'])
})

test('a name that is asked for twice at once is let go at once', async () => {
  expect(await one.take(['twice', 'twice'])).toEqual(new Set(['twice']))
  await one.letGo(['twice', 'twice'])
  expect(await other.take(['twice'])).toEqual(new Set(['twice']))
  await other.letGo(['twice'])
})

test('of many who ask for a name at once one gets it', async () => {
  const asked = await Promise.all(
    Array.from({ length: 20 }, (_, place) => [one, other][place % 2]?.take(['wanted'])),
  )
  expect(asked.filter(taken => taken?.has('wanted'))).toHaveLength(1)
  await Promise.all([one.letGo(['wanted']), other.letGo(['wanted'])])
})

test('what is held is lost with the connection, known to be lost, and another gets it at once', async () => {
  await one.take(['x', 'y'])
  await other.take(['z'])
  const owner = await database.pool.connect()
  await owner.query('set role none')
  await owner.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where application_name = 'clientele holder' and datname = current_database()`,
  )
  owner.release(true)
  await expect.poll(() => one.has('x') || other.has('z'), { timeout: 20_000 }).toBe(false)
  expect(await other.take(['x'])).toEqual(new Set(['x']))
  expect(await one.take(['x', 'y'])).toEqual(new Set(['y']))
})

test('what is claimed is held from before anybody sees what was done', async () => {
  const free: boolean[] = []
  const look = async () => {
    const { rows } = await database.pool.query(`select from pgboss.job where name = 'deliver'`)
    if (rows.length > 0) free.push((await other.take(['claimed'])).has('claimed'))
    return rows.length
  }
  const claimed = one.claim(
    async executeSql => {
      await executeSql(`insert into pgboss.job (name) values ('deliver')`)
      expect(await look()).toBe(0)
      return 'claimed'
    },
    name => [name],
  )
  expect(await claimed).toBe('claimed')
  expect(await look()).toBe(1)
  expect(free).toEqual([false])
})
