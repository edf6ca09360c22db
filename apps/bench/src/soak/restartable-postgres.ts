import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type EmbeddedServer, startEmbeddedServer } from '@clientele/data'

/** `FAST` ends every connection and shuts down in order; `IMMEDIATE` breaks off as a crash does, and recovers at the start. */
export type Shutdown = 'FAST' | 'IMMEDIATE'

const signals = { FAST: 'SIGINT', IMMEDIATE: 'SIGQUIT' } as const

/** A PostgreSQL, durable as in production, that can be taken away under its clients and comes back at the same address. */
export interface RestartablePostgres {
  readonly url: string
  restart(how: Shutdown, outageMilliseconds: number): Promise<void>
  /** Ends it for good; its data are gone. */
  stop(): Promise<void>
}

export async function startRestartablePostgres(): Promise<RestartablePostgres> {
  const folder = await mkdtemp(join(tmpdir(), 'clientele-soak-'))
  let server = await start(folder)
  const url = server.url('postgres')
  const port = Number(new URL(url).port)
  return {
    url,
    restart: async (how, outageMilliseconds) => {
      await shutDown(folder, how)
      await sleep(outageMilliseconds)
      server = await start(folder, port)
    },
    stop: async () => {
      await server.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function start(folder: string, port?: number): Promise<EmbeddedServer> {
  const server = await startEmbeddedServer(folder, port === undefined ? {} : { port })
  if (!server.ok) throw new Error(`PostgreSQL does not start: ${JSON.stringify(server.error)}`)
  return server.value
}

async function shutDown(folder: string, how: Shutdown): Promise<void> {
  const [line = ''] = (await readFile(join(folder, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')
  const processId = Number(line)
  process.kill(processId, signals[how])
  while (isAlive(processId)) await sleep(20)
}

function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0)
    return true
  } catch {
    return false
  }
}
