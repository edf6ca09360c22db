import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSite, openWorkspace, type TestSite, type TestWorkspace } from '../site.test-support.ts'

let site: TestSite
let workspace: TestWorkspace

beforeAll(async () => {
  site = await openSite()
  workspace = await openWorkspace(site)
})

afterAll(() => site.close())

async function run(command: string, input: object, fields: string, locale = 'en') {
  const type = `${command.charAt(0).toUpperCase()}${command.slice(1)}`
  const source = `mutation($input: ${type}Input!) { ${command}(input: $input) { __typename ... on DomainError { message } ${fields} } }`
  const { token } = workspace
  const asked = { token, locale, variables: { input } }
  const { data, errors } = await site.graphql<Record<string, Record<string, unknown>>>(source, asked)
  expect(errors).toBeUndefined()
  return data[command] ?? {}
}

test('an endpoint is made, paused, tried and given another secret, each shown once', async () => {
  const made = await run(
    'createWebhookEndpoint',
    { url: 'https://example.com/hook' },
    '... on CreateWebhookEndpointSuccess { secret endpoint { id version enabled lastOutcome { status } } }',
  )
  expect(made).toMatchObject({
    secret: expect.stringMatching(/^whsec_/),
    endpoint: { version: 1, enabled: true, lastOutcome: null },
  })
  const { id } = made.endpoint as { id: string }
  const trial = '... on SendWebhookTrialSuccess { endpoint { lastOutcome { status lastError } } }'
  expect(await run('sendWebhookTrial', { id }, trial)).toMatchObject({
    endpoint: { lastOutcome: { status: 'PENDING', lastError: null } },
  })
  const changed = '... on UpdateWebhookEndpointSuccess { endpoint { version enabled viewerCanSendTrial } }'
  expect(
    await run('updateWebhookEndpoint', { id, expectedVersion: 1, enabled: false }, changed),
  ).toMatchObject({ endpoint: { version: 2, enabled: false, viewerCanSendTrial: false } })
  expect(await run('sendWebhookTrial', { id }, trial, 'zh-CN')).toEqual({
    __typename: 'WebhookEndpointOffError',
    message: '该 Webhook 已暂停，请先启用。',
  })
  const renewed = '... on RenewWebhookSecretSuccess { secret endpoint { version } }'
  expect(await run('renewWebhookSecret', { id, expectedVersion: 1 }, renewed)).toMatchObject({
    __typename: 'StaleWebhookEndpointError',
  })
  const another = await run('renewWebhookSecret', { id, expectedVersion: 2 }, renewed)
  expect(another).toMatchObject({ endpoint: { version: 3 } })
  expect(another.secret).not.toBe(made.secret)
})

test.each(['ftp://example.com', 'example.com', 'https://me:secret@example.com/', ''])(
  'an address such as %j is refused in the language of who asks',
  async url => {
    const faults = '... on InvalidInputError { faults { path code message } }'
    expect(await run('createWebhookEndpoint', { url }, faults, 'zh-CN')).toMatchObject({
      faults: [
        {
          ...{ path: ['url'], code: 'not_a_web_url' },
          message: '请填写 http 或 https 网址，且不能包含用户名和密码。',
        },
      ],
    })
  },
)
