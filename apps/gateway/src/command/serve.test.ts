import { afterEach, beforeEach, expect, test } from 'vitest'
import {
  openFolder,
  runProgram,
  type StartedProgram,
  startProgram,
  type WorkFolder,
} from '../program.test-support.ts'

let folder: WorkFolder
let started: StartedProgram[]

beforeEach(async () => {
  folder = await openFolder()
  started = []
})

afterEach(async () => {
  for (const program of started) {
    program.kill('SIGTERM')
    await program.ended
  }
  await folder.remove()
})

test('a start serves the demo, keeps others off its folder, ends at once when asked, and the next one keeps everything', async () => {
  const first = start('start')
  const address = await first.address()
  expect(await workspaces(address)).toEqual(['demo'])
  expect(await folder.serverProcess()).toBeTypeOf('number')

  const second = await runProgram(['start'], { folder })
  expect(second).toMatchObject({ exitCode: 2, out: '' })
  expect(second.error).toMatch(
    /^The folder .+\.clientele is in use by another Clientele \(process \d+\)\.\n$/,
  )

  await folder.write('orders.csv', 'customer,date,amount\na,2024-01-31,12.50\n')
  const imported = await runProgram(['import', 'orders.csv'], { folder })
  expect(imported).toMatchObject({ exitCode: 0, error: '' })

  first.kill('SIGINT')
  const ended = await first.ended
  expect(ended).toMatchObject({ exitCode: 0, error: '' })
  expect(ended.out).toContain('Stopping …')
  expect(await folder.serverProcess()).toBeUndefined()

  const again = start('start')
  expect(await workspaces(await again.address())).toEqual(['demo', 'main'])
  again.kill('SIGTERM')
  const endedAgain = await again.ended
  expect(endedAgain).toMatchObject({ exitCode: 0, error: '' })
  expect(endedAgain.out).not.toContain('Making the demo workspace')
  expect(await folder.serverProcess()).toBeUndefined()
})

test('Ctrl-C in a terminal, which reaches every process of the group, ends all of them in order', async () => {
  const program = start('serve')
  await program.address()
  program.interruptGroup()
  expect(await program.ended).toMatchObject({ exitCode: 0, error: '' })
  expect(await folder.serverProcess()).toBeUndefined()
})

test('a start that was killed leaves a PostgreSQL behind, which the next start ends and replaces', async () => {
  const killed = start('serve')
  await killed.address()
  const leftBehind = await folder.serverProcess()
  killed.kill('SIGKILL')
  expect((await killed.ended).exitCode).toBeNull()
  expect(await folder.serverProcess()).toBe(leftBehind)

  const next = start('serve')
  expect(await workspaces(await next.address())).toEqual([])
  expect(await folder.serverProcess()).not.toBe(leftBehind)
})

function start(command: 'start' | 'serve'): StartedProgram {
  const program = startProgram([command], { folder })
  started.push(program)
  return program
}

async function workspaces(address: string): Promise<string[]> {
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-clientele-csrf': '1' },
    body: JSON.stringify({ query: '{ signInChoices { tenant { slug } } }' }),
  })
  const { data } = (await response.json()) as { data: { signInChoices: { tenant: { slug: string } }[] } }
  return data.signInChoices.map(({ tenant }) => tenant.slug)
}
