import type { RawTransaction } from '@clientele/data'
import { type EightD, type EightDEvent, evolveEightD } from '@clientele/escalation'

export interface EightDKey {
  readonly tenantId: string
  readonly eightDId: string
}

/** An 8D as its stored events tell it. */
export interface StoredEightD extends EightDKey {
  readonly number: number
  readonly version: number
  readonly state: EightD
  /** From the opening on. */
  readonly history: readonly EightDEvent[]
}

/** Reads an 8D and keeps it from being changed by others until the transaction ends; undefined where there is none. */
export async function holdEightD(
  tx: RawTransaction,
  { tenantId, eightDId }: EightDKey,
): Promise<StoredEightD | undefined> {
  const { rows } = await tx.query<EightDRow>(
    'select id, number, version from eight_d where tenant_id = $1 and id = $2 for update',
    [tenantId, eightDId],
  )
  const [stored] = await withHistories(tx, tenantId, rows)
  return stored
}

/** Reads and keeps those of some 8Ds that nobody else keeps at this moment: it never waits for anybody. */
export async function holdFreeEightDs(
  tx: RawTransaction,
  { tenantId, eightDIds }: { readonly tenantId: string; readonly eightDIds: readonly string[] },
): Promise<StoredEightD[]> {
  const { rows } = await tx.query<EightDRow>(
    `select id, number, version from eight_d where tenant_id = $1 and id = any($2) order by id for update skip locked`,
    [tenantId, eightDIds],
  )
  return withHistories(tx, tenantId, rows)
}

interface EightDRow {
  readonly id: string
  readonly number: number
  readonly version: number
}

async function withHistories(
  tx: RawTransaction,
  tenantId: string,
  eightDs: readonly EightDRow[],
): Promise<StoredEightD[]> {
  if (eightDs.length === 0) return []
  const { rows } = await tx.query<EightDEventRow & { eight_d_id: string }>(
    `select eight_d_id, type, at, user_id, params from eight_d_event
     where tenant_id = $1 and eight_d_id = any($2) order by eight_d_id, position`,
    [tenantId, eightDs.map(({ id }) => id)],
  )
  const eventsOf = Map.groupBy(rows, row => row.eight_d_id)
  return eightDs.map(({ id: eightDId, number, version }) => {
    const history = (eventsOf.get(eightDId) ?? []).map(eightDEventOf)
    return { tenantId, eightDId, number, version, history, state: eightDOf(history) }
  })
}

/** A row of `eight_d_event`. */
export interface EightDEventRow {
  readonly type: string
  readonly at: Date
  readonly user_id: string
  readonly params: Readonly<Record<string, unknown>>
}

/** The event that was stored as a row. */
export function eightDEventOf({ type, at, user_id, params }: EightDEventRow): EightDEvent {
  return { ...params, type, at: at.getTime(), by: user_id } as EightDEvent
}

/** What a history comes to. @throws where it has no beginning. */
export function eightDOf(history: readonly EightDEvent[]): EightD {
  const state = history.reduce<EightD | undefined>(evolveEightD, undefined)
  if (!state) throw new Error('An 8D has no history')
  return state
}

/** Adds events to the history of an 8D, after those that are there. */
export async function appendEightDEvents(
  tx: RawTransaction,
  {
    tenantId,
    eightDId,
    after,
    events,
  }: EightDKey & { readonly after: number; readonly events: readonly EightDEvent[] },
): Promise<void> {
  if (events.length === 0) return
  const rows = events.map(({ type, at, by, ...params }, index) => ({
    ...{ position: after + index + 1, type, at: new Date(at), user_id: by, params },
  }))
  await tx.query(
    `insert into eight_d_event (tenant_id, eight_d_id, position, type, at, user_id, params)
     select $1, $2, e.position, e.type, e.at, e.user_id, e.params
     from jsonb_to_recordset($3) as e(position int, type text, at timestamptz, user_id uuid, params jsonb)`,
    [tenantId, eightDId, JSON.stringify(rows)],
  )
}
