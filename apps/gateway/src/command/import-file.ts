import { createReadStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import {
  type Caller,
  createImportRun,
  type Delimiter,
  failImport,
  inspectOrderFile,
  type OrderField,
  type OrderFileAnswers,
  type OrderFilePlan,
  orderFields,
  planOrderFile,
  runImport,
} from '@clientele/application'
import { openDatabase } from '@clientele/data'
import { errorMessage } from '@clientele/graphql'
import { ok } from '@clientele/kernel'
import { Temporal } from 'temporal-polyfill'
import { reachDatabase } from '../database/reach-database.ts'
import { Exit } from '../exit.ts'
import type { Program } from '../surroundings.ts'
import { explainFault } from './explain-fault.ts'
import { followProgress } from './follow-progress.ts'
import { reportImport } from './report-import.ts'
import { findWorkspace, makeWorkspace, type Workspace } from './workspace.ts'

/** The options of `clientele import`, as they were typed. */
export interface ImportOptions {
  readonly map: Readonly<Record<string, string>>
  readonly workspace: string
  readonly currency?: string
  readonly timeZone?: string
  readonly dateFormat?: NonNullable<OrderFileAnswers['dateFormat']>
  readonly amountFormat?: NonNullable<OrderFileAnswers['amountFormat']>
  readonly encoding?: string
  readonly delimiter?: Delimiter
  readonly asOf?: string
  readonly strict: boolean
}

/** How much of a file is looked at before it is read. */
const sampleSize = 1_048_576

/**
 * `clientele import`: reads a file from disk into a workspace. Exit code 0 when it was stored, 1 when nothing was stored
 * because of what the file holds, 2 when the call is wrong or something must be answered first, 130 when it was stopped.
 */
export async function importFile(program: Program, name: string, options: ImportOptions): Promise<number> {
  const { environment, surroundings } = program
  const path = resolve(surroundings.folder, name)
  const { sample, size } = await readSample(path)
  const reached = await reachDatabase(environment, { share: true })
  const database = openDatabase(reached.url)
  try {
    const workspace = await findWorkspace(database, options)
    const asOf = options.asOf === undefined ? undefined : momentOf(options.asOf, workspace.timeZone)
    const plan = planOf(sample, { options, workspace, isWhole: size === sample.length })
    // Made only now: a call that is refused leaves no workspace in a currency nobody chose.
    const stamp = workspace.stamp ?? (await makeWorkspace(database, workspace))
    const caller: Caller = { database, ...stamp }
    const importRunId = await database.rawTransaction(caller, async tx =>
      ok(
        await createImportRun(tx, caller, {
          fileName: basename(path),
          fileSize: size,
          plan,
          strict: options.strict,
          asOf,
        }),
      ),
    )
    const progress = followProgress(createReadStream(path), { size, out: surroundings.out })
    const run = { caller, importRunId: importRunId.value, path, out: surroundings.out }
    await runUntilStopped(run, { bytes: progress, stop: surroundings.stop })
    return await reportImport(run)
  } finally {
    await database.close()
    await reached.release()
  }
}

async function runUntilStopped(
  { caller, importRunId }: { readonly caller: Caller; readonly importRunId: string },
  { bytes, stop }: { readonly bytes: AsyncIterable<Uint8Array>; readonly stop: Promise<void> },
): Promise<void> {
  const stopping = new AbortController()
  void stop.then(() => stopping.abort())
  try {
    await runImport(caller, { importRunId, bytes, signal: stopping.signal })
  } catch (error) {
    if (!stopping.signal.aborted) throw error
    // A database that was stopped with us cannot be told; the next import notices.
    await failImport(caller, importRunId, { code: 'INTERRUPTED', params: {} }).catch(() => {})
    throw new Exit('Stopped. Nothing was stored.', 130)
  }
}

async function readSample(path: string): Promise<{ sample: Uint8Array; size: number }> {
  const about = await stat(path).catch(() => {
    throw new Exit(`There is no file ${path}.`)
  })
  if (!about.isFile()) throw new Exit(`${path} is not a file.`)
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(sampleSize), 0, sampleSize, 0)
    return { sample: buffer.subarray(0, bytesRead), size: about.size }
  } finally {
    await file.close()
  }
}

function planOf(
  sample: Uint8Array,
  about: { options: ImportOptions; workspace: Workspace; isWhole: boolean },
): OrderFilePlan {
  const { options, workspace, isWhole } = about
  const { currency = workspace.currency, timeZone = workspace.timeZone, encoding, delimiter } = options
  const profile = inspectOrderFile(sample, {
    isWhole,
    currency,
    ...(encoding && { encoding }),
    ...(delimiter && { delimiter }),
  })
  if (!profile.ok) {
    const isWrongCall = profile.error.code === 'UNKNOWN_ENCODING'
    throw new Exit(errorMessage(profile.error, 'en'), isWrongCall ? 2 : 1)
  }
  if (currency !== workspace.currency) {
    const error = { code: 'CURRENCY_MISMATCH', currency, tenantCurrency: workspace.currency }
    throw new Exit(`${errorMessage(error, 'en')} Name another with --workspace.`)
  }
  const answers = {
    currency,
    timeZone,
    mapping: mappingOf(options.map),
    ...(options.dateFormat && { dateFormat: options.dateFormat }),
    ...(options.amountFormat && { amountFormat: options.amountFormat }),
  }
  const plan = planOrderFile(profile.value, answers)
  if (plan.ok) return plan.value
  throw new Exit(plan.error.faults.map(fault => explainFault(fault, profile.value)).join('\n'))
}

function mappingOf(map: Readonly<Record<string, string>>): Partial<Record<OrderField, string>> {
  const unknown = Object.keys(map).find(field => !orderFields.some(known => known === field))
  if (unknown) throw new Exit(`No field is called ${unknown}. There are: ${orderFields.join(', ')}.`)
  return map
}

/** A day means its last moment; what is an instant already stays one. */
function momentOf(text: string, timeZone: string): Temporal.Instant {
  try {
    if (/^\d{4}-\d{2}-\d{2}$/.test(text)) {
      const nextDay = Temporal.PlainDate.from(text).add({ days: 1 }).toZonedDateTime(timeZone)
      return nextDay.toInstant().subtract({ milliseconds: 1 })
    }
    return Temporal.Instant.from(text)
  } catch {
    throw new Exit(`--as-of takes a day (1998-06-30) or an instant (1998-06-30T12:00:00Z), not ${text}.`)
  }
}
