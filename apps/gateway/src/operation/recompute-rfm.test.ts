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

function cutsWith(changes: object): object {
  return { recencyDays: [1], frequency: [1], monetary: ['1'], ...changes }
}

interface Refused {
  readonly __typename: string
  readonly message?: string
  readonly faults?: readonly { readonly path: readonly string[]; readonly message: string }[]
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
