import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  importText,
  openSite,
  openWorkspace,
  type TestSite,
  type TestWorkspace,
} from '../site.test-support.ts'

let site: TestSite
let workspace: TestWorkspace

beforeAll(async () => {
  site = await openSite()
  workspace = await openWorkspace(site)
  const rows = Array.from({ length: 20 }, (_, index) => `K${index},2024-01-${10 + index},${index + 1}.00`)
  await importText(workspace, `customer,date,amount\n${rows.join('\n')}\n`)
})

afterAll(() => site.close())

describe('updateCustomer', () => {
  test('changes what is given, and its answer is read after it was stored', async () => {
    const { id, version } = await aCustomer('K0')
    const updated = await update({ id, expectedVersion: version, name: '张三', city: 'Wuxi' })
    expect(updated).toEqual({
      __typename: 'UpdateCustomerSuccess',
      customer: { name: '张三', email: null, city: 'Wuxi', version: version + 1 },
    })
    expect(await update({ id, expectedVersion: version + 1, city: '' })).toMatchObject({
      customer: { name: '张三', city: null, version: version + 2 },
    })
  })

  test('that comes too late is told what is stored', async () => {
    const { id, version } = await aCustomer('K1')
    await update({ id, expectedVersion: version, name: 'First', city: 'Wuxi' })
    const late = { id, expectedVersion: version, name: 'Second', city: 'Wuxi' }
    expect(await update(late)).toEqual({
      __typename: 'StaleVersionError',
      code: 'STALE_VERSION',
      message: 'Someone else changed this in the meantime.',
      fields: ['name'],
      customer: { name: 'First', city: 'Wuxi', version: version + 1 },
    })
    expect((await update(late, 'zh-CN')).message).toBe('内容已被他人修改。')
    expect(await update({ ...late, expectedVersion: null })).toMatchObject({ customer: { name: 'Second' } })
  })

  test('says which version it expects', async () => {
    const { id } = await aCustomer('K2')
    expect(await update({ id, name: 'Blind' })).toMatchObject({
      __typename: 'InvalidInputError',
      faults: [{ path: ['expectedVersion'], code: 'missing' }],
    })
  })

  test('names every fault, in both languages', async () => {
    const { id } = await aCustomer('K2')
    const wrong = {
      id,
      expectedVersion: null,
      name: 'x'.repeat(201),
      email: 'nobody',
      phone: 'a\0b',
      city: 'y'.repeat(121),
    }
    const english = await update(wrong)
    const chinese = await update(wrong, 'zh-CN')
    expect(english.faults?.map(({ path }) => path)).toEqual([['name'], ['email'], ['phone'], ['city']])
    for (const { message } of chinese.faults ?? []) expect(message).toMatch(/\p{Script=Han}/u)
  })

  test('of a customer there is not, or not for this workspace, finds none', async () => {
    const other = await openWorkspace(site)
    await importText(other, 'customer,date,amount\nX,2024-01-01,5\n')
    const hidden = (await aCustomer('X', other)).id
    for (const id of [hidden, 'cus_01h455vb4pex5vsknk084sn02q']) {
      expect(await update({ id, expectedVersion: null, name: 'Mine' })).toMatchObject({
        __typename: 'NotFoundError',
        id,
      })
    }
    expect(await aCustomer('X', other)).toMatchObject({ name: null, version: 1 })
  })
})

describe('recomputeRfm', () => {
  test.each([
    ['NTILE', { bins: 4 }],
    ['CUME', { bins: 5, lookBackDays: 400 }],
    ['RANK', { refunds: 'IGNORE' }],
    ['CUT', { bins: 3, cuts: { recencyDays: [10, 20], frequency: [1, 2], monetary: ['5', '10.50'] } }],
  ])('scores everyone by %s, and keeps the rules as a new version', async (method, rules) => {
    const before = await policy()
    const computed = await recompute({ asOf: '2024-02-01T00:00:00+08:00', policy: { method, ...rules } })
    expect(computed).toMatchObject({
      __typename: 'RecomputeRfmSuccess',
      snapshot: {
        asOf: '2024-01-31T16:00:00.000Z',
        scoredCount: 20,
        policy: { method, version: before.version + 1 },
      },
    })
    expect(await policy()).toMatchObject({ method, version: before.version + 1 })
    expect(await recompute({})).toMatchObject({
      snapshot: { policy: { method, version: before.version + 1 } },
    })
  })

  test('shows cut points as they were given', async () => {
    const cuts = { recencyDays: [10, 20], frequency: [1, 2], monetary: ['-5', '10.5'] }
    await recompute({ policy: { method: 'CUT', bins: 3, cuts } })
    expect((await policy()).cuts).toEqual({ ...cuts, monetary: ['-5.00', '10.50'] })
  })

  test.each<[string, object, string[], string]>([
    ['too many bins', { bins: 11 }, ['policy', 'bins'], 'too_big'],
    ['no day to look back on', { lookBackDays: 0 }, ['policy', 'lookBackDays'], 'too_small'],
    ['no cut points', { method: 'CUT' }, ['policy', 'cuts'], 'cuts_missing'],
    ['cut points for nothing', { bins: 2, cuts: cutsWith({}) }, ['policy', 'cuts'], 'cuts_unused'],
    [
      'too few cut points',
      { method: 'CUT', bins: 3, cuts: cutsWith({ frequency: [1, 2], monetary: ['1', '2'] }) },
      ['policy', 'cuts', 'recencyDays'],
      'wrong_length',
    ],
    [
      'cut points that fall',
      {
        method: 'CUT',
        bins: 3,
        cuts: cutsWith({ recencyDays: [1, 2], frequency: [1, 2], monetary: ['2', '1'] }),
      },
      ['policy', 'cuts', 'monetary', '1'],
      'not_ascending',
    ],
    [
      'an amount finer than the currency',
      { method: 'CUT', bins: 2, cuts: cutsWith({ monetary: ['0.001'] }) },
      ['policy', 'cuts', 'monetary', '0'],
      'not_an_amount',
    ],
  ])('refuses %s by name, and scores nobody', async (_, rules, path, code) => {
    const before = await policy()
    const english = await recompute({ policy: rules })
    expect(english).toMatchObject({ __typename: 'InvalidInputError', faults: [{ path, code }] })
    const chinese = await recompute({ policy: rules }, 'zh-CN')
    expect(chinese.faults?.[0]?.message).toMatch(/\p{Script=Han}/u)
    expect(await policy()).toEqual(before)
  })

  test('refuses a moment no database stores', async () => {
    const query = 'mutation { recomputeRfm(input: { asOf: "+200000-01-01T00:00:00Z" }) { __typename } }'
    const { errors } = await site.graphql(query, { token: workspace.token })
    expect(errors?.[0]?.message).toContain('Not a DateTime')
  })
})

