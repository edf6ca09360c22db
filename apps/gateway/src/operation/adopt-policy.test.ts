import { exampleSlaBook } from '@clientele/escalation'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openSite, openWorkspace, type TestSite, type TestWorkspace } from '../site.test-support.ts'

let site: TestSite
let workspace: TestWorkspace

beforeAll(async () => {
  site = await openSite()
})

beforeEach(async () => {
  workspace = await openWorkspace(site)
})

afterAll(() => site.close())

const sla = { kind: 'SLA', code: 'default' }

/** The book with another time for the first answer of everybody else's cases. */
const bookWith = (first: string) => ({
  policies: exampleSlaBook.policies.map(policy => ({
    ...policy,
    clocks:
      policy.code === 'STANDARD'
        ? { ...policy.clocks, FIRST_RESPONSE: { targets: { P1: first, P2: first, P3: first, P4: first } } }
        : policy.clocks,
  })),
})

describe('adoptPolicy', () => {
  test('stores what holds from now on, and tells who did so', async () => {
    const input = { ...sla, document: bookWith('PT2H'), expectedVersion: 0 }
    expect(await adopt(input)).toMatchObject({
      __typename: 'AdoptPolicySuccess',
      policy: {
        ...{ version: 1, isBuiltIn: false, adoptedBy: { name: expect.any(String) } },
        versions: [
          { version: 1, isInForce: true },
          { version: 0, isInForce: false },
        ],
      },
    })
    expect(await adopt(input, 'zh-CN')).toMatchObject({
      ...{ __typename: 'StalePolicyError', code: 'STALE_POLICY', message: '期间已有人启用第 1 版。' },
      policy: { version: 1 },
    })
    expect(await adopt({ ...input, expectedVersion: null })).toMatchObject({ policy: { version: 2 } })
  })

  test('says which version it expects, and names every fault by its path', async () => {
    expect(await adopt({ ...sla, document: bookWith('PT2H') })).toMatchObject({
      ...{ __typename: 'InvalidPolicyError', code: 'INVALID_POLICY' },
      faults: [{ path: ['expectedVersion'], code: 'missing' }],
    })
    const refused = await adopt({ ...sla, document: bookWith('PT900H'), expectedVersion: 0 })
    expect(refused.faults?.[0]).toMatchObject({
      path: ['policies', '2', 'clocks', 'FIRST_RESPONSE', 'targets', 'P1'],
      message: expect.stringContaining('resolution'),
    })
  })
})

test('restorePolicy lets an older version hold again, as the newest', async () => {
  await adopt({ ...sla, document: bookWith('PT2H'), expectedVersion: 0 })
  const older = { ...sla, version: 0, expectedVersion: 1 }
  expect(await restore(older)).toMatchObject({ policy: { version: 2, document: exampleSlaBook } })
  expect(await restore({ ...older, version: 7 })).toEqual({
    __typename: 'NotFoundError',
    id: 'SLA/default/7',
  })
})

interface Adopted {
  readonly __typename: string
  readonly faults?: readonly object[]
}

async function adopt(input: object, locale = 'en'): Promise<Adopted> {
  const { data } = await site.graphql<{ adoptPolicy: Adopted }>(
    `mutation($input: AdoptPolicyInput!) { adoptPolicy(input: $input) { __typename
      ... on AdoptPolicySuccess { policy { version isBuiltIn adoptedBy { name } versions { version isInForce } } }
      ... on InvalidPolicyError { code message faults { path code message } }
      ... on StalePolicyError { code message policy { version } } } }`,
    { token: workspace.token, variables: { input }, locale },
  )
  return data.adoptPolicy
}

async function restore(input: object): Promise<Adopted> {
  const { data } = await site.graphql<{ restorePolicy: Adopted }>(
    `mutation($input: RestorePolicyInput!) { restorePolicy(input: $input) { __typename
      ... on RestorePolicySuccess { policy { version document } }
      ... on NotFoundError { id } } }`,
    { token: workspace.token, variables: { input } },
  )
  return data.restorePolicy
}
