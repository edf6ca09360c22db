import { encodeId } from '@clientele/kernel'
import { SignJWT } from 'jose'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  type Asker,
  openSite,
  openWorkspace,
  type TestSite,
  type TestWorkspace,
  testSecret,
} from '../site.test-support.ts'
import { createSessions } from './session.ts'

let site: TestSite
let closedSite: TestSite
let workspace: TestWorkspace

beforeAll(async () => {
  site = await openSite()
  closedSite = await openSite({ demoSignIn: false })
  workspace = await openWorkspace(site)
})

afterAll(async () => {
  await site.close()
  await closedSite.close()
})

describe('nobody', () => {
  test('sees who one can sign in as, and that nobody is signed in', async () => {
    const { data, errors } = await site.graphql<{ signInChoices: { users: object[] }[] }>(
      '{ viewer { user { id } } signInChoices { tenant { id slug name } users { id name locale } } }',
    )
    expect(errors).toBeUndefined()
    expect(data).toMatchObject({ viewer: null })
    expect(data.signInChoices[0]?.users).toHaveLength(1)
  })

  test.each([
    '{ customers { nodes { id } } }',
    '{ customer(id: "cus_01h455vb4pex5vsknk084sn02q") { id } }',
    '{ node(id: "cus_01h455vb4pex5vsknk084sn02q") { id } }',
    '{ nodes(ids: ["cus_01h455vb4pex5vsknk084sn02q"]) { id } }',
    '{ imports { nodes { id } } }',
    '{ importRun(id: "imp_01h455vb4pex5vsknk084sn02q") { id } }',
    '{ upload(id: "upl_01h455vb4pex5vsknk084sn02q") { id } }',
    '{ rfmSnapshot { id } }',
    '{ rfmSegments { segment } }',
    '{ rfmGrid { bins } }',
    'mutation { recomputeRfm(input: {}) { __typename } }',
    'mutation { updateCustomer(input: { id: "cus_01h455vb4pex5vsknk084sn02q" }) { __typename } }',
    'mutation { revertImport(input: { id: "imp_01h455vb4pex5vsknk084sn02q" }) { __typename } }',
    'mutation { startImport(input: { uploadId: "upl_01h455vb4pex5vsknk084sn02q", columns: [] }) { __typename } }',
  ])('cannot ask %s', async query => {
    const { errors } = await site.graphql(query)
    expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['UNAUTHENTICATED'])
  })

  test('can neither upload a file nor fetch the rejected rows of one', async () => {
    expect((await site.fetch('/uploads?fileName=a.csv', { method: 'POST', body: 'a' })).status).toBe(401)
    expect((await site.fetch('/imports/imp_01h455vb4pex5vsknk084sn02q/errors.csv')).status).toBe(401)
  })
})

describe('signing in', () => {
  test('answers a token, and keeps it in a cookie that scripts cannot read', async () => {
    const { data, headers } = await signIn(site, encodeId('User', workspace.actorId))
    expect(data.signIn).toMatchObject({ __typename: 'SignInSuccess', viewer: { user: { name: 'Tester' } } })
    const cookie = headers.get('set-cookie') ?? ''
    expect(cookie).toMatch(/^clientele_session=[^;]+; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/i)
    const own = { 'x-clientele-csrf': '1', cookie: cookie.split(';')[0] ?? '' }
    expect(await viewerName({ headers: own })).toBe('Tester')
    expect(await viewerName({ token: data.signIn.token })).toBe('Tester')
  })

  test.each(['usr_01h455vb4pex5vsknk084sn02q', 'cus_01h455vb4pex5vsknk084sn02q', '42'])(
    'as %s, whom there is not, is refused',
    async userId => {
      const { data, headers } = await signIn(site, userId)
      expect(data.signIn).toMatchObject({ __typename: 'NotFoundError', code: 'NOT_FOUND', id: userId })
      expect(headers.get('set-cookie')).toBeNull()
    },
  )

  test('is refused where the demo sign-in is off, and nobody is named', async () => {
    const { database } = closedSite
    const hidden = await openWorkspace({ database })
    expect((await signIn(closedSite, encodeId('User', hidden.actorId))).data.signIn).toEqual({
      __typename: 'SignInOffError',
      code: 'SIGN_IN_OFF',
      message: 'The demo sign-in is off on this server.',
    })
    expect((await closedSite.graphql('{ signInChoices { tenant { id } } }')).data).toEqual({
      signInChoices: [],
    })
    expect((await createTenant(closedSite, {})).data.createTenant.__typename).toBe('SignInOffError')
    // A token that was signed elsewhere with the same secret is still one.
    const { data } = await closedSite.graphql('{ viewer { user { name } } }', { token: hidden.token })
    expect(data).toEqual({ viewer: { user: { name: 'Tester' } } })
  })
})

describe('signing out', () => {
  test('drops the cookie, and the rest of the operation belongs to nobody', async () => {
    const { data, errors, headers } = await site.graphql(
      'mutation { signOut { signedOut } recomputeRfm(input: {}) { __typename } }',
      { token: workspace.token },
    )
    expect(headers.get('set-cookie')).toMatch(/^clientele_session=; Max-Age=0;/i)
    expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['UNAUTHENTICATED'])
    expect(data).toBeNull()
  })

  test('can be done by nobody', async () => {
    expect((await site.graphql('mutation { signOut { signedOut } }')).data).toEqual({
      signOut: { signedOut: true },
    })
  })
})

