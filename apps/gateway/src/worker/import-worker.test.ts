import { openDatabase } from '@clientele/data'
import { testDatabaseUrl } from '@clientele/data/testing'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openFolder, startProgram, type WorkFolder } from '../program.test-support.ts'
import { openWorkspace, type TestWorkspace, testSecret } from '../site.test-support.ts'
import { startImportWorker } from './import-worker.ts'

let folder: WorkFolder

beforeAll(async () => {
  folder = await openFolder()
})

afterAll(() => folder.remove())

test('an import whose worker was killed is finished by another one, once', async () => {
  const url = await testDatabaseUrl()
  const database = openDatabase(url)
  const workspace = await openWorkspace({ database })
  const environment = { DATABASE_URL: url, CLIENTELE_SECRET: testSecret }
  const program = startProgram(['serve'], { folder, environment })
  const address = await program.address()

  await startImport(address, workspace)
  await until(async () => (await statusOf(workspace)) === 'RUNNING')
  program.kill('SIGKILL')
  await program.ended
  expect(await statusOf(workspace)).toBe('RUNNING')
  expect(await ordersOf(workspace)).toBe(0)

  // The other worker does not wait until it has heard nothing of the first for a while.
  await database.pool.query('update pgboss.job set heartbeat_seconds = 3600, expire_seconds = 3600')
  const hold = database.hold()
  const worker = await startImportWorker(database, { hold, log: pino({ level: 'silent' }) })
  await until(async () => (await statusOf(workspace)) === 'COMPLETED')
  expect(await ordersOf(workspace)).toBe(rowCount)
  await worker.stop()
  await hold.close()
  await database.close()
})

const rowCount = 30_000

async function startImport(address: string, { token }: TestWorkspace): Promise<void> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  const rows = Array.from({ length: rowCount }, (_, index) => `K${index % 999},2024-01-31,${index}.00`)
  const body = `customer,date,amount\n${rows.join('\n')}\n`
  const uploaded = await fetch(`${address}/uploads?fileName=a.csv`, { method: 'POST', headers, body })
  const upload = (await uploaded.json()) as { id: string }
  const query = `mutation {
    startImport(input: { uploadId: "${upload.id}", columns: [
      { field: CUSTOMER, header: "customer" }, { field: ORDERED_AT, header: "date" }, { field: AMOUNT, header: "amount" }
    ] }) { ... on StartImportSuccess { importRun { id } } }
  }`
  const started = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ query }),
  })
  expect(await started.text()).toContain('imp_')
}

async function statusOf(workspace: TestWorkspace): Promise<string | undefined> {
  const run = await workspace.database.snapshot(workspace, tx => tx.importRun.findFirst())
  return run?.status
}

function ordersOf(workspace: TestWorkspace): Promise<number> {
  return workspace.database.snapshot(workspace, tx => tx.order.count())
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise(resolve => setTimeout(resolve, 10))
}
