import { openCase } from '@clientele/application'
import { testDatabaseUrl } from '@clientele/data/testing'
import { ok } from '@clientele/kernel'
import { type MailServer, startMailServer } from '@clientele/vitest-config/mail-server'
import getPort from 'get-port'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { prefer, startDelivery, tell, until } from '../outbox.test-support.ts'
import { openFolder, startProgram } from '../program.test-support.ts'
import { openSite, openWorkspace, type TestSite, type TestWorkspace } from '../site.test-support.ts'
import { startTimerWorker } from '../timer/timer-worker.ts'

const metricsToken = 'a token that only Prometheus knows'
const authorization = `Bearer ${metricsToken}`
const log = pino({ level: 'silent' })
let site: TestSite
let workspace: TestWorkspace
let mail: MailServer

beforeAll(async () => {
  mail = await startMailServer()
  site = await openSite({ metricsToken })
  workspace = await openWorkspace(site)
})

afterAll(async () => {
  await site.close()
  await mail.stop()
})

test.each([
  ['nothing', {}],
  ['a wrong token', { authorization: `${authorization}!` }],
  ['the token of a session', 'session'],
])('metrics are kept from whoever shows %s', async (_, shown) => {
  const headers = shown === 'session' ? { authorization: `Bearer ${workspace.token}` } : shown
  const response = await site.fetch('/metrics', { headers: headers as Record<string, string> })
  expect(response.status).toBe(401)
  expect(await response.text()).not.toContain('clientele_')
})

test('a site without a token has no metrics', async () => {
  const closed = await openSite()
  expect((await closed.fetch('/metrics', { headers: { authorization: 'Bearer undefined' } })).status).toBe(
    404,
  )
  await closed.close()
})

test('a timer that was missing is counted as repaired and, once it rings, with its lateness', async () => {
  expect(await value('clientele_timers_repaired_total')).toBe(0)
  await caseWithoutTimer()
  const worker = startTimerWorker(site.database, { metrics: site.metrics, log })
  await until(async () => (await value('clientele_timers_total{outcome="rang"}')) === 1)
  await worker.stop()
  expect(await value('clientele_timers_repaired_total')).toBe(1)
  expect(await value('clientele_timers_total{outcome="failed"}')).toBe(0)
  expect(await value('clientele_timer_lateness_seconds_sum')).toBeGreaterThan(60)
  expect(await value('clientele_timer_lateness_seconds_bucket{le="60"}')).toBe(0)
})

test('mail of every workspace is counted while it waits, as it goes out, and when it is given up', async () => {
  const post = await openSite({ metricsToken })
  const shops = [await openWorkspace(post), await openWorkspace(post)] as const
  for (const shop of shops) {
    await prefer(shop, { email: 'lin@example.com' })
    await tell(shop)
  }
  await post.database.pool.query(`delete from pgboss.job where name = 'deliver'`)
  expect(await value('clientele_notices{status="pending"}', post)).toBe(2)
  const tries = (outcome: string) =>
    value(`clientele_delivery_seconds_count{channel="email",outcome="${outcome}"}`, post)
  const worker = await startDelivery(post, { smtpUrl: mail.url, metrics: post.metrics })
  await until(async () => (await tries('sent')) === 2)
  expect(await value('clientele_notices_forgotten_total', post)).toBe(2)
  mail.refuse({ code: 550, at: 'RCPT' })
  await tell(shops[1])
  await until(async () => (await value('clientele_notices{status="dead"}', post)) === 1)
  await worker.stop()
  expect(await tries('failed')).toBe(1)
  expect(await value('clientele_notices{status="pending"}', post)).toBe(0)
  await post.close()
})

test('operations are counted by their kind and how they ended', async () => {
  const count = (labels: string) => value(`clientele_graphql_operation_seconds_count{${labels}}`)
  await site.graphql('{ __typename }')
  await site.graphql('{ customers { nodes { id } } }')
  await site.graphql('mutation { __typename }')
  const stopping = new AbortController()
  await site.fetch('/graphql', {
    method: 'POST',
    headers: {
      authorization: `Bearer ${workspace.token}`,
      accept: 'text/event-stream',
      'content-type': 'application/json',
    },
    body: JSON.stringify({ query: 'subscription { casesChanged { __typename } }' }),
    signal: stopping.signal,
  })
  stopping.abort()
  expect(await count('kind="query",outcome="ok"')).toBe(1)
  expect(await count('kind="query",outcome="error"')).toBe(1)
  expect(await count('kind="mutation",outcome="ok"')).toBe(1)
  expect(await count('kind="subscription",outcome="ok"')).toBe(1)
})

test('how many connections are open is told, and how many may be', async () => {
  const idle = await value('clientele_database_connections{state="idle"}')
  const busy = await value('clientele_database_connections{state="busy"}')
  expect(idle + busy).toBeGreaterThan(0)
  expect(await value('clientele_database_connections_limit')).toBe(10)
  expect(await value('clientele_database_waiting')).toBe(0)
})

test('while the database is gone the rest is told, and no old number', async () => {
  const lonely = await openSite({ metricsToken })
  await lonely.database.close()
  const response = await lonely.fetch('/metrics', { headers: { authorization } })
  expect(response.status).toBe(200)
  const text = await response.text()
  expect(text).toContain('clientele_timers_repaired_total 0')
  expect(text).not.toContain('clientele_notices{')
  await expect(lonely.close()).rejects.toThrow()
})

test('a worker of its own tells how it is, and is no site', async () => {
  const folder = await openFolder()
  const port = await getPort()
  const environment = {
    DATABASE_URL: await testDatabaseUrl(),
    PORT: String(port),
    CLIENTELE_METRICS_TOKEN: metricsToken,
  }
  const program = startProgram(['worker'], { folder, environment })
  const ask = (path: string) => fetch(`http://127.0.0.1:${port}${path}`, { headers: { authorization } })
  await until(() =>
    ask('/health/ready').then(
      ({ status }) => status === 200,
      () => false,
    ),
  )
  expect(await (await ask('/metrics')).text()).toContain('clientele_timers_total{outcome="rang"} 0')
  expect((await ask('/graphql')).status).toBe(404)
  program.kill('SIGTERM')
  expect(await program.ended).toMatchObject({ exitCode: 0, error: '' })
  await folder.remove()
})

/** A case that should have been looked at two minutes ago, and nobody would. */
async function caseWithoutTimer(): Promise<void> {
  const told = { kind: 'INQUIRY', channel: 'CHAT', severity: 'MINOR', urgency: 'HIGH' } as const
  const opened = await openCase(workspace, { ...told, subject: 'Where is it', message: 'Where is it?' })
  if (!opened.ok) throw new Error(JSON.stringify(opened.error))
  await site.database.rawTransaction(workspace, async tx => {
    await tx.query('delete from timer')
    await tx.query(`update "case" set look_again_at = now() - interval '2 minutes'`)
    return ok()
  })
}

/** The value of this line of the metrics. @throws where there is none. */
async function value(line: string, of: TestSite = site): Promise<number> {
  const text = await (await of.fetch('/metrics', { headers: { authorization } })).text()
  const found = text.split('\n').find(candidate => candidate.startsWith(`${line} `))
  if (!found) throw new Error(`No ${line} in ${text}`)
  return Number(found.slice(line.length + 1))
}
