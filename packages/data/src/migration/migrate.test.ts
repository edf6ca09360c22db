import { createServer } from 'node:net'
import { expect, test } from 'vitest'
import { emptyDatabaseUrl } from '../testing/test-database.ts'
import { migrate } from './migrate.ts'
import { schemaDifference } from './schema-difference.ts'

test('the migrations lead to the Prisma schema', async () => {
  expect(await schemaDifference(await emptyDatabaseUrl())).toBeUndefined()
})

test('a second run applies nothing', async () => {
  const url = await emptyDatabaseUrl()
  const first = await migrate(url)
  expect(first.ok && first.value.length).toBeGreaterThan(1)
  expect(await migrate(url)).toEqual({ ok: true, value: [] })
})

test('of two runs at once one applies and the other finds nothing left', async () => {
  const url = await emptyDatabaseUrl()
  const runs = await Promise.all([migrate(url), migrate(url)])
  const applied = runs.map(run => (run.ok ? run.value.length : -1)).sort((a, b) => a - b)
  expect(applied[0]).toBe(0)
  expect(applied[1]).toBeGreaterThan(1)
})

test('a server that is not there is named', async () => {
  const port = await closedPort()
  const result = await migrate(`postgresql://nobody:secret@127.0.0.1:${port}/none`)
  expect(result).toMatchObject({ ok: false, error: { code: 'DATABASE_UNREACHABLE' } })
})

async function closedPort(): Promise<number> {
  const server = createServer()
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise(resolve => server.close(resolve))
  return typeof address === 'object' && address ? address.port : 0
}
