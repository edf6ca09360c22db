import { Client, fetchExchange } from 'urql'
import { expect, test } from 'vitest'
import { graphql } from './graphql.ts'
import { createPageList } from './page-list.ts'

const ImportsQuery = graphql(`
  query Imports($after: String) {
    imports(first: 2, after: $after) {
      nodes { id }
      pageInfo { hasNextPage endCursor }
    }
  }
`)

test('shows the first page, then the next ones as they are asked for, to the end', async () => {
  const { list, ids, settled } = listOver(['a', 'b', 'c', 'd', 'e'])
  list.start()
  await settled()
  expect(ids()).toEqual(['a', 'b'])
  expect(list.state().hasMore).toBe(true)
  list.loadMore()
  await settled()
  list.loadMore()
  await settled()
  expect(ids()).toEqual(['a', 'b', 'c', 'd', 'e'])
  expect(list.state()).toMatchObject({ hasMore: false, isLoading: false, error: undefined })
})

test('asks for a page once, however often more is wanted', async () => {
  const { list, asked, settled } = listOver(['a', 'b', 'c', 'd', 'e'])
  list.start()
  await settled()
  list.loadMore()
  list.loadMore()
  await settled()
  expect(asked).toEqual([null, 'b'])
})

test('keeps what was read when a page fails, and reads on after another try', async () => {
  const { list, ids, settled, failOnce } = listOver(['a', 'b', 'c'])
  list.start()
  await settled()
  failOnce()
  list.loadMore()
  await settled()
  expect(ids()).toEqual(['a', 'b'])
  expect(list.state().error?.message).toContain('Broken')
  list.retry()
  await settled()
  expect(ids()).toEqual(['a', 'b', 'c'])
  expect(list.state().error).toBeUndefined()
})

test('tells a listener of every change until it leaves', async () => {
  const { list, settled } = listOver(['a', 'b', 'c'])
  let heard = 0
  const leave = list.subscribe(() => heard++)
  list.start()
  await settled()
  expect(heard).toBeGreaterThan(0)
  leave()
  const before = heard
  list.loadMore()
  await settled()
  expect(heard).toBe(before)
})

test('reads again what is shown, each page from where the one before ends now', async () => {
  const server = ['b', 'c', 'd', 'e', 'f']
  const { list, ids, settled } = listOver(server)
  list.start()
  await settled()
  list.loadMore()
  await settled()
  expect(ids()).toEqual(['b', 'c', 'd', 'e'])
  server.unshift('a')
  await list.refresh()
  await settled()
  expect(ids()).toEqual(['a', 'b', 'c', 'd'])
  expect(list.state().hasMore).toBe(true)
  server.splice(1)
  await list.refresh()
  expect(ids()).toEqual(['a'])
  expect(list.state().hasMore).toBe(false)
})

test('asked to read again while it does, reads once more after, and then rests', async () => {
  const server = ['a', 'b', 'c']
  const { list, ids, asked, settled } = listOver(server)
  list.start()
  await settled()
  const reading = list.refresh()
  server.unshift('new')
  await list.refresh()
  await list.refresh()
  await reading
  expect(ids()).toEqual(['new', 'a'])
  expect(asked).toEqual([null, null, null])
})

test('keeps what is shown when reading again fails', async () => {
  const { list, ids, settled, failOnce } = listOver(['a', 'b', 'c'])
  list.start()
  await settled()
  failOnce()
  await list.refresh()
  expect(ids()).toEqual(['a', 'b'])
  await list.refresh()
  expect(list.state().error).toBeUndefined()
})

/** A list over a server that has a few ids and gives two at a time. */
function listOver(all: readonly string[]) {
  const asked: (string | null)[] = []
  let fails = false
  const answer = (after: string | null) => {
    asked.push(after)
    if (fails) {
      fails = false
      return { errors: [{ message: 'Broken' }] }
    }
    const start = after === null ? 0 : all.indexOf(after) + 1
    const nodes = all.slice(start, start + 2).map(id => ({ id }))
    return {
      data: {
        imports: { nodes, pageInfo: { hasNextPage: start + 2 < all.length, endCursor: nodes.at(-1)?.id } },
      },
    }
  }
  const client = new Client({
    url: 'http://localhost/graphql',
    preferGetMethod: false,
    exchanges: [fetchExchange],
    fetch: async (_url, init) =>
      Response.json(answer(JSON.parse(String(init?.body)).variables.after ?? null)),
  })
  const list = createPageList({
    client,
    query: ImportsQuery,
    variablesAfter: after => ({ after }),
    pageIn: data => data.imports,
  })
  return {
    list,
    asked,
    ids: () => list.state().pages.flatMap(({ nodes }) => nodes.map(({ id }) => id)),
    failOnce: () => {
      fails = true
    },
    settled: () => expect.poll(() => list.state().isLoading).toBe(false),
  }
}
