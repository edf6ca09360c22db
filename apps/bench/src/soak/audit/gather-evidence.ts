import { casePolicies, sweepTimers } from '@clientele/application'
import type { Database } from '@clientele/data'
import { type CaseEvent, dutyRosterOf, type LadderEvent } from '@clientele/escalation'
import { assertNever } from '@clientele/kernel'
import type pg from 'pg'
import type { RecordedMail } from '../mail-recorder.ts'
import type { CaseProjection, Evidence, RecordedCase, RecordedEvent, RecordedNotice } from './evidence.ts'

/** Reads all that a run left behind in one workspace, through a connection that sees everything. */
export async function gatherEvidence(
  client: pg.Client,
  {
    database,
    tenantId,
    mails,
    turnedAway = [],
  }: {
    readonly database: Database
    readonly tenantId: string
    readonly mails: readonly RecordedMail[]
    readonly turnedAway?: readonly RecordedMail[]
  },
): Promise<Evidence> {
  const rowsOf = async <Row extends object>(sql: string): Promise<Row[]> =>
    (await client.query<Row>(sql, sql.includes('$1') ? [tenantId] : [])).rows
  const roles = await rowsOf<{ role: string; person: string }>(
    'select role, user_id as person from duty where tenant_id = $1 order by role, user_id',
  )
  const timers = await rowsOf<{ id: string; due_at: Date }>(
    'select subject_id as id, due_at from timer where tenant_id = $1',
  )
  const reachable = await rowsOf<{ id: string }>(
    'select id from customer where tenant_id = $1 and email is not null',
  )
  const [failed] = await rowsOf<{ count: number }>(
    `select count(*)::int as count from pgboss.job where state = 'failed'`,
  )
  const [clock] = await rowsOf<{ now: Date }>('select clock_timestamp() as now')
  return {
    at: clock?.now.getTime() ?? Number.NaN,
    tenantId,
    policies: await casePolicies(client, tenantId),
    roster: dutyRosterOf(roles),
    cases: await casesOf(rowsOf),
    timers: new Map(timers.map(({ id, due_at }) => [id, due_at.getTime()])),
    notices: await noticesOf(rowsOf),
    mails,
    turnedAway,
    reachableCustomers: new Set(reachable.map(({ id }) => id)),
    failedJobs: failed?.count ?? 0,
    missingTimers: await sweepTimers(database),
  }
}

type Ask = <Row extends object>(sql: string) => Promise<Row[]>

async function casesOf(ask: Ask): Promise<RecordedCase[]> {
  const cases = await ask<CaseRow>('select * from "case" where tenant_id = $1 order by number')
  const events = await ask<EventRow>(
    'select case_id, position, stream, type, at, user_id, params from case_event where tenant_id = $1 order by case_id, position',
  )
  const eventsOf = Map.groupBy(events, row => row.case_id)
  return cases.map(row => ({
    id: row.id,
    number: row.number,
    events: (eventsOf.get(row.id) ?? []).map(eventOf),
    projection: projectionOf(row),
  }))
}

interface EventRow {
  readonly case_id: string
  readonly position: number
  readonly stream: RecordedEvent['stream']
  readonly type: string
  readonly at: Date
  readonly user_id: string | null
  readonly params: object
}

function eventOf({ at, params, position, stream, type, user_id: by }: EventRow): RecordedEvent {
  const event = { ...params, type, at: at.getTime(), ...(by !== null && { by }) }
  switch (stream) {
    case 'CASE':
      return { position, stream, event: event as CaseEvent }
    case 'LADDER':
      return { position, stream, event: event as LadderEvent }
    case 'ROUTING':
      return { position, stream, event: event as (RecordedEvent & { stream: 'ROUTING' })['event'] }
    default:
      return assertNever(stream)
  }
}

interface CaseRow {
  readonly [column: string]: unknown
  readonly id: string
  readonly number: number
}

function projectionOf(row: CaseRow): CaseProjection {
  const at = (column: string) => (row[column] === null ? null : (row[column] as Date).getTime())
  return {
    status: String(row.status),
    severity: String(row.severity),
    urgency: String(row.urgency),
    priority: String(row.priority),
    assigneeId: row.assignee_id as string | null,
    firstRepliedAt: at('first_replied_at'),
    resolvedAt: at('resolved_at'),
    closedAt: at('closed_at'),
    reopenings: Number(row.reopenings),
    slaCode: row.sla_code as string | null,
    level: Number(row.level),
    dueAt: at('due_at'),
    breached: row.breached === true,
    lookAgainAt: at('look_again_at'),
  }
}

async function noticesOf(ask: Ask): Promise<RecordedNotice[]> {
  const rows = await ask<Omit<RecordedNotice, 'ordinal' | 'createdAt' | 'notBefore'> & NoticeInstants>(
    `select id, ordinal, idempotency_key as "idempotencyKey", recipient, subject_id as "subjectId", status, address,
       bundled_into_id as "bundledIntoId", created_at, not_before, attempts, last_error as "lastError"
     from notice where tenant_id = $1 order by ordinal`,
  )
  return rows.map(({ created_at, not_before, ordinal, ...notice }) => ({
    ...notice,
    ordinal: Number(ordinal),
    createdAt: created_at.getTime(),
    notBefore: not_before.getTime(),
  }))
}

interface NoticeInstants {
  readonly ordinal: string
  readonly created_at: Date
  readonly not_before: Date
}
