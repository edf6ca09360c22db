import { encodeId } from '@clientele/kernel'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createSessions } from '../server/session.ts'
import {
  openSite,
  openWorkspace,
  type TestSite,
  type TestWorkspace,
  testSecret,
} from '../site.test-support.ts'

let site: TestSite
let workspace: TestWorkspace
let me: string

beforeAll(async () => {
  site = await openSite()
})

beforeEach(async () => {
  workspace = await openWorkspace(site)
  me = encodeId('User', workspace.actorId)
})

afterAll(() => site.close())

interface Colleague {
  readonly id: string
  readonly version: number
}

interface Answer {
  readonly __typename: string
  readonly message?: string
  readonly colleague?: Colleague
}

const fields = `colleague {
  id user { name locale } email isActive openCaseCount duties { code name } openEightDs { number } version
  viewerCanUpdate viewerCanDeactivate viewerCanReactivate
}`

async function change(command: string, input: object, locale = 'en'): Promise<Answer> {
  const type = `${command.charAt(0).toUpperCase()}${command.slice(1)}`
  const refusals = `... on DomainError { code message } ... on InvalidInputError { faults { path code message } }
    ${command === 'addColleague' ? '' : `... on StaleColleagueError { ${fields} } ... on NotFoundError { id }`}
    ${command === 'deactivateColleague' ? '... on ColleagueHasWorkError { openCaseCount duties { name } openEightDs { number } }' : ''}`
  const source = `mutation($input: ${type}Input!) { ${command}(input: $input) {
    __typename ... on ${type}Success { ${fields} } ${refusals} } }`
  const { token } = workspace
  const asked = { token, locale, variables: { input } }
  const { data, errors } = await site.graphql<Record<string, Answer>>(source, asked)
  expect(errors).toBeUndefined()
  return data[command] as Answer
}

const mei = { name: '陈梅', email: 'mei@example.com', locale: 'zh-CN', roles: ['AGENT'] }

async function add(told: object = mei): Promise<Colleague> {
  const { colleague } = await change('addColleague', told)
  if (!colleague) throw new Error('Nobody was added')
  return colleague
}

describe('a colleague', () => {
  test('is added with what they hold, and is among the people of the workspace', async () => {
    expect(await change('addColleague', mei)).toMatchObject({
      __typename: 'AddColleagueSuccess',
      colleague: {
        ...{ user: { name: '陈梅', locale: 'zh-CN' }, email: 'mei@example.com', isActive: true, version: 1 },
        ...{ duties: [{ code: 'AGENT', name: 'Agent' }], openEightDs: [], openCaseCount: 0 },
        ...{ viewerCanUpdate: true, viewerCanDeactivate: true, viewerCanReactivate: false },
      },
    })
    const { token } = workspace
    const { data } = await site.graphql<{ colleagues: object[] }>(
      '{ colleagues { id viewerCanDeactivate } users { name } }',
      { token },
    )
    expect(data).toMatchObject({ users: [{ name: 'Tester' }, { name: '陈梅' }] })
    expect(data.colleagues).toContainEqual({ id: me, viewerCanDeactivate: false })
  })

  test('is refused with every fault by its path, in the language of who asks', async () => {
    await add()
    const twin = { ...mei, name: ' ' }
    expect(await change('addColleague', twin, 'zh-CN')).toMatchObject({
      __typename: 'InvalidInputError',
      faults: [{ path: ['name'], message: '请填写内容。' }],
    })
    expect(await change('addColleague', mei, 'zh-CN')).toMatchObject({
      faults: [{ path: ['email'], code: 'email_taken', message: '已有其他同事使用该邮箱。' }],
    })
    expect(await change('addColleague', { ...mei, email: null, roles: ['CAPTAIN'] })).toMatchObject({
      __typename: 'DutyRoleNotFoundError',
    })
  })

  test('is changed by who has read the newest version, and who has not is shown it', async () => {
    const { id } = await add()
    const input = { id, expectedVersion: 1, name: 'Mei' }
    expect(await change('updateColleague', input)).toMatchObject({
      colleague: { user: { name: 'Mei', locale: 'zh-CN' }, email: 'mei@example.com', version: 2 },
    })
    expect(await change('updateColleague', { ...input, email: '' })).toMatchObject({
      ...{ __typename: 'StaleColleagueError', colleague: { version: 2 } },
    })
    expect(await change('updateColleague', { id, email: '' })).toMatchObject({
      faults: [{ path: ['expectedVersion'], code: 'missing' }],
    })
    const stranger = encodeId('User', (await openWorkspace(site)).actorId)
    expect(await change('updateColleague', { ...input, id: stranger })).toMatchObject({
      ...{ __typename: 'NotFoundError', id: stranger },
    })
  })
})

describe('a colleague who leaves', () => {
  test('is named with what hangs on them, which goes to a successor', async () => {
    const { id } = await add()
    expect(await change('deactivateColleague', { id, expectedVersion: 1 }, 'zh-CN')).toMatchObject({
      __typename: 'ColleagueHasWorkError',
      message: '该同事名下还有未完成的工作，请先确定由谁接手。',
      ...{ openCaseCount: 0, duties: [{ name: '客服坐席' }], openEightDs: [] },
    })
    const handOver = { id, expectedVersion: 1, work: 'HAND_OVER' }
    expect(await change('deactivateColleague', handOver)).toMatchObject({
      faults: [{ path: ['successorId'], code: 'missing' }],
    })
    expect(await change('deactivateColleague', { ...handOver, successorId: me })).toMatchObject({
      colleague: { isActive: false, duties: [], viewerCanDeactivate: false, viewerCanReactivate: true },
    })
    expect(await change('reactivateColleague', { id, expectedVersion: 2 })).toMatchObject({
      colleague: { isActive: true, version: 3 },
    })
  })

  test('is not whoever decides it', async () => {
    const own = { id: me, expectedVersion: null, work: 'RELEASE' }
    expect(await change('deactivateColleague', own)).toMatchObject({ __typename: 'OwnAccountError' })
  })

  test('is signed in nowhere any more, whatever token they have, and cannot sign in again', async () => {
    const { id } = await add({ ...mei, roles: [] })
    const { tenantId } = workspace
    const [row] = await site.database.snapshot(workspace, tx => tx.user.findMany({ where: { name: '陈梅' } }))
    const token = await createSessions(testSecret).tokenFor({ tenantId, actorId: row?.id ?? '' })
    const look = () =>
      site.graphql<{ viewer: object | null }>('{ viewer { user { name } } customers { nodes { id } } }', {
        token,
      })
    expect(await look()).toMatchObject({ data: { viewer: { user: { name: '陈梅' } } } })
    await change('deactivateColleague', { id, expectedVersion: 1 })
    const { errors } = await look()
    expect(errors?.[0]?.extensions?.code).toBe('UNAUTHENTICATED')
    const upload = { token, method: 'POST', body: 'a' }
    expect((await site.fetch('/uploads?fileName=a.csv', upload)).status).toBe(401)
    const signIn = `mutation($id: ID!) { signIn(input: { userId: $id }) { __typename } }`
    const again = await site.graphql(signIn, { variables: { id } })
    expect(again.data).toEqual({ signIn: { __typename: 'NotFoundError' } })
  })
})
