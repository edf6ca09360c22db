import { replyToCase, revokeStatusLinks, signStatusLink, updatePublicForm } from '@clientele/application'
import { testDatabaseUrl } from '@clientele/data/testing'
import { ok } from '@clientele/kernel'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openSite, openWorkspace, type TestSite, type TestWorkspace } from '../site.test-support.ts'

let here: TestSite
let there: TestSite
let workspace: TestWorkspace
let slug: string

beforeAll(async () => {
  const databaseUrl = await testDatabaseUrl()
  here = await openSite({ databaseUrl, trustedProxies: ['127.0.0.1'] })
  there = await openSite({ databaseUrl, trustedProxies: ['127.0.0.1'] })
  workspace = await openWorkspace(here)
  slug = await slugOf(workspace)
  await switchOn(workspace)
})

afterAll(async () => {
  await here.close()
  await there.close()
})

describe('a form', () => {
  test('offers what its company chose, in the language of the reader', async () => {
    const { status, body } = await get(`/public/forms/${slug}`, { locale: 'zh-CN' })
    expect(status).toBe(200)
    expect(body).toEqual({
      workspaceName: 'Test shop',
      kinds: [
        { code: 'COMPLAINT', label: '投诉' },
        { code: 'RETURN', label: '退货' },
      ],
    })
  })

  test('that is off cannot be told from one that there is not', async () => {
    const off = await slugOf(await openWorkspace(here))
    for (const name of [off, 'nobody', '../x', 'a'.repeat(100)]) {
      expect(await get(`/public/forms/${name}`)).toMatchObject({ status: 404, body: { error: 'NOT_FOUND' } })
      expect(await file({ to: name })).toMatchObject({ status: 404, body: { error: 'NOT_FOUND' } })
    }
  })

  test.each([
    ['no name', { name: ' ' }, 'name'],
    ['neither mail nor telephone', { email: '', phone: '' }, 'email'],
    ['no mail address', { email: 'me' }, 'email'],
    ['nothing said', { message: '' }, 'message'],
    ['too much said', { message: 'x'.repeat(5001) }, 'message'],
    ['what is not offered', { kind: 'REPAIR' }, 'kind'],
    ['no key', { key: 'x' }, 'key'],
  ])('filled in with %s says which field is at fault', async (_, fields, field) => {
    const { status, body } = await file(fields)
    expect(status).toBe(422)
    expect(body).toMatchObject({ error: 'INVALID_INPUT', faults: [{ field }] })
  })

  test('sent empty says of everything at once that it is missing', async () => {
    const { body } = await file({ message: '', name: '', email: '', phone: '' })
    const { faults } = body as { faults: readonly { readonly field: string }[] }
    expect(faults.map(({ field }) => field).sort()).toEqual(['email', 'message', 'name'])
    const wrong = await file({ message: '', email: 'me', phone: '' })
    expect(wrong.body).toMatchObject({
      faults: [{ field: 'email', code: 'invalid_format' }, { field: 'message' }],
    })
  })

  test('takes JSON of a sensible size only', async () => {
    const send = (contentType: string, body: string) =>
      here.fetch(`/public/forms/${slug}`, { method: 'POST', headers: { 'content-type': contentType }, body })
    expect((await send('text/plain', '{}')).status).toBe(415)
    expect((await send('application/json', '{')).status).toBe(400)
    expect((await send('application/json', JSON.stringify('x'.repeat(70_000)))).status).toBe(413)
    expect((await here.fetch(`/public/forms/${slug}`, { method: 'DELETE' })).status).toBe(405)
  })

  test('thanks a program that fills in what no person sees, and keeps nothing of it', async () => {
    const before = await caseCount()
    expect(await file({ website: 'https://example.com' })).toEqual({ status: 201, body: {} })
    expect(await caseCount()).toBe(before)
  })

  test('sent twice, also at once and at two gateways, is one case', async () => {
    const key = crypto.randomUUID()
    const before = await caseCount()
    const sent = await Promise.all([file({ key }), file({ key, at: there }), file({ key })])
    const again = await file({ key })
    expect(new Set([...sent, again].map(({ body }) => body.number)).size).toBe(1)
    expect(await caseCount()).toBe(before + 1)
  })

  test('puts the case to the customer whose mail or telephone it is, and answers the same where there is none', async () => {
    const customerId = await newCustomer({ email: 'Known@example.com', phone: '+86 138-0013-8000' })
    const known = await file({ email: 'known@EXAMPLE.com' })
    const called = await file({ email: '', phone: '13800138000' })
    const unknown = await file({ email: 'stranger@example.com' })
    expect(Object.keys(known.body)).toEqual(Object.keys(unknown.body))
    const cases = await stored()
    const customerOf = (number: unknown) =>
      cases.find(row => `S-${String(row.number).padStart(6, '0')}` === number)
    expect(customerOf(known.body.number)).toMatchObject({ channel: 'WEB_FORM', customerId })
    expect(customerOf(called.body.number)).toMatchObject({ customerId })
    expect(customerOf(unknown.body.number)).toMatchObject({
      customerId: null,
      reporter: { name: 'Wei', email: 'stranger@example.com', orderNumber: 'N-1' },
    })
  })

  test('confirms by mail, with the link, in the language it was filled in', async () => {
    const { body } = await file({ email: 'mailed@example.com', locale: 'zh-CN' })
    const notice = await here.database.snapshot(workspace, tx =>
      tx.notice.findFirst({ where: { address: 'mailed@example.com' } }),
    )
    expect(notice).toMatchObject({
      kind: 'CASE_RECEIVED',
      locale: 'zh-CN',
      params: { caseNumber: body.number, link: expect.stringMatching(/^\/status\/[\w-]{70}$/) },
    })
  })
})

