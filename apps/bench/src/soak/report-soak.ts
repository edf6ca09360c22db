import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { percentileOf } from '../http-load.ts'
import type { Machine } from '../machine.ts'
import type { SoakOptions, SoakReport } from './soak.ts'

const resultsFolder = join(import.meta.dirname, '..', '..', 'results')
const mostFaultsShown = 20

/** What a spread of milliseconds comes to. */
interface LatenessFigures {
  readonly count: number
  readonly p50: number
  readonly p99: number
  readonly most: number
}

export function printSoak(report: SoakReport): void {
  const { audit, desk, isQuiet, logged } = report
  console.log(
    `\n${report.kills} workers killed, ${report.workerStarts} starts, ${report.workerEnds} ended by themselves`,
  )
  console.log(`database restarts: ${report.restarts.FAST} fast, ${report.restarts.IMMEDIATE} immediate`)
  for (const { manner, met, milliseconds } of report.mailOutages) {
    console.log(`mail server out of order for ${milliseconds} ms: ${manner}, ${met} mails met it`)
  }
  console.log(
    `people: ${desk.opened} cases opened, ${desk.done} deeds, ${desk.refused} refused, ${desk.interrupted} broken off`,
  )
  console.log(`at rest after ${Math.round(report.restMilliseconds / 1000)} s: ${isQuiet ? 'yes' : 'NO'}`)
  console.table(audit.counts)
  console.table({ escalations: figuresOf(audit.escalationLateness), mails: figuresOf(audit.mailLateness) })
  for (const [message, count] of Object.entries(logged)) console.log(`${count} × ${message}`)
  for (const { code, detail } of audit.faults.slice(0, mostFaultsShown)) console.log(`${code} ${detail}`)
  console.log(audit.faults.length === 0 ? 'No faults.' : `${audit.faults.length} FAULTS`)
}

/** Writes the figures to `results/soak.json` and answers where. */
export async function writeSoak({
  machine,
  options,
  report: { audit, ...report },
}: {
  readonly options: SoakOptions
  readonly report: SoakReport
  readonly machine: Machine
}): Promise<string> {
  await mkdir(resultsFolder, { recursive: true })
  const file = join(resultsFolder, 'soak.json')
  const { counts, faults } = audit
  const lateness = {
    escalations: figuresOf(audit.escalationLateness),
    mails: figuresOf(audit.mailLateness),
  }
  const told = { measuredAt: new Date().toISOString(), machine, options, ...report, counts, lateness, faults }
  await writeFile(file, `${JSON.stringify(told, null, 2)}\n`)
  return file
}

function figuresOf(lateness: readonly number[]): LatenessFigures {
  const at = (share: number) => Math.round(percentileOf(lateness, share))
  return { count: lateness.length, p50: at(0.5), p99: at(0.99), most: at(1) }
}
