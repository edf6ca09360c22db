import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const program = fileURLToPath(new URL('../../../gateway/src/main.ts', import.meta.url))
/** A worker that ends by itself, because there is no database, is started again after so many milliseconds. */
const beforeStartingAgain = 500

export interface FleetOptions {
  readonly databaseUrl: string
  readonly smtpUrl: string
  readonly folder: string
  /** One for each worker: by how many milliseconds its clock is wrong. */
  readonly clockErrors: readonly number[]
}

/** Worker processes of the real gateway, each started again whenever it ends. */
export interface WorkerFleet {
  /** Kills one with SIGKILL: the `place`-th. False where none runs there right now. */
  kill(place: number): boolean
  readonly size: number
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

export function startFleet(options: FleetOptions): WorkerFleet {
  const tally = { kills: 0, ends: 0, starts: 0, logged: new Map<string, number>() }
  const stopping = new AbortController()
  const slots: { child?: ChildProcess }[] = options.clockErrors.map(() => ({}))
  const running = slots.map(async (slot, place) => {
    while (!stopping.signal.aborted) {
      const child = startWorker(options, place)
      slot.child = child
      listen(child, tally)
      const signal = await endOf(child)
      if (stopping.signal.aborted) return
      if (signal === 'SIGKILL') continue
      tally.ends++
      await sleep(beforeStartingAgain)
    }
  })
  return {
    size: slots.length,
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
    kill: place => {
      const isKilled = slots[place]?.child?.kill('SIGKILL') === true
      if (isKilled) tally.kills++
      return isKilled
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
  return spawn(process.execPath, ['--conditions=@clientele/source', ...clock, program, 'worker'], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env.PATH,
      DATABASE_URL: databaseUrl,
      SMTP_URL: smtpUrl,
      MAIL_FROM: 'soak@example.com',
      LOG_LEVEL: 'warn',
      CLOCK_ERROR_MS: String(clockError),
    },
  })
}

interface Tally {
  starts: number
  readonly logged: Map<string, number>
}

function listen(child: ChildProcess, tally: Tally): void {
  for (const stream of [child.stdout, child.stderr]) {
    if (!stream) continue
    createInterface({ input: stream }).on('line', line => {
      if (line.startsWith('Clientele takes jobs')) tally.starts++
      const message = messageOf(line)
      if (message) tally.logged.set(message, (tally.logged.get(message) ?? 0) + 1)
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
