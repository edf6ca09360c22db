import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Database, openDatabase } from '@clientele/data'
import { randomLcg } from 'd3-random'
import { withClient } from '../with-postgres.ts'
import { type Audit, audit } from './audit/audit.ts'
import { gatherEvidence } from './audit/gather-evidence.ts'
import { type Desk, openDesk } from './desk.ts'
import { type MailOutage, type MailOutages, mailOutagesOf } from './mail-outages.ts'
import { type MailRecorder, startMailRecorder } from './mail-recorder.ts'
import { openWorkspace, type SoakWorkspace } from './open-workspace.ts'
import { type RestartablePostgres, startRestartablePostgres } from './restartable-postgres.ts'
import { type Disaster, drawDisasters } from './soak-plan.ts'
import { migrateByProgram, startFleet, type WorkerFleet } from './worker-fleet.ts'

export interface SoakOptions {
  readonly minutes: number
  /** How often a worker is killed with SIGKILL. */
  readonly kills: number
  /** How often the database is taken away for a while, breaking off every other time. */
  readonly restarts: number
  /** How often the mail server is out of order, each time until it has met a mail on its way. */
  readonly mailOutages: number
  readonly casesPerSecond: number
  readonly deedsPerSecond: number
  /** By how many milliseconds the clock of each worker is wrong; so many workers there are. */
  readonly clockErrors: readonly number[]
  readonly digest: boolean
  readonly seed: number
  /** How long everything may take to come to rest at the end, in milliseconds. */
  readonly longestRest: number
  readonly onProgress?: (line: string) => void
}

export interface SoakReport {
  readonly audit: Audit
  readonly kills: number
  readonly workerStarts: number
  readonly workerEnds: number
  readonly restarts: Readonly<Record<'FAST' | 'IMMEDIATE', number>>
  readonly mailOutages: readonly MailOutage[]
  readonly desk: Desk['tally']
  /** False where things were still moving when patience ended. */
  readonly isQuiet: boolean
  readonly restMilliseconds: number
  readonly logged: Readonly<Record<string, number>>
}

interface Scene {
  readonly options: SoakOptions
  readonly postgres: RestartablePostgres
  readonly recorder: MailRecorder
  readonly outages: MailOutages
  readonly fleet: WorkerFleet
  readonly workspace: SoakWorkspace
  readonly restarts: { FAST: number; IMMEDIATE: number }
}

/**
 * Lets a workspace in a hurry live on real processes while disasters befall them, waits until everything has come to rest,
 * and audits what is left.
 */
export async function soak(options: SoakOptions): Promise<SoakReport> {
  const folder = await mkdtemp(join(tmpdir(), 'clientele-soak-workers-'))
  const postgres = await startRestartablePostgres()
  const recorder = await startMailRecorder()
  const database = openDatabase(postgres.url)
  try {
    await migrateByProgram({ databaseUrl: postgres.url, folder })
    const workspace = await openWorkspace(database, { people: 8, customers: 40, digest: options.digest })
    const fleet = startFleet({ databaseUrl: postgres.url, smtpUrl: recorder.url, folder, ...options })
    const outages = mailOutagesOf(recorder)
    const restarts = { FAST: 0, IMMEDIATE: 0 }
    const scene = { options, postgres, recorder, outages, fleet, workspace, restarts }
    try {
      return await live(scene)
    } finally {
      await fleet.stop()
    }
  } finally {
    await database.close()
    await recorder.stop()
    await postgres.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

async function live(scene: Scene): Promise<SoakReport> {
  const { options, postgres, recorder, outages, fleet, workspace, restarts } = scene
  const random = randomLcg(options.seed)
  const desk = openDesk(workspace, { ...options, random })
  await befall(scene, drawDisasters(options, random))
  await desk.stop()
  options.onProgress?.('The desk is closed; waiting until everything has come to rest')
  const { database, tenantId } = workspace.caller
  const since = performance.now()
  const isQuiet = await comeToRest(database, scene)
  const restMilliseconds = performance.now() - since
  const evidence = await withClient(postgres.url, client =>
    gatherEvidence(client, {
      ...{ database, tenantId },
      ...{ mails: [...recorder.mails], turnedAway: [...recorder.turnedAway] },
    }),
  )
  return {
    audit: audit(evidence),
    ...{ kills: fleet.kills, workerStarts: fleet.starts, workerEnds: fleet.ends, restarts },
    ...{ mailOutages: outages.past },
    ...{ desk: desk.tally, isQuiet, restMilliseconds, logged: Object.fromEntries(fleet.logged) },
  }
}

/** On a slow machine workers may take longer to get to work than there is time: so much is waited for them, in milliseconds. */
const patience = 180_000

async function befall(scene: Scene, disasters: readonly Disaster[]): Promise<void> {
  const { options, fleet } = scene
  const start = performance.now()
  const under: Promise<void>[] = []
  for (const disaster of disasters) {
    await sleep(Math.max(0, start + disaster.after - performance.now()))
    if (disaster.what === 'KILL') {
      // Who is to die is at work: where nobody is yet, the next who begins.
      const isOver = () => performance.now() > start + options.minutes * 60_000 + patience
      while (!fleet.kill(disaster.victim) && !isOver()) await sleep(20)
      if (fleet.kills % 20 === 0) options.onProgress?.(`${fleet.kills} workers killed`)
    } else under.push(strike(disaster, scene))
  }
  await Promise.all(under)
  await sleep(Math.max(0, start + options.minutes * 60_000 - performance.now()))
}

async function strike(disaster: Disaster, { options, postgres, outages, restarts }: Scene): Promise<void> {
  const { what } = disaster
  if (what === 'MAIL_OUTAGE') {
    const { manner, met, milliseconds } = await outages.strike(disaster.manner, disaster.lastsAtLeast)
    options.onProgress?.(
      `The mail server was out of order for ${milliseconds} ms: ${manner}, ${met} mails met it`,
    )
  }
  if (what === 'RESTART') {
    options.onProgress?.(`The database is restarted: ${disaster.how}`)
    await postgres.restart(disaster.how, disaster.lasts)
    restarts[disaster.how]++
  }
}

/** Waits until nothing is due any more: no timer is set, and no notice waits. */
async function comeToRest(database: Database, { options, workspace }: Scene): Promise<boolean> {
  const { caller } = workspace
  const deadline = performance.now() + options.longestRest
  while (performance.now() < deadline) {
    const moving = await database
      .snapshot(
        caller,
        async tx =>
          (await tx.timer.count()) +
          (await tx.notice.count({ where: { status: { in: ['PENDING', 'HELD'] } } })),
      )
      .catch(() => 1)
    if (moving === 0) return true
    await sleep(250)
  }
  return false
}