describe('a token', () => {
  const claims = () => new SignJWT({ tenant: workspace.tenantId }).setSubject(workspace.actorId)
  const key = new TextEncoder().encode(testSecret)

  test.each<[string, () => Promise<string> | string]>([
    ['that is none', () => 'nonsense'],
    [
      'signed with another secret',
      () => createSessions('another secret, just as long as that').tokenFor(workspace),
    ],
    [
      'not signed at all',
      () => `${btoa('{"alg":"none"}')}.${btoa(JSON.stringify({ sub: workspace.actorId }))}.`,
    ],
    [
      'that was changed',
      () => workspace.token.replace(/\.[^.]+\./, `.${btoa(JSON.stringify({ sub: crypto.randomUUID() }))}.`),
    ],
    [
      'that is too old',
      () => claims().setProtectedHeader({ alg: 'HS256' }).setExpirationTime('1s ago').sign(key),
    ],
    ['of another algorithm', () => claims().setProtectedHeader({ alg: 'HS512' }).sign(key)],
    [
      'without a workspace',
      () => new SignJWT().setSubject('x').setProtectedHeader({ alg: 'HS256' }).sign(key),
    ],
  ])('%s proves nothing', async (_, token) => {
    expect(await viewerName({ token: await token() })).toBeUndefined()
  })

  test('of a person who is not there any more is one of nobody', async () => {
    const gone = { tenantId: crypto.randomUUID(), actorId: crypto.randomUUID() }
    expect(await viewerName({ token: await createSessions(testSecret).tokenFor(gone) })).toBeUndefined()
  })
})

describe('making a workspace', () => {
  test('signs its first person in', async () => {
    const { data, headers } = await createTenant(site, { name: '云杉 Spruce' })
    expect(data.createTenant).toMatchObject({
      __typename: 'CreateTenantSuccess',
      viewer: { user: { name: 'Owner' }, tenant: { name: '云杉 Spruce', currency: 'CNY', customerCount: 0 } },
    })
    expect(headers.get('set-cookie')).toMatch(/^clientele_session=.+;/)
    const { data: next } = await site.graphql('{ viewer { tenant { slug } } rfmSnapshot { id } }', {
      token: data.createTenant.token ?? '',
    })
    expect(next).toMatchObject({ viewer: { tenant: { slug: expect.stringMatching(/^spruce-/) } } })
  })

  test('names every fault at once, in the language of the reader', async () => {
    const wrong = { name: ' ', currency: 'XQX', timeZone: 'Mars/Base', userName: '', locale: 'fr' }
    const english = (await createTenant(site, wrong)).data.createTenant
    const chinese = (await createTenant(site, wrong, 'zh-CN')).data.createTenant
    const places = [['name'], ['currency'], ['timeZone'], ['userName'], ['locale']]
    expect(english.faults?.map(({ path }) => path)).toEqual(places)
    expect(chinese.faults?.map(({ path }) => path)).toEqual(places)
    for (const { message } of chinese.faults ?? []) expect(message).toMatch(/\p{Script=Han}/u)
    expect(chinese.message).toBe('提交的内容有误。')
  })
})

interface SignInAnswer {
  readonly signIn: { readonly __typename: string; readonly token: string; readonly id?: string }
}

function signIn(on: TestSite, userId: string) {
  return on.graphql<SignInAnswer>(
    `mutation($userId: ID!) {
      signIn(input: { userId: $userId }) {
        __typename
        ... on SignInSuccess { token viewer { user { name } } }
        ... on NotFoundError { id }
        ... on DomainError { code message }
      }
    }`,
    { variables: { userId } },
  )
}

interface CreateTenantAnswer {
  readonly createTenant: {
    readonly __typename: string
    readonly token?: string
    readonly message?: string
    readonly faults?: readonly { readonly path: readonly string[]; readonly message: string }[]
  }
}

function createTenant(on: TestSite, input: Readonly<Record<string, string>>, locale = 'en') {
  const sensible = {
    name: 'Shop',
    currency: 'CNY',
    timeZone: 'Asia/Shanghai',
    userName: 'Owner',
    locale: 'zh-CN',
  }
  return on.graphql<CreateTenantAnswer>(
    `mutation($input: CreateTenantInput!) {
      createTenant(input: $input) {
        __typename
        ... on CreateTenantSuccess { token viewer { user { name } tenant { name currency customerCount } } }
        ... on InvalidInputError { message faults { path message } }
      }
    }`,
    { variables: { input: { ...sensible, ...input } }, locale },
  )
}

async function viewerName(asker: Asker): Promise<string | undefined> {
  const { data, errors } = await site.graphql<{ viewer: { user: { name: string } } | null }>(
    '{ viewer { user { name } } }',
    asker,
  )
  expect(errors).toBeUndefined()
  return data.viewer?.user.name
}
