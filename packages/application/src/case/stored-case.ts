import { type RawTransaction, systemActorId } from '@clientele/data'
import { type Case, type CaseEvent, evolveCase } from '@clientele/escalation'

export interface CaseKey {
  readonly tenantId: string
  readonly caseId: string
}

/** A case as its stored events tell it. */
export interface StoredCase extends CaseKey {
  readonly number: number
  readonly subject: string
  readonly version: number
  /** The version that a person left: since then only time has done something. */
  readonly editedVersion: number
  /** The ladder it rises on; undefined where none holds for it. */
  readonly ladderCode: string | undefined
  /** When time alone changes something about it, epoch milliseconds; undefined where it never does. */
  readonly lookAgainAt: number | undefined
  readonly state: Case
  readonly history: readonly CaseEvent[]
  /** What happened to it on its ladder, as stored. */
  readonly rise: readonly StoredEvent[]
  /** Position of the last event of any stream. */
  readonly position: number
}

/** An event of a stream: its type and instant, and whatever else it tells. */
export interface StoredEvent {
  readonly type: string
  /** Epoch milliseconds. */
  readonly at: number
  readonly by?: string | undefined
}

/** Reads a case and keeps it from being changed by others until the transaction ends; undefined where there is none. */
export async function holdCase(
  tx: RawTransaction,
  { tenantId, caseId }: CaseKey,
): Promise<StoredCase | undefined> {
  const { rows } = await tx.query<{
    number: number
    subject: string
    version: number
    edited_version: number
    ladder_code: string | null
    look_again_at: Date | null
  }>(
    `select number, subject, version, edited_version, ladder_code, look_again_at from "case"
     where tenant_id = $1 and id = $2 for update`,
    [tenantId, caseId],
  )
  const [row] = rows
  if (!row) return undefined
  const events = await readEvents(tx, { tenantId, caseId })
  const history = events.flatMap(({ stream, event }) => (stream === 'CASE' ? [event as CaseEvent] : []))
  const state = history.reduce<Case | undefined>(evolveCase, undefined)
  if (!state) throw new Error(`The case ${caseId} has no history`)
  return {
    tenantId,
    caseId,
    number: row.number,
    subject: row.subject,
    version: row.version,
    editedVersion: row.edited_version,
    ladderCode: row.ladder_code ?? undefined,
    lookAgainAt: row.look_again_at?.getTime(),
    state,
    history,
    rise: events.flatMap(({ stream, event }) => (stream === 'LADDER' ? [event] : [])),
    position: events.length,
  }
}

/** A row of `case_event`. */
export interface StoredEventRow {
  readonly stream: 'CASE' | 'LADDER' | 'ROUTING'
  readonly type: string
  readonly at: Date
  readonly user_id: string | null
  readonly params: Readonly<Record<string, unknown>>
}

async function readEvents(
  tx: RawTransaction,
  { tenantId, caseId }: CaseKey,
): Promise<{ stream: StoredEventRow['stream']; event: StoredEvent }[]> {
  const { rows } = await tx.query<StoredEventRow>(
    `select stream, type, at, user_id, params from case_event
     where tenant_id = $1 and case_id = $2 order by position`,
    [tenantId, caseId],
  )
  return rows.map(row => ({ stream: row.stream, event: storedEventOf(row) }))
}

/** The event that was stored as a row. */
export function storedEventOf({ type, at, user_id, params }: StoredEventRow): StoredEvent {
  return { ...params, type, at: at.getTime(), ...(user_id !== null && { by: user_id }) }
}

/** Adds events to the history of a case, after those that are there. */
export async function appendEvents(
  tx: RawTransaction,
  {
    tenantId,
    caseId,
    after,
    events,
  }: CaseKey & { readonly after: number; readonly events: readonly NewEvent[] },
): Promise<void> {
  if (events.length === 0) return
  const rows = events.map(({ stream, event: { type, at, by, ...params } }, index) => ({
    position: after + index + 1,
    ...{ stream, type, at: new Date(at), user_id: by === systemActorId ? null : (by ?? null), params },
  }))
  await tx.query(
    `insert into case_event (tenant_id, case_id, position, stream, type, at, user_id, params)
     select $1, $2, e.position, e.stream, e.type, e.at, e.user_id, e.params
     from jsonb_to_recordset($3) as e(position int, stream case_stream, type text, at timestamptz, user_id uuid, params jsonb)`,
    [tenantId, caseId, JSON.stringify(rows)],
  )
}

export interface NewEvent {
  readonly stream: 'CASE' | 'LADDER' | 'ROUTING'
  readonly event: StoredEvent
}
