import { openDatabase } from '@clientele/data'
import { emptyDatabaseUrl } from '@clientele/data/testing'
import getPort from 'get-port'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openFolder, runHere, runProgram, type WorkFolder } from './program.test-support.ts'
import { listen } from './server/listen.ts'

let folder: WorkFolder

beforeAll(async () => {
  folder = await openFolder()
})

afterAll(() => folder.remove())

describe('what keeps the program from running is told in one line, with exit code 2:', () => {
  test('a wrong variable', async () => {
    expect(await runProgram(['serve'], { folder, environment: { PORT: 'web' } })).toEqual({
      exitCode: 2,
      out: '',
      error: 'The variable PORT must be a whole number from 0 to 65535.\n',
    })
  })

  test('a port that is taken, before anything else is touched', async () => {
    const port = await getPort({ host: '127.0.0.1' })
    const taken = await listen({ host: '127.0.0.1', port })
    const ended = await runProgram(['start'], { folder, environment: { PORT: String(port) } })
    await taken.close()
    expect(ended).toEqual({
      exitCode: 2,
      out: '',
      error: `The port ${port} is taken. Choose another: PORT=${port + 1}\n`,
    })
    await expect(folder.read('.clientele/secret')).rejects.toThrow('ENOENT')
  })

  test('a host that is not this machine', async () => {
    const ended = await runHere(['serve'], { folder, environment: { HOST: '192.0.2.1' } })
    expect(ended).toEqual({ exitCode: 2, out: '', error: 'This machine has no address 192.0.2.1.\n' })
  })

  test('a database that cannot be reached', async () => {
    const port = await getPort({ host: '127.0.0.1' })
    const environment = { DATABASE_URL: `postgresql://me@127.0.0.1:${port}/crm` }
    const ended = await runHere(['migrate'], { folder, environment })
    expect(ended).toMatchObject({ exitCode: 2, out: '' })
    expect(ended.error).toMatch(/^The database cannot be reached: .+ECONNREFUSED.+\n$/)
  })

  test('a database in which its user may not make tables', async () => {
    const environment = { DATABASE_URL: await urlOfOutsider() }
    const ended = await runHere(['migrate'], { folder, environment })
    expect(ended).toMatchObject({ exitCode: 2, out: '' })
    expect(ended.error).toMatch(/^The user of DATABASE_URL may not prepare the database: .+\.\n$/)
  })

  test('a command there is not', async () => {
    const ended = await runProgram(['improt'], { folder })
    expect(ended).toMatchObject({ exitCode: 2, out: '' })
    expect(ended.error).toMatch(/^error: unknown command 'improt'\n\(Did you mean import\?\)\n/)
  })
})

test('help is no error', async () => {
  const ended = await runProgram(['--help'], { folder })
  expect(ended).toMatchObject({ exitCode: 0, error: '' })
  for (const command of ['start', 'serve', 'worker', 'migrate', 'demo', 'import'])
    expect(ended.out).toContain(`\n  ${command}`)
})

/** An empty database, as a user who owns nothing in it. */
async function urlOfOutsider(): Promise<string> {
  const url = new URL(await emptyDatabaseUrl())
  const database = openDatabase(url.href)
  const owner = await database.pool.connect()
  await owner.query(`set role none; create role outsider login password 'outsider'`)
  owner.release(true)
  await database.close()
  url.username = 'outsider'
  url.password = 'outsider'
  return url.href
}