describe('a link', () => {
  test('shows what was written to and fro and where it stands, and nothing of the house', async () => {
    const { token, caseId } = await filed()
    await here.graphql(
      'mutation($id: ID!) { addCaseNote(input: { id: $id, expectedVersion: null, body: "A liar." }) { __typename } }',
      { token: workspace.token, variables: { id: caseId.typeId } },
    )
    await replyToCase(workspace, {
      caseId: caseId.uuid,
      expectedVersion: null,
      body: 'Which one?',
      status: 'WAITING_CUSTOMER',
    })
    const { status, body } = await get(`/public/cases/${token}`)
    expect(status).toBe(200)
    expect(body).toEqual({
      number: expect.stringMatching(/^S-\d{6}$/),
      workspaceName: 'Test shop',
      timeZone: 'Asia/Shanghai',
      subject: 'The seal was broken.',
      status: 'ANSWER_NEEDED',
      openedAt: expect.any(String),
      messages: [
        { id: expect.any(String), from: 'REPORTER', body: 'The seal was broken.', at: expect.any(String) },
        { id: expect.any(String), from: 'WORKSPACE', body: 'Which one?', at: expect.any(String) },
      ],
    })
    const notice = await here.database.snapshot(workspace, tx =>
      tx.notice.findFirst({ where: { kind: 'CASE_REPLY', subjectId: caseId.uuid } }),
    )
    expect(notice?.params).toMatchObject({ link: expect.stringMatching(/^\/status\/[\w-]{70}$/) })
  })

  test('takes a message, once however often it is sent, and the case goes on', async () => {
    const { token, caseId } = await filed()
    await replyToCase(workspace, {
      caseId: caseId.uuid,
      expectedVersion: null,
      body: 'Which?',
      status: 'WAITING_CUSTOMER',
    })
    const message = { key: crypto.randomUUID(), body: 'The blue one.' }
    const [first] = await Promise.all([
      write(token, message),
      write(token, message),
      write(token, message, there),
    ])
    expect(first).toMatchObject({ status: 200, body: { status: 'IN_PROGRESS' } })
    const { body } = await get(`/public/cases/${token}`)
    expect(body.messages).toMatchObject([{}, {}, { from: 'REPORTER', body: 'The blue one.' }])
    expect(await write(token, { key: crypto.randomUUID(), body: ' ' })).toMatchObject({ status: 422 })
  })

  test('that somebody changed, made up or took from elsewhere leads nowhere', async () => {
    const { token, caseId } = await filed()
    const other = await openWorkspace(here)
    await switchOn(other)
    const expiresAt = Math.floor(Date.now() / 1000) + 60
    const link = { tenantId: workspace.tenantId, caseId: caseId.uuid, expiresAt }
    const theirs = signStatusLink(link, await secretOf(other))
    const ofThem = signStatusLink({ ...link, tenantId: other.tenantId }, await secretOf(other))
    const changed = `${token.slice(0, 20)}${token[20] === 'A' ? 'B' : 'A'}${token.slice(21)}`
    for (const wrong of [theirs, ofThem, changed, token.slice(0, -1), `${token}A`, 'x'])
      expect(await get(`/public/cases/${wrong}`)).toEqual({ status: 404, body: { error: 'NOT_FOUND' } })
  })

  test('that is too old says so; one that was made void does not', async () => {
    const { token, caseId } = await filed()
    const link = {
      tenantId: workspace.tenantId,
      caseId: caseId.uuid,
      expiresAt: Math.floor(Date.now() / 1000) - 1,
    }
    const old = signStatusLink(link, await secretOf(workspace))
    expect(await get(`/public/cases/${old}`)).toMatchObject({ status: 410, body: { error: 'LINK_EXPIRED' } })
    expect((await get(`/public/cases/${token}`)).status).toBe(200)
    await revokeStatusLinks(workspace, { expectedVersion: null })
    expect((await get(`/public/cases/${token}`)).status).toBe(404)
  })

  test('leads to the case also when the form is off again', async () => {
    const caller = await openWorkspace(here)
    await switchOn(caller)
    const { body } = await file({ to: await slugOf(caller) })
    await updatePublicForm(caller, { enabled: false, kinds: ['COMPLAINT'], expectedVersion: null })
    expect((await get(`/public/cases/${tokenIn(body)}`)).status).toBe(200)
  })
})

