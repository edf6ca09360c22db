import { request } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSite, type TestSite } from '../site.test-support.ts'

let site: TestSite

beforeAll(async () => {
  site = await openSite()
})

afterAll(() => site.close())

test('says that it lives and that its database answers', async () => {
  expect((await site.fetch('/health/live')).status).toBe(200)
  expect((await site.fetch('/health/ready')).status).toBe(200)
})

test('says that it is not ready while its database does not answer', async () => {
  const lonely = await openSite()
  await lonely.database.close()
  expect((await lonely.fetch('/health/live')).status).toBe(200)
  const ready = await lonely.fetch('/health/ready')
  expect(ready.status).toBe(503)
  expect(await ready.text()).toBe('The database does not answer.')
  await expect(lonely.close()).rejects.toThrow()
})

test('says that it is not ready while its database lacks a migration', async () => {
  const behind = await openSite()
  await behind.database.pool.query(
    `begin; set local role none; delete from public._prisma_migrations where migration_name like '%_timer'; commit`,
  )
  const ready = await behind.fetch('/health/ready')
  expect(ready.status).toBe(503)
  expect(await ready.text()).toMatch(/^The database is not migrated: 1 to go, from \d+_timer\.$/)
  await behind.close()
})

test('shows GraphiQL to a browser, with example queries', async () => {
  const response = await site.fetch('/graphql', { headers: { accept: 'text/html' } })
  expect(response.headers.get('content-type')).toContain('text/html')
  expect(await response.text()).toContain('query Champions')
})

test.each(['//', '/a//b', '/%', '/%00', '/..%2f..%2fpackage.json', '/imports/x/errors.csv', '/?a=%'])(
  'answers %s without falling over',
  async path => {
    expect(await statusOf(path)).toBeLessThan(500)
    expect(site.logged).toEqual([])
  },
)

/** Sends the path as it is; `fetch` would tidy it up. */
function statusOf(path: string): Promise<number> {
  const { hostname, port } = new URL(site.url)
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path }, response => {
      response.resume().on('end', () => resolve(response.statusCode ?? 0))
    })
    sent.on('error', reject).end()
  })
}
