import { acknowledgeReceipt, commandEightD, openCase, openEightD, replyToCase } from '@clientele/application'
import { listenerName } from '@clientele/data'
import { testDatabaseUrl } from '@clientele/data/testing'
import { encodeId } from '@clientele/kernel'
import { createClient } from 'graphql-sse'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { openSite, openWorkspace, type TestSite, type TestWorkspace } from '../site.test-support.ts'
import { type Told, watch } from './watch.test-support.ts'

let here: TestSite
let there: TestSite
let workspace: TestWorkspace

beforeAll(async () => {
  const databaseUrl = await testDatabaseUrl()
  here = await openSite({ databaseUrl })
  there = await openSite({ databaseUrl })
  workspace = await openWorkspace(here)
})

afterAll(async () => {
  await here.close()
  await there.close()
})

test('what happens to a case at one gateway is told at the other, at once and after everything that happens', async () => {
  const caseId = await takeCase(workspace)
  const told = watchCase(there, caseId)
  const opened = { status: 'NEW', messages: [{ body: 'The seal was broken.' }] }
  expect(await told.next()).toEqual({ data: { caseChanged: { case: opened } } })
  await replyToCase(workspace, { caseId, expectedVersion: null, body: 'We are on it.' })
  expect(await told.next()).toMatchObject({
    data: { caseChanged: { case: { status: 'OPEN', messages: [{}, { body: 'We are on it.' }] } } },
  })
})

test('what is done in an 8D, and to a case of it, is told at the other gateway to whoever watches either', async () => {
  const caseId = await takeCase(workspace)
  const eightDId = await openProblem(caseId)
  const [beside, told] = [watchEightDsOf(there, caseId), watchEightD(there, eightDId)]
  expect(await told.next()).toEqual(eightD({ version: 1, cases: [{ status: 'NEW' }] }))
  expect(await beside.next()).toEqual({
    data: { caseChanged: { case: { eightDs: [{ discipline: 'D0' }] } } },
  })
  const target = { eightDId, expectedVersion: null }
  await commandEightD(workspace, target, { type: 'COMPLETE_DISCIPLINE', discipline: 'D0' })
  expect(await told.next()).toEqual(eightD({ version: 2, cases: [{ status: 'NEW' }] }))
  expect(await beside.next()).toEqual({
    data: { caseChanged: { case: { eightDs: [{ discipline: 'D1' }] } } },
  })
  await replyToCase(workspace, { caseId, expectedVersion: null, body: 'We are on it.' })
  expect(await told.next()).toEqual(eightD({ version: 2, cases: [{ status: 'OPEN' }] }))
})

test('the queue is told at first that anything may have changed, then which cases did and how much work there is', async () => {
  const caller = await openWorkspace(here)
  const told = watchQueue(there, caller)
  expect(await told.next()).toEqual(queue({ isComplete: false, open: 0, cases: [] }))
  const caseId = await takeCase(caller)
  const cases = [{ id: encodeId('Case', caseId), subject: 'Seal broken' }]
  expect(await told.next()).toEqual(queue({ isComplete: true, open: 1, cases }))
})

test('however much happens at once, a case is told once', async () => {
  const caller = await openWorkspace(here)
  const told = watchQueue(there, caller)
  await told.next()
  const caseIds = await Promise.all([takeCase(caller), takeCase(caller), takeCase(caller)])
  for (const caseId of caseIds) await acknowledgeReceipt(caller, { caseId, expectedVersion: null })
  const seen: string[] = []
  while (seen.length < 3) {
    const { data } = (await told.next()) as { data: { casesChanged: { cases: { id: string }[] } } }
    const ids = data.casesChanged.cases.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    seen.push(...ids.filter(id => !seen.includes(id)))
  }
})

test('another workspace hears nothing of it, and cannot watch a case or an 8D of this one', async () => {
  const other = await openWorkspace(here)
  const queueOfOther = watchQueue(there, other)
  await queueOfOther.next()
  const caseId = await takeCase(workspace)
  const told = watchCase(there, caseId, other)
  expect(await told.next()).toEqual({ data: { caseChanged: { case: null } } })
  const eightDOfThis = watchEightD(there, await openProblem(caseId), other)
  expect(await eightDOfThis.next()).toEqual({ data: { eightDChanged: { eightD: null } } })
  await replyToCase(workspace, { caseId, expectedVersion: null, body: 'For us only.' })
  const mine = await takeCase(other)
  const heard = await queueOfOther.next()
  expect(heard).toMatchObject(
    queue({ isComplete: true, open: 1, cases: [{ id: encodeId('Case', mine), subject: 'Seal broken' }] }),
  )
  expect(JSON.stringify(heard)).not.toContain('For us only.')
})

test('nobody watches without a session, nor on behalf of another site', async () => {
  const nobody = createClient({
    url: `${there.url}/graphql`,
    headers: { 'x-clientele-csrf': '1' },
    retryAttempts: 0,
  })
  onTestFinished(() => nobody.dispose())
  const refused = await nobody.iterate({ query: 'subscription { casesChanged { isComplete } }' }).next()
  expect(refused.value).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] })
  const foreign = await there.fetch('/graphql?query=subscription{casesChanged{isComplete}}', {
    headers: { cookie: `clientele_session=${workspace.token}`, accept: 'text/event-stream' },
  })
  expect(foreign.status).toBe(403)
})

