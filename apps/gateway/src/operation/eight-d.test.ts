import { openCase } from '@clientele/application'
import { encodeId } from '@clientele/kernel'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSite, openWorkspace, type TestSite, type TestWorkspace } from '../site.test-support.ts'

let site: TestSite
let workspace: TestWorkspace

beforeAll(async () => {
  site = await openSite()
  workspace = await openWorkspace(site)
})

afterAll(() => site.close())

interface Answer {
  readonly __typename: string
  readonly code?: string
  readonly message?: string
  readonly faults?: readonly unknown[]
  readonly missing?: readonly { readonly message: string }[]
  readonly eightD?: { readonly id: string; readonly version: number; readonly number: string }
}

/** Sends a mutation of an 8D. */
async function send(mutation: string, input: Record<string, unknown>, locale = 'en'): Promise<Answer> {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`
  const { data, errors } = await site.graphql<{ answer: Answer }>(
    `mutation($input: ${type}!) { answer: ${mutation}(input: $input) { __typename
      ... on DomainError { code message }
      ... on InvalidInputError { faults { path code } }
      ... on EightDRefusedError { missing { message } eightD { id } }
      ... on StaleEightDError { eightD { id version number } }
      ... on CaseInEightDError { eightD { id version number } }
      ... on ${type.replace(/Input$/, 'Success')} { eightD { id version number } } } }`,
    { token: workspace.token, locale, variables: { input } },
  )
  expect(errors).toBeUndefined()
  return data.answer
}

async function complain(): Promise<string> {
  const told = { kind: 'COMPLAINT', channel: 'EMAIL', severity: 'MAJOR', urgency: 'HIGH' } as const
  const opened = await openCase(workspace, { ...told, subject: 'Leak', message: 'It leaks.' })
  if (!opened.ok) throw new Error(opened.error.code)
  return encodeId('Case', opened.value)
}

async function open(title = 'Leak'): Promise<{ id: string; caseId: string }> {
  const caseId = await complain()
  const { eightD } = await send('openEightD', { title, symptom: 'Coolant at the flange', caseIds: [caseId] })
  return { id: eightD?.id ?? '', caseId }
}

test('an 8D is opened, signed, and refused what its gate does not let through, in the caller’s words', async () => {
  const { id, caseId } = await open()
  expect(await send('completeEightDDiscipline', { id, expectedVersion: 1, discipline: 'D0' })).toMatchObject({
    __typename: 'CompleteEightDDisciplineSuccess',
    eightD: { version: 2, number: 'D-000001' },
  })
  const early = { id, expectedVersion: null, discipline: 'D5' }
  expect(await send('completeEightDDiscipline', early)).toMatchObject({
    ...{ __typename: 'EightDRefusedError', code: 'DISCIPLINE_NOT_REACHED', missing: [] },
    message: 'D5 cannot be worked on before D4 is completed.',
  })
  const incomplete = { id, expectedVersion: null, discipline: 'D1' }
  expect(await send('completeEightDDiscipline', incomplete, 'zh-CN')).toMatchObject({
    ...{ code: 'DISCIPLINE_INCOMPLETE', message: 'D1 还有未满足的要求。' },
    missing: [{ message: '小组还没有倡导者。' }, { message: '小组还没有组长。' }],
  })
  expect(await send('openEightD', { title: 'Again', symptom: 'Leak', caseIds: [caseId] })).toMatchObject({
    ...{ __typename: 'CaseInEightDError', eightD: { id } },
    message: 'A case is in one open 8D at most, and this one is in D-000001.',
  })
})

test('whoever comes too late is shown what is stored', async () => {
  const { id } = await open()
  const prepare = { id, symptom: 'Leak', emergencyResponse: '' }
  await send('prepareEightD', { ...prepare, expectedVersion: 1 })
  expect(await send('prepareEightD', { ...prepare, expectedVersion: 1 })).toMatchObject({
    ...{ __typename: 'StaleEightDError', eightD: { version: 2 } },
  })
  expect(await send('prepareEightD', prepare)).toMatchObject({
    faults: [{ path: ['expectedVersion'], code: 'missing' }],
  })
  expect(await send('prepareEightD', { ...prepare, expectedVersion: 2, symptom: '  ' })).toMatchObject({
    ...{ __typename: 'InvalidInputError', faults: [{ path: ['symptom'], code: 'missing' }] },
  })
})

test('every mutation reaches its own order', async () => {
  const { id } = await open()
  const userId = encodeId('User', workspace.actorId)
  const [at, other] = [{ id, expectedVersion: null }, await complain()]
  const action = (kind: string, causeIds?: readonly string[]) => ({
    action: { kind, text: 'Do it', ownerId: userId, dueAt: '2030-01-01T00:00:00Z', causeIds },
  })
  const steps = (actionId: string) => [
    ['implementEightDAction', { actionId, evidence: 'Done' }],
    ['verifyEightDAction', { actionId, evidence: 'Holds' }],
  ]
  const sign = (discipline: string) => ['completeEightDDiscipline', { discipline }]
  const cause = { kind: 'ESCAPE', statement: 'Not measured', fiveWhys: [{ why: 'Why?', because: 'So' }] }
  const told = [
    ['linkEightDCase', { caseId: other }],
    ['unlinkEightDCase', { caseId: other }],
    ['prepareEightD', { symptom: 'Leak', emergencyResponse: 'Stop' }],
    sign('D0'),
    ['formEightDTeam', { team: ['CHAMPION', 'LEADER'].map(role => ({ userId, role })) }],
    sign('D1'),
    ['planEightDAction', action('CONTAINMENT')],
    ...steps('A1'),
    ['planEightDAction', action('CONTAINMENT')],
    ['withdrawEightDAction', { actionId: 'A2', reason: 'Twice' }],
    sign('D3'),
    [
      'describeEightDProblem',
      {
        problem: {
          what: 'a',
          where: 'b',
          when: 'c',
          howMany: 'd',
          isIsNot: [{ aspect: 'WHAT', is: 'x', isNot: 'y' }],
        },
      },
    ],
    sign('D2'),
    ['drawEightDIshikawa', { ishikawa: [{ category: 'MACHINE', text: 'Worn', verdict: 'CONFIRMED' }] }],
    ['stateEightDCause', { cause }],
    ['dropEightDCause', { causeId: 'C1' }],
    ['stateEightDCause', { cause }],
    ['stateEightDCause', { cause: { ...cause, kind: 'OCCURRENCE' } }],
    ['verifyEightDCause', { causeId: 'C2', evidence: 'Seen' }],
    ['verifyEightDCause', { causeId: 'C3', evidence: 'Seen' }],
    sign('D4'),
    ['planEightDAction', action('CORRECTIVE', ['C2', 'C3'])],
    ['proveEightDAction', { actionId: 'A3', evidence: 'Trial' }],
    sign('D5'),
    ['returnToEightDDiscipline', { discipline: 'D5', reason: 'Better idea' }],
    ['proveEightDAction', { actionId: 'A3', evidence: 'Trial again' }],
    sign('D5'),
    ...steps('A3'),
    sign('D6'),
    ['waiveEightDDiscipline', { discipline: 'D7', reason: 'One of a kind' }],
    sign('D7'),
    ['recogniseEightDTeam', { recognition: 'Thank you' }],
  ] as const
  for (const [mutation, input] of told) {
    const answer = await send(String(mutation), { ...at, ...(input as object) })
    expect(answer).toMatchObject({ __typename: expect.stringMatching(/Success$/) })
  }
  expect(
    await send('checkEightDEffectiveness', { ...at, isEffective: true, evidence: 'Early' }),
  ).toMatchObject({
    code: 'EFFECTIVENESS_CHECK_NOT_DUE',
  })
  expect(await send('closeEightD', at)).toMatchObject({
    ...{
      code: 'DISCIPLINE_INCOMPLETE',
      missing: [{ message: 'It is too early for the effectiveness check.' }],
    },
  })
  expect(await send('reopenEightD', { ...at, discipline: 'D0', reason: 'Back' })).toMatchObject({
    code: 'EIGHT_D_NOT_CLOSED',
  })
})

test('an 8D is read as a page and as text, in the reader’s language or the one that is asked for', async () => {
  const { id } = await open('Cracked <b>housing</b>')
  const { token } = workspace
  const html = await site.fetch(`/eight-d/${id}.html`, { token })
  expect(html.status).toBe(200)
  expect(html.headers.get('content-type')).toBe('text/html; charset=utf-8')
  expect(html.headers.get('content-disposition')).toMatch(/^inline; filename="D-\d{6}\.html"$/)
  expect(html.headers.get('content-security-policy')).toContain("default-src 'none'")
  const page = await html.text()
  expect(page).toContain('<html lang="en">')
  expect(page).toContain('Cracked &lt;b&gt;housing&lt;/b&gt;')
  const chinese = await site.fetch(`/eight-d/${id}.html`, { token, locale: 'zh-CN' })
  expect(await chinese.text()).toContain('问题现象')
  const text = await site.fetch(`/eight-d/${id}.md?language=zh-CN&revision=1`, { token })
  expect(text.headers.get('content-type')).toBe('text/markdown; charset=utf-8')
  expect(text.headers.get('content-disposition')).toMatch(/^attachment; filename="D-\d{6}-1\.md"$/)
  expect(await text.text()).toContain('## D0')
})

test('an 8D is not shown to strangers, nor one that there is not', async () => {
  const { id } = await open()
  const stranger = await openWorkspace(site)
  const { token } = workspace
  expect((await site.fetch(`/eight-d/${id}.html`)).status).toBe(401)
  expect((await site.fetch(`/eight-d/${id}.html`, stranger)).status).toBe(404)
  for (const path of [
    `${id}.html?revision=2`,
    `${id}.html?revision=x`,
    'nothing.md',
    `${encodeId('Case', crypto.randomUUID())}.md`,
  ])
    expect((await site.fetch(`/eight-d/${path}`, { token })).status).toBe(404)
  expect(site.logged).toEqual([])
})