describe('limits', () => {
  test('hold for all gateways together, and say when to come again', async () => {
    const from = client()
    const sent = []
    for (let count = 0; count < 11; count++) sent.push(await file({ from, at: count % 2 ? here : there }))
    expect(sent.slice(0, 10).map(({ status }) => status)).toEqual(Array(10).fill(201))
    expect(sent[10]).toMatchObject({
      status: 429,
      body: { error: 'TOO_MANY_REQUESTS' },
      retryAfter: expect.any(Number),
    })
    expect(await file({})).toMatchObject({ status: 201 })
  })

  test('hold for an address to which mail would go, whoever asks for it', async () => {
    const email = 'victim@example.com'
    const sent = []
    for (let count = 0; count < 6; count++) sent.push(await file({ email }))
    expect(sent.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201, 429])
  })

  test('stop whoever guesses links', async () => {
    const from = client()
    const statuses = []
    for (let count = 0; count < 21; count++)
      statuses.push((await get(`/public/cases/${count}`, { from })).status)
    expect(statuses.at(0)).toBe(404)
    expect(statuses.at(-1)).toBe(429)
  })

  test('take nobody at their word who comes without a proxy that is trusted', async () => {
    const plain = await openSite()
    const caller = await openWorkspace(plain)
    await switchOn(caller)
    const name = await slugOf(caller)
    const sent = []
    for (let count = 0; count < 11; count++) sent.push(await file({ at: plain, to: name }))
    expect(sent.at(-1)?.status).toBe(429)
    await plain.close()
  })
})

