import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  customerOf,
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
    const { id, version } = await customerOf(site, { workspace, key: 'K0' })
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
    const { id, version } = await customerOf(site, { workspace, key: 'K1' })
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
    const { id } = await customerOf(site, { workspace, key: 'K2' })
    expect(await update({ id, name: 'Blind' })).toMatchObject({
      __typename: 'InvalidInputError',
      faults: [{ path: ['expectedVersion'], code: 'missing' }],
    })
  })

  test('names every fault, in both languages', async () => {
    const { id } = await customerOf(site, { workspace, key: 'K2' })
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
    const hidden = (await customerOf(site, { workspace: other, key: 'X' })).id
    for (const id of [hidden, 'cus_01h455vb4pex5vsknk084sn02q']) {
      expect(await update({ id, expectedVersion: null, name: 'Mine' })).toMatchObject({
        __typename: 'NotFoundError',
        id,
      })
    }
    expect(await customerOf(site, { workspace: other, key: 'X' })).toMatchObject({ name: null, version: 1 })
  })
})

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
