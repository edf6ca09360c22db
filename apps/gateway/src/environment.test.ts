import { describe, expect, test } from 'vitest'
import { parseEnvironment } from './environment.ts'

test('without any variable everything has a sensible value', () => {
  expect(parseEnvironment({})).toEqual({
    ok: true,
    value: {
      databaseUrl: undefined,
      folder: '.clientele',
      host: '127.0.0.1',
      port: 4000,
      secret: undefined,
      demoSignIn: true,
      uploadLimit: 2 ** 30,
      mail: undefined,
      publicUrl: undefined,
      webhookNetwork: 'public',
      trustedProxies: [],
      metricsToken: undefined,
      logLevel: 'info',
    },
  })
})

test('an empty variable is one that is not set', () => {
  expect(parseEnvironment({ PORT: '', DATABASE_URL: '', CLIENTELE_SIGN_IN: '' })).toEqual(
    parseEnvironment({}),
  )
})

describe('the demo sign-in', () => {
  test.each([
    [{}, true],
    [{ HOST: 'localhost' }, true],
    [{ HOST: '::1' }, true],
    [{ HOST: '0.0.0.0' }, false],
    [{ HOST: 'crm.example.com' }, false],
    [{ HOST: '0.0.0.0', CLIENTELE_SIGN_IN: 'demo' }, true],
    [{ CLIENTELE_SIGN_IN: 'off' }, false],
  ])('with %o is on: %s', (variables, isOn) => {
    expect(parseEnvironment(variables)).toMatchObject({ ok: true, value: { demoSignIn: isOn } })
  })
})

describe('a wrong variable is named with what it must be:', () => {
  test.each([
    ['PORT', 'web', 'must be a whole number from 0 to 65535'],
    ['PORT', '-1', 'must be a whole number from 0 to 65535'],
    ['PORT', '65536', 'must be a whole number from 0 to 65535'],
    ['PORT', '80.5', 'must be a whole number from 0 to 65535'],
    ['DATABASE_URL', 'mysql://localhost/crm', 'must be an address such as postgresql://'],
    ['DATABASE_URL', 'postgresql://[bad', 'must be an address such as postgresql://'],
    ['CLIENTELE_SECRET', 'too short', 'must have at least 32 characters'],
    ['CLIENTELE_SIGN_IN', 'yes', 'must be demo or off'],
    ['CLIENTELE_UPLOAD_LIMIT', '0', 'must be a whole number from 1 to'],
    ['CLIENTELE_UPLOAD_LIMIT', '1 GB', 'must be a whole number from 1 to'],
    ['SMTP_URL', 'mail.example.com', 'must be an address such as smtps://'],
    ['SMTP_URL', 'https://mail.example.com', 'must be an address such as smtps://'],
    ['SMTP_URL', 'smtp://mail.example.com', 'since SMTP_URL is set', 'MAIL_FROM'],
    ['MAIL_FROM', 'Clientele', 'must be such as Clientele <crm@example.com>'],
    ['MAIL_FROM', 'a@example.com, b@example.com', 'must be such as Clientele <crm@example.com>'],
    ['PUBLIC_URL', 'crm.example.com', 'must be an address such as https://'],
    ['PUBLIC_URL', 'javascript:alert(1)', 'must be an address such as https://'],
    ['CLIENTELE_WEBHOOK_NETWORK', 'private', 'must be public or any'],
    ['CLIENTELE_TRUSTED_PROXIES', 'everyone', 'must be addresses or networks such as 10.0.0.0/8'],
    ['CLIENTELE_TRUSTED_PROXIES', '10.0.0.1,', 'must be addresses or networks such as 10.0.0.0/8'],
    ['CLIENTELE_METRICS_TOKEN', 'too short', 'must have at least 16 characters'],
    ['LOG_LEVEL', 'loud', 'must be one of silent, error, warn, info, debug'],
  ])('%s=%s', (variable, value, reason, blamed = variable) => {
    const parsed = parseEnvironment({ [variable]: value })
    expect(parsed).toMatchObject({ ok: false, error: { code: 'INVALID_ENVIRONMENT', variable: blamed } })
    expect(parsed.ok || parsed.error.reason).toMatch(reason)
  })
})

test.each([
  'postgresql://me:secret@db.example.com:5432/crm',
  'postgres://localhost/crm?sslmode=require',
  'postgresql:///crm?host=/run/postgresql',
])('a database may be at %s', url =>
  expect(parseEnvironment({ DATABASE_URL: url })).toMatchObject({ ok: true, value: { databaseUrl: url } }),
)

test.each([
  ['crm@example.com', { name: '', address: 'crm@example.com' }],
  ['Clientele <crm@example.com>', { name: 'Clientele', address: 'crm@example.com' }],
  ['"客户中心" <crm@mail.example.com>', { name: '客户中心', address: 'crm@mail.example.com' }],
])('mail may come from %s', (sender, from) => {
  const smtpUrl = 'smtp://mail.example.com:587?requireTLS=true'
  const parsed = parseEnvironment({ SMTP_URL: smtpUrl, MAIL_FROM: sender })
  expect(parsed).toMatchObject({ ok: true, value: { mail: { smtpUrl, from } } })
})