test('nothing but the desk can be reached under its address', async () => {
  for (const path of ['/public/graphql', '/public/forms', '/public/', `/public/forms/${slug}/x`])
    expect((await here.fetch(path, { token: workspace.token })).status).toBe(404)
})

interface Answered {
  readonly status: number
  readonly body: Readonly<Record<string, unknown>>
  readonly retryAfter?: number
}

let clients = 0

/** An address that nobody has asked from yet. */
function client(): string {
  clients += 1
  return `203.0.${clients >> 8}.${clients & 255}`
}

async function answered(response: Response): Promise<Answered> {
  const retryAfter = response.headers.get('retry-after')
  const body = (await response.json()) as Answered['body']
  return { status: response.status, body, ...(retryAfter && { retryAfter: Number(retryAfter) }) }
}

async function get(path: string, { locale = 'en', from = client() } = {}): Promise<Answered> {
  return answered(await here.fetch(path, { headers: { 'accept-language': locale, 'x-forwarded-for': from } }))
}

async function post(
  path: string,
  {
    at = here,
    from = client(),
    locale = 'en',
    body,
  }: { at?: TestSite; from?: string; locale?: string; body: unknown },
): Promise<Answered> {
  const headers = { 'content-type': 'application/json', 'accept-language': locale, 'x-forwarded-for': from }
  return answered(await at.fetch(path, { method: 'POST', headers, body: JSON.stringify(body) }))
}

/** Fills in the form sensibly, but for what is given, and sends it. */
function file({
  to = slug,
  at = here,
  from = client(),
  locale = 'en',
  ...fields
}: Record<string, unknown> & {
  to?: string
  at?: TestSite
  from?: string
  locale?: string
}): Promise<Answered> {
  const sensible = {
    ...{
      key: crypto.randomUUID(),
      kind: 'COMPLAINT',
      name: 'Wei',
      email: `${crypto.randomUUID()}@example.com`,
    },
    ...{ message: 'The seal was broken.', orderNumber: 'N-1' },
  }
  return post(`/public/forms/${to}`, { at, from, locale, body: { ...sensible, ...fields } })
}

function write(token: string, body: unknown, at = here): Promise<Answered> {
  return post(`/public/cases/${token}/messages`, { at, body })
}

function tokenIn({ statusPath }: Answered['body']): string {
  return String(statusPath).replace('/status/', '')
}

async function filed() {
  const { body } = await file({})
  const { data } = await here.graphql<{ cases: { nodes: { id: string }[] } }>(
    'query($number: String) { cases(filter: { text: $number }) { nodes { id } } }',
    { token: workspace.token, variables: { number: body.number } },
  )
  const typeId = data.cases.nodes[0]?.id ?? ''
  const row = (await stored()).find(({ number }) => `S-${String(number).padStart(6, '0')}` === body.number)
  return { token: tokenIn(body), caseId: { typeId, uuid: row?.id ?? '' } }
}

function stored() {
  return here.database.snapshot(workspace, tx => tx.case.findMany({ include: { reporter: true } }))
}

async function caseCount(): Promise<number> {
  return (await stored()).length
}

async function slugOf(caller: TestWorkspace): Promise<string> {
  return (await caller.database.snapshot(caller, tx => tx.tenant.findFirstOrThrow())).slug
}

async function secretOf(caller: TestWorkspace): Promise<string> {
  return (await here.database.snapshot(caller, tx => tx.publicForm.findFirstOrThrow())).linkSecret
}

async function switchOn(caller: TestWorkspace): Promise<void> {
  await updatePublicForm(caller, { enabled: true, kinds: ['RETURN', 'COMPLAINT'], expectedVersion: null })
}

async function newCustomer(contact: { email: string; phone: string }): Promise<string> {
  const { tenantId } = workspace
  const made = await here.database.transaction(workspace, async tx =>
    ok(
      await tx.customer.create({
        data: { tenantId, id: crypto.randomUUID(), number: 1, externalKey: 'K1', ...contact },
      }),
    ),
  )
  return made.value.id
}
