import { ok } from '@clientele/kernel'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  importText,
  openSite,
  openWorkspace,
  type TestSite,
  type TestWorkspace,
} from '../site.test-support.ts'
import { createSessions } from './session.ts'

let site: TestSite
let workspace: TestWorkspace
let cookie: string

beforeAll(async () => {
  site = await openSite()
  workspace = await openWorkspace(site)
  cookie = createSessions('-'.repeat(32)).cookie(workspace.token).split(';')[0] ?? ''
  await importText(workspace, 'customer,date,amount\na,2024-01-01,5\nb,2024-01-02,6\n')
})

afterAll(() => site.close())

describe('a request that another site could have made a browser send', () => {
  const form = 'query={viewer{user{id}}}'
  const json = JSON.stringify({ query: '{ viewer { user { id } } }' })

  test.each([
    ['a page of JSON', 'POST', '/graphql', 'application/json', json],
    ['a text', 'POST', '/graphql', 'text/plain', json],
    ['a form', 'POST', '/graphql', 'application/x-www-form-urlencoded', form],
    ['a form with parts', 'POST', '/graphql', 'multipart/form-data; boundary=x', '--x--'],
    ['an address', 'GET', '/graphql?query={viewer{user{id}}}', 'text/plain', undefined],
    ['a file', 'POST', '/uploads?fileName=a.csv', 'text/csv', 'customer,date,amount\n'],
  ])('is refused: %s', async (_, method, path, contentType, body) => {
    const headers = { cookie, 'content-type': contentType }
    const response = await site.fetch(path, { method, headers, ...(body !== undefined && { body }) })
    expect(response.status).toBe(403)
    expect(await response.text()).toContain('The header x-clientele-csrf is missing.')
  })

  test('is one of ours with the header, or with a token of its own', async () => {
    const query = '{ viewer { user { name } } }'
    const expected = { viewer: { user: { name: 'Tester' } } }
    const headers = { cookie, 'x-clientele-csrf': '1' }
    expect((await site.graphql(query, { headers })).data).toEqual(expected)
    expect((await site.graphql(query, { token: workspace.token })).data).toEqual(expected)
  })

  test('changes nothing by its address, whatever its headers', async () => {
    const { token } = workspace
    const response = await site.fetch('/graphql?query=mutation{recomputeRfm(input:{}){__typename}}', {
      token,
    })
    expect(response.status).toBe(405)
  })
})

describe('limits', () => {
  const deep = (levels: number) =>
    Array.from({ length: levels }).reduce<string>(
      (inner, _, index) => (index % 2 ? `orders { nodes { customer { ${inner} } } }` : inner),
      'id',
    )

  test.each([
    ['deep', `{ customers { nodes { ${deep(12)} } } }`, 'depth'],
    [
      'full of aliases',
      `{ ${Array.from({ length: 31 }, (_, index) => `a${index}: rfmGrid { bins }`)} }`,
      'Aliases',
    ],
    ['long', `{ rfmGrid { ${'bins '.repeat(3000)} } }`, 'Token'],
  ])('a query that is too %s is refused before it runs', async (_, query, word) => {
    const { data, errors } = await site.graphql(query, { token: workspace.token })
    expect(data).toBeUndefined()
    expect(errors?.[0]?.message).toMatch(new RegExp(`${word}.* limit of \\d+ exceeded`, 'i'))
  })

  test('what GraphiQL asks of the schema is within them', async () => {
    const { errors } = await site.graphql(
      '{ __schema { types { fields { args { type { ofType { ofType { ofType { ofType { ofType { ofType { ofType { name } } } } } } } } } } } } }',
    )
    expect(errors).toBeUndefined()
  })

  test('ten operations may come together, and no more', async () => {
    expect((await batch(10)).body).toHaveLength(10)
    const refused = await batch(11)
    expect(refused.status).toBe(413)
    expect(JSON.stringify(refused.body)).toContain('limited to 10')
  })

  async function batch(size: number): Promise<{ status: number; body: unknown }> {
    const response = await site.fetch('/graphql', {
      method: 'POST',
      headers: { authorization: `Bearer ${workspace.token}`, 'content-type': 'application/json' },
      body: JSON.stringify(Array.from({ length: size }, () => ({ query: '{ viewer { user { name } } }' }))),
    })
    return { status: response.status, body: await response.json() }
  }
})

