import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const program = fileURLToPath(new URL('../../../gateway/src/main.ts', import.meta.url))
/** A worker that ends by itself, because there is no database, is started again after so many milliseconds. */
const beforeStartingAgain = 500
/** A worker is spared for so many milliseconds at most after it has taken up its work. */
const longestSpared = 3_000

export interface FleetOptions {
  readonly databaseUrl: string
  readonly smtpUrl: string
  readonly folder: string
  /** One for each worker: by how many milliseconds its clock is wrong. */
  readonly clockErrors: readonly number[]
}

/** Worker processes of the real gateway, each started again whenever it ends. */
export interface WorkerFleet {
  /**
   * Kills one with SIGKILL: of those that have taken up their work, the one that `random` from 0 to 1 falls on, if any. It may
   * have just done so, or must have worked for up to three seconds, as `random` says: on a slow machine nothing would ever be
   * done otherwise.
   */
  kill(random: number): boolean
  /** How often workers were killed. */
  readonly kills: number
  /** How often workers ended by themselves. */
  readonly ends: number
  /** How often workers took up their work. */
  readonly starts: number
  /** What workers logged as a warning or an error, and how often. */
  readonly logged: ReadonlyMap<string, number>
  /** Lets all finish what runs, and end. */
  stop(): Promise<void>
}

/**
 * Brings the database to its schema as an operator does, and by the way leaves the program compiled in `folder`: workers
 * are started hundreds of times.
 */
export async function migrateByProgram({
  databaseUrl,
  folder,
}: Pick<FleetOptions, 'databaseUrl' | 'folder'>): Promise<void> {
  const child = spawn(process.execPath, ['--conditions=@clientele/source', program, 'migrate'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      PATH: process.env.PATH,
      DATABASE_URL: databaseUrl,
      NODE_COMPILE_CACHE: join(folder, 'compiled'),
    },
  })
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new Error(`clientele migrate ended with ${code}`)
}

export function startFleet(options: FleetOptions): WorkerFleet {
  const tally = { kills: 0, ends: 0, starts: 0, logged: new Map<string, number>() }
  const stopping = new AbortController()
  const slots: Slot[] = options.clockErrors.map(() => ({ atWorkSince: undefined }))
  const running = slots.map(async (slot, place) => {
    while (!stopping.signal.aborted) {
      const child = startWorker(options, place)
      slot.child = child
      listen(child, {
        onStart: () => {
          slot.atWorkSince = performance.now()
          tally.starts++
        },
        onComplaint: message => tally.logged.set(message, (tally.logged.get(message) ?? 0) + 1),
      })
      const signal = await endOf(child)
      slot.atWorkSince = undefined
      if (stopping.signal.aborted) return
      if (signal === 'SIGKILL') continue
      tally.ends++
      await sleep(beforeStartingAgain)
    }
  })
  return {
    get kills() {
      return tally.kills
    },
    get ends() {
      return tally.ends
    },
    get starts() {
      return tally.starts
    },
    logged: tally.logged,
    kill: random => {
      const latest = performance.now() - ((random * 1000) % 1) * longestSpared
      const atWork = slots.filter(({ atWorkSince }) => atWorkSince !== undefined && atWorkSince <= latest)
      const struck = atWork[Math.floor(random * atWork.length)]
      if (struck?.child?.kill('SIGKILL') !== true) return false
      struck.atWorkSince = undefined
      tally.kills++
      return true
    },
    stop: async () => {
      stopping.abort()
      for (const { child } of slots) child?.kill('SIGTERM')
      await Promise.all(running)
    },
  }
}

function startWorker(
  { databaseUrl, smtpUrl, folder, clockErrors }: FleetOptions,
  place: number,
): ChildProcess {
  const clockError = clockErrors[place] ?? 0
  const clock = clockError === 0 ? [] : ['--import', import.meta.resolve('./wrong-clock.ts')]
  const orphan = ['--import', import.meta.resolve('./end-as-orphan.ts')]
  return spawn(process.execPath, ['--conditions=@clientele/source', ...orphan, ...clock, program, 'worker'], {
    cwd: folder,
    // The channel says nothing but that this process is still there.
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: {
      PATH: process.env.PATH,
      DATABASE_URL: databaseUrl,
      SMTP_URL: smtpUrl,
      MAIL_FROM: 'soak@example.com',
      LOG_LEVEL: 'warn',
      NODE_COMPILE_CACHE: join(folder, 'compiled'),
      CLOCK_ERROR_MS: String(clockError),
    },
  })
}

interface Slot {
  child?: ChildProcess
  /** Undefined where it has not taken up its work yet. */
  atWorkSince: number | undefined
}

interface Listener {
  readonly onStart: () => void
  readonly onComplaint: (message: string) => void
}

function listen(child: ChildProcess, { onStart, onComplaint }: Listener): void {
  for (const stream of [child.stdout, child.stderr]) {
    if (!stream) continue
    createInterface({ input: stream }).on('line', line => {
      if (line.startsWith('Clientele takes jobs')) onStart()
      const message = messageOf(line)
      if (message) onComplaint(message)
    })
  }
}

/** What a line of the log says, with what differs from case to case left out; undefined for what is no complaint. */
function messageOf(line: string): string | undefined {
  if (line === '' || line.startsWith('Clientele takes jobs') || line.startsWith('Stopping')) return undefined
  if (!line.startsWith('{')) return line.slice(0, 120)
  const { msg, err } = JSON.parse(line) as { msg: string; err?: { message?: string } }
  return err?.message ? `${msg}: ${err.message.split('\n')[0]}` : msg
}

function endOf(child: ChildProcess): Promise<NodeJS.Signals | null> {
  return new Promise(resolve => child.once('close', (_, signal) => resolve(signal)))
}
