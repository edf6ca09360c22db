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
  /** When time alone changes something about it, epoch milliseconds; undefined where it never does. */
  readonly lookAgainAt: number | undefined
  /** What lists show of its clocks. */
  readonly shown: { readonly dueAt: number | undefined; readonly isBreached: boolean }
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
  const { rows } = await tx.query<CaseRow>(
    `select ${caseColumns} from "case" where tenant_id = $1 and id = $2 for update`,
    [tenantId, caseId],
  )
  const [stored] = await withHistories(tx, tenantId, rows)
  return stored
}

/** Reads and keeps those of some cases that nobody else keeps at this moment: it never waits for anybody. */
export async function holdFreeCases(
  tx: RawTransaction,
  { tenantId, caseIds }: { readonly tenantId: string; readonly caseIds: readonly string[] },
): Promise<StoredCase[]> {
  const { rows } = await tx.query<CaseRow>(
    `select ${caseColumns} from "case" where tenant_id = $1 and id = any($2) order by id for update skip locked`,
    [tenantId, caseIds],
  )
  return withHistories(tx, tenantId, rows)
}

const caseColumns = 'id, number, subject, version, edited_version, look_again_at, due_at, breached'

interface CaseRow {
  readonly id: string
  readonly number: number
  readonly subject: string
  readonly version: number
  readonly edited_version: number
  readonly look_again_at: Date | null
  readonly due_at: Date | null
  readonly breached: boolean
}

async function withHistories(
  tx: RawTransaction,
  tenantId: string,
  cases: readonly CaseRow[],
): Promise<StoredCase[]> {
  if (cases.length === 0) return []
  const { rows } = await tx.query<StoredEventRow & { case_id: string }>(
    `select case_id, stream, type, at, user_id, params from case_event
     where tenant_id = $1 and case_id = any($2) order by case_id, position`,
    [tenantId, cases.map(({ id }) => id)],
  )
  const eventsOf = Map.groupBy(rows, row => row.case_id)
  return cases.map(row => storedCase(row, { tenantId, events: eventsOf.get(row.id) ?? [] }))
}

function storedCase(
  row: CaseRow,
  { tenantId, events }: { readonly tenantId: string; readonly events: readonly StoredEventRow[] },
): StoredCase {
  const history = events.flatMap(event =>
    event.stream === 'CASE' ? [storedEventOf(event) as CaseEvent] : [],
  )
  const state = history.reduce<Case | undefined>(evolveCase, undefined)
  if (!state) throw new Error(`The case ${row.id} has no history`)
  return {
    tenantId,
    caseId: row.id,
    number: row.number,
    subject: row.subject,
    version: row.version,
    editedVersion: row.edited_version,
    lookAgainAt: row.look_again_at?.getTime(),
    shown: { dueAt: row.due_at?.getTime(), isBreached: row.breached },
    state,
    history,
    rise: events.flatMap(event => (event.stream === 'LADDER' ? [storedEventOf(event)] : [])),
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

/** The event that was stored as a row. */
export function storedEventOf({ type, at, user_id, params }: StoredEventRow): StoredEvent {
  return { ...params, type, at: at.getTime(), ...(user_id !== null && { by: user_id }) }
}

/** Adds events to the histories of cases, each after those that are there. */
export async function appendEvents(
  tx: RawTransaction,
  tenantId: string,
  cases: readonly {
    readonly caseId: string
    readonly after: number
    readonly events: readonly NewEvent[]
  }[],
): Promise<void> {
  const rows = cases.flatMap(({ caseId, after, events }) =>
    events.map(({ stream, event: { type, at, by, ...params } }, index) => ({
      ...{ case_id: caseId, position: after + index + 1 },
      // As text: JSON.stringify is several times as fast where it meets no date.
      ...{
        stream,
        type,
        at: new Date(at).toISOString(),
        user_id: by === systemActorId ? null : (by ?? null),
        params,
      },
    })),
  )
  if (rows.length === 0) return
  await tx.query(
    `insert into case_event (tenant_id, case_id, position, stream, type, at, user_id, params)
     select $1, e.case_id, e.position, e.stream, e.type, e.at, e.user_id, e.params
     from jsonb_to_recordset($2) as e(case_id uuid, position int, stream case_stream, type text, at timestamptz,
       user_id uuid, params jsonb)`,
    [tenantId, JSON.stringify(rows)],
  )
}

export interface NewEvent {
  readonly stream: 'CASE' | 'LADDER' | 'ROUTING'
  readonly event: StoredEvent
}