describe('an error', () => {
  test('of a query that is none says where', async () => {
    const { errors } = await site.graphql('{ viewr { user { id } } }')
    expect(errors?.[0]?.message).toContain('Did you mean "viewer"?')
  })

  test('of Pothos has the code it has everywhere', async () => {
    const { errors } = await site.graphql('{ imports(first: -1) { nodes { id } } }', {
      token: workspace.token,
    })
    expect(errors).toMatchObject([{ path: ['imports'], extensions: { code: 'INVALID_ARGUMENT' } }])
  })

  test('that is a bug shows a number only, under which the log has the rest', async () => {
    const broken = await openWorkspace(site)
    await importText(broken, 'customer,date,amount\na,2024-01-01,5\n')
    await breakPolicy(broken)
    const query = '{ viewer { user { name } } rfmSnapshot { policy { bins } } }'
    const { data, errors } = await site.graphql(query, { token: broken.token })
    expect(data).toEqual({ viewer: { user: { name: 'Tester' } }, rfmSnapshot: null })
    expect(errors).toMatchObject([
      {
        message: 'Unexpected error.',
        path: ['rfmSnapshot', 'policy', 'bins'],
        extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: expect.any(String) },
      },
    ])
    expect(JSON.stringify(errors)).not.toContain('policy is broken')
    const { requestId } = errors?.[0]?.extensions ?? {}
    expect(site.logged.find(line => line.requestId === requestId)).toMatchObject({
      err: { message: expect.stringContaining('A stored policy is broken') },
    })
  })

  /** No command stores such a document. */
  async function breakPolicy(caller: TestWorkspace): Promise<void> {
    await caller.database.rawTransaction(caller, async tx => {
      await tx.query(`update rfm_policy set document = '{"bins":"many"}'`)
      return ok()
    })
  }
})

describe('one operation', () => {
  test('sees one state, whatever others store while it reads', async () => {
    const caller = await openWorkspace(site)
    await importText(caller, 'customer,date,amount\na,2024-01-01,5\nb,2024-01-02,6\n')
    const query =
      '{ viewer { user { id } tenant { customerCount orderCount } } customers { totalCount { value } } }'
    const reading = Promise.withResolvers<void>()
    let answer: ReturnType<typeof site.graphql> | undefined
    // The operation waits for the orders until the other transaction is over, having read before that.
    await site.database.rawTransaction(caller, async tx => {
      await tx.query('lock table "order" in access exclusive mode')
      answer = site.graphql(query, { token: caller.token })
      answer.then(() => reading.resolve(), reading.reject)
      await untilSomeoneWaits()
      await tx.query('delete from "order"')
      await tx.query('delete from customer')
      return ok()
    })
    await reading.promise
    const before = {
      viewer: { tenant: { customerCount: 2, orderCount: 2 } },
      customers: { totalCount: { value: 2 } },
    }
    expect((await answer)?.data).toMatchObject(before)
    const after = {
      viewer: { tenant: { customerCount: 0, orderCount: 0 } },
      customers: { totalCount: { value: 0 } },
    }
    expect((await site.graphql(query, { token: caller.token })).data).toMatchObject(after)
  })

  async function untilSomeoneWaits(): Promise<void> {
    for (;;) {
      const { rows } = await site.database.pool.query<{ count: number }>(
        'select count(*)::int as count from pg_locks where not granted and database = (select oid from pg_database where datname = current_database())',
      )
      if ((rows[0]?.count ?? 0) > 0) return
      await new Promise(resolve => setTimeout(resolve, 20))
    }
  }
})

describe('another workspace', () => {
  test('sees nothing of this one', async () => {
    const other = await openWorkspace(site)
    const mine = await site.graphql<{
      customers: { nodes: { id: string }[] }
      imports: { nodes: { id: string }[] }
    }>('{ customers { nodes { id } } imports { nodes { id } } }', { token: workspace.token })
    const variables = {
      customer: mine.data.customers.nodes[0]?.id,
      importRun: mine.data.imports.nodes[0]?.id,
    }
    const { data, errors } = await site.graphql(
      `query($customer: ID!, $importRun: ID!) {
        customer(id: $customer) { id } importRun(id: $importRun) { id } nodes(ids: [$customer, $importRun]) { id }
        customers { totalCount { value } } imports { totalCount { value } } rfmSnapshot { id }
      }`,
      { token: other.token, variables },
    )
    expect(errors).toBeUndefined()
    expect(data).toEqual({
      customer: null,
      importRun: null,
      nodes: [null, null],
      customers: { totalCount: { value: 0 } },
      imports: { totalCount: { value: 0 } },
      rfmSnapshot: null,
    })
  })
})