test('the fields of one mutation happen one after the other, each in a transaction of its own', async () => {
  const { id, version } = await aCustomer('K5')
  const query = `mutation($id: ID!, $version: Int!, $next: Int!) {
    one: updateCustomer(input: { id: $id, expectedVersion: $version, city: "Suzhou" }) { ...Answer }
    refused: updateCustomer(input: { id: $id, expectedVersion: $version, city: "Nowhere" }) { ...Answer }
    two: updateCustomer(input: { id: $id, expectedVersion: $next, city: "Wuxi" }) { ...Answer }
  }
  fragment Answer on UpdateCustomerResult {
    __typename
    ... on UpdateCustomerSuccess { customer { city } }
    ... on StaleVersionError { customer { city } }
  }`
  const { data } = await site.graphql(query, {
    token: workspace.token,
    variables: { id, version, next: version + 1 },
  })
  expect(data).toEqual({
    one: { __typename: 'UpdateCustomerSuccess', customer: { city: 'Suzhou' } },
    refused: { __typename: 'StaleVersionError', customer: { city: 'Suzhou' } },
    two: { __typename: 'UpdateCustomerSuccess', customer: { city: 'Wuxi' } },
  })
})

test('twice as many operations as there are connections do not lock each other out', async () => {
  const { id } = await aCustomer('K6')
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, index) => update({ id, expectedVersion: null, city: `City ${index}` })),
  )
  expect(new Set(answers.map(({ __typename }) => __typename))).toEqual(new Set(['UpdateCustomerSuccess']))
})

function cutsWith(changes: object): object {
  return { recencyDays: [1], frequency: [1], monetary: ['1'], ...changes }
}

interface StoredCustomer {
  readonly id: string
  readonly name: string | null
  readonly version: number
}

async function aCustomer(key: string, { token } = workspace): Promise<StoredCustomer> {
  const query =
    'query($key: String) { customers(filter: { text: $key }) { nodes { id externalKey name version } } }'
  const { data } = await site.graphql<{ customers: { nodes: (StoredCustomer & { externalKey: string })[] } }>(
    query,
    {
      token,
      variables: { key },
    },
  )
  const found = data.customers.nodes.find(({ externalKey }) => externalKey === key)
  if (!found) throw new Error(`No customer ${key}`)
  return found
}

interface Refused {
  readonly __typename: string
  readonly message?: string
  readonly faults?: readonly { readonly path: readonly string[]; readonly message: string }[]
}

async function update(input: object, locale = 'en'): Promise<Refused> {
  const { data } = await site.graphql<{ updateCustomer: Refused }>(
    `mutation($input: UpdateCustomerInput!) {
      updateCustomer(input: $input) {
        __typename
        ... on UpdateCustomerSuccess { customer { name email city version } }
        ... on StaleVersionError { code message fields customer { name city version } }
        ... on InvalidInputError { message faults { path code message } }
        ... on NotFoundError { id message }
      }
    }`,
    { token: workspace.token, variables: { input }, locale },
  )
  return data.updateCustomer
}

async function recompute(input: object, locale = 'en'): Promise<Refused> {
  const { data } = await site.graphql<{ recomputeRfm: Refused }>(
    `mutation($input: RecomputeRfmInput!) {
      recomputeRfm(input: $input) {
        __typename
        ... on RecomputeRfmSuccess { snapshot { asOf scoredCount policy { version method } } }
        ... on InvalidInputError { message faults { path code message } }
      }
    }`,
    { token: workspace.token, variables: { input }, locale },
  )
  return data.recomputeRfm
}

interface Policy {
  readonly version: number
  readonly method: string
  readonly cuts: object | null
}

async function policy(): Promise<Policy> {
  const { data } = await site.graphql<{ rfmSnapshot: { policy: Policy } }>(
    '{ rfmSnapshot { policy { version method bins lookBackDays refunds cuts { recencyDays frequency monetary } } } }',
    { token: workspace.token },
  )
  return data.rfmSnapshot.policy
}