test('who lost the database is told to look at everything again, and hears what happens from then on', async () => {
  const caller = await openWorkspace(here)
  const told = watchQueue(there, caller)
  await told.next()
  const killed = await cutListeners()
  expect(killed).toBeGreaterThanOrEqual(2)
  expect(await told.next()).toMatchObject({ data: { casesChanged: { isComplete: false } } })
  await takeCase(caller)
  expect(await told.next()).toMatchObject({ data: { casesChanged: { counts: { open: 1 } } } })
})

test('signing out ends the streams of the session at every gateway, and those of no other', async () => {
  const { tenantId, actorId, database } = await openWorkspace(here)
  const signedIn = await here.graphql<{ signIn: { token: string } }>(
    'mutation($id: ID!) { signIn(input: { userId: $id }) { ... on SignInSuccess { token } } }',
    { variables: { id: encodeId('User', actorId) } },
  )
  const leaving = { tenantId, actorId, database, token: signedIn.data.signIn.token }
  const staying = await signInAgain(leaving)
  const [ending, going] = [watchQueue(there, leaving), watchQueue(there, staying)]
  await Promise.all([ending.next(), going.next()])
  await here.graphql('mutation { signOut { signedOut } }', { token: leaving.token })
  expect(await ending.next()).toBeUndefined()
  await takeCase(leaving)
  expect(await going.next()).toMatchObject({ data: { casesChanged: { counts: { open: 1 } } } })
})

test('a session watches twenty things at once and no more, and may go on when it stops watching one', async () => {
  const caller = await openWorkspace(here)
  const watching = Array.from({ length: 20 }, () => watchQueue(there, caller))
  for (const told of watching) await told.next()
  const code = { errors: [{ extensions: { code: 'TOO_MANY_SUBSCRIPTIONS' } }] }
  expect(await watchQueue(there, caller).next()).toMatchObject(code)
  watching[0]?.stop()
  await expect.poll(() => watchQueue(there, caller).next()).not.toMatchObject(code)
})

test('holds no connection while nothing happens', async () => {
  const caller = await openWorkspace(here)
  for (const told of Array.from({ length: 15 }, () => watchQueue(there, caller))) await told.next()
  const { rows } = await here.database.pool.query<{ count: number }>(
    `select count(*)::int as count from pg_stat_activity where datname = current_database() and state like 'idle in%'`,
  )
  expect(rows[0]?.count).toBe(0)
})

test('a gateway that stops ends its streams, and ends', async () => {
  const third = await openSite()
  const caller = await openWorkspace(third)
  const told = watchQueue(third, caller)
  await told.next()
  await third.close()
  expect(await told.next()).toBeUndefined()
})

async function takeCase(caller: TestWorkspace): Promise<string> {
  const opened = await openCase(caller, {
    ...{ kind: 'COMPLAINT', channel: 'PHONE', severity: 'MODERATE', urgency: 'MEDIUM' },
    ...{ subject: 'Seal broken', message: 'The seal was broken.' },
  })
  if (!opened.ok) throw new Error(JSON.stringify(opened.error))
  return opened.value
}

async function openProblem(caseId: string): Promise<string> {
  const problem = { title: 'Seal breaks', symptom: 'The seal was broken.', caseIds: [caseId] }
  const opened = await openEightD(workspace, problem)
  if (!opened.ok) throw new Error(JSON.stringify(opened.error))
  return opened.value
}

async function signInAgain(caller: TestWorkspace): Promise<TestWorkspace> {
  const { data } = await here.graphql<{ signIn: { token: string } }>(
    'mutation($id: ID!) { signIn(input: { userId: $id }) { ... on SignInSuccess { token } } }',
    { variables: { id: encodeId('User', caller.actorId) } },
  )
  return { ...caller, token: data.signIn.token }
}

function watchCase(site: TestSite, caseId: string, { token }: TestWorkspace = workspace): Told {
  const query = 'subscription($id: ID!) { caseChanged(id: $id) { case { status messages { body } } } }'
  return watch(site, { token, query, variables: { id: encodeId('Case', caseId) } })
}

function watchEightDsOf(site: TestSite, caseId: string): Told {
  const query = 'subscription($id: ID!) { caseChanged(id: $id) { case { eightDs { discipline } } } }'
  return watch(site, { token: workspace.token, query, variables: { id: encodeId('Case', caseId) } })
}

function watchEightD(site: TestSite, eightDId: string, { token }: TestWorkspace = workspace): Told {
  const query = 'subscription($id: ID!) { eightDChanged(id: $id) { eightD { version cases { status } } } }'
  return watch(site, { token, query, variables: { id: encodeId('EightD', eightDId) } })
}

function eightD(shown: { readonly version: number; readonly cases: readonly object[] }) {
  return { data: { eightDChanged: { eightD: shown } } }
}

function watchQueue(site: TestSite, { token }: TestWorkspace): Told {
  const query = 'subscription { casesChanged { isComplete counts { open } cases { id subject } } }'
  return watch(site, { token, query })
}

function queue({ open, ...changed }: { isComplete: boolean; open: number; cases: unknown[] }) {
  return { data: { casesChanged: { ...changed, counts: { open } } } }
}

/** Ends the connections that listen to the database, as a restart of it would. */
async function cutListeners(): Promise<number> {
  const owner = await here.database.pool.connect()
  try {
    await owner.query('begin; set local role none')
    const { rowCount } = await owner.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and application_name = $1`,
      [listenerName],
    )
    return rowCount ?? 0
  } finally {
    await owner.query('rollback')
    owner.release()
  }
}
