import { type ChildProcess, spawn } from 'node:child_process'
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { run } from './command-line.ts'
import { parseEnvironment } from './environment.ts'
import { Exit } from './exit.ts'

const main = fileURLToPath(new URL('main.ts', import.meta.url))

/** A folder of its own for a program to run in. */
export interface WorkFolder {
  readonly path: string
  write(name: string, text: string): Promise<void>
  read(name: string): Promise<string>
  /** The process id of the PostgreSQL that runs on the folder; undefined where none does. */
  serverProcess(): Promise<number | undefined>
  remove(): Promise<void>
}

export async function openFolder(): Promise<WorkFolder> {
  const path = await mkdtemp(join(tmpdir(), 'clientele-program-'))
  // As root PostgreSQL runs as another user, who must be able to enter.
  await chmod(path, 0o755)
  return {
    path,
    write: (name, text) => writeFile(join(path, name), text),
    read: name => readFile(join(path, name), 'utf8'),
    serverProcess: async () => {
      const file = join(path, '.clientele/postgres/postmaster.pid')
      const processId = Number((await readFile(file, 'utf8').catch(() => '')).split('\n')[0])
      return processId && isAlive(processId) ? processId : undefined
    },
    remove: () => rm(path, { recursive: true, force: true }),
  }
}

export interface Ended {
  /** Null for a program that was killed. */
  readonly exitCode: number | null
  readonly out: string
  readonly error: string
}

/** A `clientele` of its own process. */
export interface StartedProgram {
  readonly ended: Promise<Ended>
  /** Address of the site, once it is announced. @throws where the program ends before. */
  address(): Promise<string>
  kill(signal: 'SIGINT' | 'SIGTERM' | 'SIGKILL'): void
  /** Interrupts every process of its group, as Ctrl-C in a terminal does. */
  interruptGroup(): void
}

export interface ProgramOptions {
  readonly folder: WorkFolder
  readonly environment?: Readonly<Record<string, string>>
}

export function startProgram(
  args: readonly string[],
  { folder, environment }: ProgramOptions,
): StartedProgram {
  const child = spawn(process.execPath, ['--conditions=@clientele/source', main, ...args], {
    cwd: folder.path,
    // A process group of its own, as a terminal makes one.
    detached: true,
    env: { PATH: process.env.PATH, LOG_LEVEL: 'error', PORT: '0', ...environment },
  })
  const out = collect(child.stdout)
  const error = collect(child.stderr)
  const ended = new Promise<Ended>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', exitCode => resolve({ exitCode, out: out(), error: error() }))
  })
  return {
    ended,
    address: () => untilAnnounced(child, { out, error }),
    kill: signal => child.kill(signal),
    interruptGroup: () => void (child.pid && process.kill(-child.pid, 'SIGINT')),
  }
}

/** Runs a `clientele` command to its end. */
export function runProgram(args: readonly string[], options: ProgramOptions): Promise<Ended> {
  return startProgram(args, options).ended
}

/** Runs a `clientele` command to its end within this process: the same, without a start of Node for each. */
export async function runHere(
  args: readonly string[],
  { folder, environment = {} }: ProgramOptions,
): Promise<Ended> {
  const parsed = parseEnvironment(environment)
  if (!parsed.ok) throw new Error(parsed.error.reason)
  const stream = new PassThrough()
  const out = collect(stream)
  const surroundings = { folder: folder.path, out: stream, stop: new Promise<void>(() => {}) }
  try {
    const exitCode = await run(args, { environment: parsed.value, surroundings })
    return { exitCode, out: out(), error: '' }
  } catch (error) {
    if (!(error instanceof Exit)) throw error
    return { exitCode: error.code, out: out(), error: `${error.message}\n` }
  }
}

function collect(stream: NodeJS.ReadableStream): () => string {
  let text = ''
  stream.on('data', chunk => {
    text += chunk
  })
  return () => text
}

async function untilAnnounced(
  child: ChildProcess,
  { out, error }: { readonly out: () => string; readonly error: () => string },
): Promise<string> {
  while (child.exitCode === null && child.signalCode === null) {
    const address = /Admin +(http:\S+)/.exec(out())?.[1]
    if (address) return address
    await sleep(20)
  }
  throw new Error(`The program ended before it was ready: ${out()}${error()}`)
}

function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0)
    return true
  } catch {
    return false
  }
}
