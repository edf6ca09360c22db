import { encodeId } from '@clientele/kernel'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openSite, openWorkspace, type TestSite, type TestWorkspace } from '../site.test-support.ts'

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

interface Role {
  readonly code: string
  readonly name: string
  readonly version: number
  readonly isUnfilled: boolean
  readonly holders: readonly { readonly id: string }[]
}

interface Answer {
  readonly __typename: string
  readonly code?: string
  readonly message?: string
  readonly role?: Role
}

const fields = `role { code name version isUnfilled holders { id } viewerCanGive viewerCanTake }`
const refusals = `
  ... on DomainError { code message }
  ... on NotFoundError { id }
  ... on StaleDutyError { ${fields} }`

async function change(command: 'give' | 'take', input: object, locale = 'en'): Promise<Answer> {
  const name = `${command}Duty`
  const type = `${command === 'give' ? 'Give' : 'Take'}Duty`
  const source = `mutation($input: ${type}Input!) { ${name}(input: $input) { __typename
    ... on ${type}Success { ${fields} ${command === 'give' ? 'wokenCaseCount' : ''} } ${refusals} } }`
  const { token } = workspace
  const { data, errors } = await site.graphql<Record<string, Answer>>(source, {
    ...{ token, locale, variables: { input } },
  })
  expect(errors).toBeUndefined()
  return data[name] as Answer
}

async function gaps(locale = 'en') {
  const source = `{ ladderGaps { ladderName cases level levelName outcome heldCaseCount roles { code name } } }`
  const { token } = workspace
  const { data, errors } = await site.graphql<{ ladderGaps: readonly object[] }>(source, { token, locale })
  expect(errors).toBeUndefined()
  return data.ladderGaps
}

const agent = () => ({ role: 'AGENT', userId: me })

test('dutyRoles tells who holds each role, and which levels speak of it', async () => {
  const source = `{ dutyRoles { code name holders { id name } isUnfilled uses { ladderName level levelName isCalled } } }`
  const { token } = workspace
  const { data } = await site.graphql<{ dutyRoles: readonly Role[] }>(source, { token, locale: 'zh-CN' })
  expect(data.dutyRoles.find(({ code }) => code === 'DESK_LEAD')).toMatchObject({
    ...{ name: '客服组长', isUnfilled: false, holders: [{ id: me, name: 'Tester' }] },
    uses: [
      { ladderName: '服务台', level: 2, levelName: '客服组长', isCalled: true },
      { ladderName: '服务台', level: 3, levelName: '服务经理', isCalled: false },
    ],
  })
})

test('taking a role from the last who holds it leaves a gap, which giving it closes', async () => {
  expect(await change('take', { ...agent(), expectedVersion: 0 })).toMatchObject({
    __typename: 'TakeDutySuccess',
    role: { version: 1, isUnfilled: true, holders: [], viewerCanGive: true, viewerCanTake: false },
  })
  expect(await gaps()).toEqual([
    {
      ...{ ladderName: 'Service desk', level: 1, levelName: 'Agent', outcome: 'HOLD', heldCaseCount: 0 },
      cases: ['all other cases'],
      roles: [{ code: 'AGENT', name: 'Agent' }],
    },
  ])
  expect(await change('give', { ...agent(), expectedVersion: 1 })).toMatchObject({
    ...{ __typename: 'GiveDutySuccess', wokenCaseCount: 0 },
    role: { version: 2, isUnfilled: false, holders: [{ id: me }] },
  })
  expect(await gaps()).toEqual([])
})

test('a version that holds no more is refused with the role as it stands, in the language of who asks', async () => {
  expect(await change('take', { ...agent(), expectedVersion: 3 }, 'zh-CN')).toMatchObject({
    ...{ __typename: 'StaleDutyError', code: 'STALE_DUTY', message: '该岗位的人员已被他人修改。' },
    role: { version: 0, holders: [{ id: me }] },
  })
})

test('a role of no ladder and a person of nobody are refused by name', async () => {
  const captain = { ...agent(), role: 'CAPTAIN', expectedVersion: null }
  expect(await change('give', captain)).toMatchObject({
    __typename: 'DutyRoleNotFoundError',
    message: 'No ladder in use speaks of the role “CAPTAIN”.',
  })
  const userId = encodeId('User', (await openWorkspace(site)).actorId)
  expect(await change('give', { ...agent(), userId, expectedVersion: null })).toMatchObject({
    __typename: 'NotFoundError',
    id: userId,
  })
})
