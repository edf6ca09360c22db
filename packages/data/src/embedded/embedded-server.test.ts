import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { expect, onTestFinished, test } from 'vitest'
import { runningServerUrl, startEmbeddedServer } from './embedded-server.ts'

async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'clientele-embedded-'))
  onTestFinished(() => rm(path, { recursive: true, force: true }))
  return path
}

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query(sql)
  await client.end()
  return rows
}

test('keeps its data from one start to the next', async () => {
  const path = await folder()
  const first = await startEmbeddedServer(path)
  if (!first.ok) throw new Error(first.error.code)
  await query(first.value.url('postgres'), 'create table kept as select 42 as n')
  await first.value.stop()
  const second = await startEmbeddedServer(path)
  if (!second.ok) throw new Error(second.error.code)
  expect(await query(second.value.url('postgres'), 'select n from kept')).toEqual([{ n: 42 }])
  await second.value.stop()
})

test('a folder in use is refused by name, and its server can be found', async () => {
  const path = await folder()
  const server = await startEmbeddedServer(path)
  if (!server.ok) throw new Error(server.error.code)
  expect(await startEmbeddedServer(path)).toEqual({
    ok: false,
    error: { code: 'DATA_FOLDER_IN_USE', folder: path, processId: process.pid },
  })
  expect(await runningServerUrl(path, 'postgres')).toBe(server.value.url('postgres'))
  await server.value.stop()
  expect(await runningServerUrl(path, 'postgres')).toBeUndefined()
})

test('a folder left by a killed process is taken over with what was committed', async () => {
  const path = await folder()
  const script = `
    import pg from 'pg'
    import { startEmbeddedServer } from ${JSON.stringify(join(import.meta.dirname, 'embedded-server.ts'))}
    const server = await startEmbeddedServer(${JSON.stringify(path)})
    const client = new pg.Client({ connectionString: server.value.url('postgres') })
    await client.connect()
    await client.query('create table kept as select 42 as n')
    console.log('ready')`
  const child = spawn(
    process.execPath,
    ['--conditions=@clientele/source', '--input-type=module', '--eval', script],
    { stdio: ['ignore', 'pipe', 'inherit'], cwd: import.meta.dirname },
  )
  await once(child.stdout, 'data')
  child.kill('SIGKILL')
  await once(child, 'exit')
  const server = await startEmbeddedServer(path)
  if (!server.ok) throw new Error(server.error.code)
  expect(await query(server.value.url('postgres'), 'select n from kept')).toEqual([{ n: 42 }])
  await server.value.stop()
})

test.each([
  ['this very process, as in a container that was started anew', process.pid],
  ['a process that has nothing to do with it', process.ppid],
])('a number that went to %s holds no folder, and is left in peace', async (_, processId) => {
  const path = await folder()
  const first = await startEmbeddedServer(path)
  if (!first.ok) throw new Error(first.error.code)
  await first.value.stop()
  const nobody = { processId, port: 1, password: 'gone', startedAt: 0 }
  await writeFile(join(path, 'running.json'), JSON.stringify(nobody))
  await writeFile(join(path, 'postgres', 'postmaster.pid'), `${processId}\n${path}/postgres\n0\n1\n`)
  expect(await runningServerUrl(path, 'postgres')).toBeUndefined()
  const server = await startEmbeddedServer(path)
  if (!server.ok) throw new Error(server.error.code)
  expect(await query(server.value.url('postgres'), 'select 42 as n')).toEqual([{ n: 42 }])
  await server.value.stop()
})
