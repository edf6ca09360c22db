import { adoptPolicy, type Caller, createTenant, openCase } from '@clientele/application'
import type { Database } from '@clientele/data'
import { exampleLadders, exampleSlaBook } from '@clientele/escalation'
import { ok } from '@clientele/kernel'
import type pg from 'pg'

const minute = 60_000
const hour = 60 * minute

/** Cases that fall due at a known moment, all alike but for that. */
export interface DueCases {
  readonly tenantId: string
  /** The earliest of the moments, epoch milliseconds. */
  readonly firstDueAt: number
  readonly count: number
}

export interface DueCasesOptions {
  readonly count: number
  /** When the first falls due, in milliseconds from now. */
  readonly dueIn: number
  /** Milliseconds between one falling due and the next; 0 lets all fall due at once. */
  readonly apart: number
}

/**
 * Makes a workspace with cases whose first response falls due: each then rises to the second level, whose person is paged,
 * and whoever has the case is told. One is opened as a person opens one; the others are copies of its rows.
 */
export async function makeDueCases(
  { client, database }: { readonly client: pg.Client; readonly database: Database },
  { apart, count, dueIn }: DueCasesOptions,
): Promise<DueCases> {
  const caller = await openWorkspace(database)
  const { tenantId } = caller
  // A promise holds from its adoption on: these cases were opened before.
  await client.query(`update policy set created_at = created_at - interval '1 day' where tenant_id = $1`, [
    tenantId,
  ])
  const at = Date.now() + dueIn - hour
  const told = { kind: 'INQUIRY', channel: 'EMAIL', severity: 'MODERATE', urgency: 'HIGH' } as const
  const opened = await openCase(
    caller,
    { ...told, subject: 'Where is it?', message: 'Where is it?', assigneeId: caller.actorId },
    { at },
  )
  if (!opened.ok) throw new Error(JSON.stringify(opened.error))
  await client.query(copies, [tenantId, opened.value, count - 1, apart])
  await client.query('vacuum analyze')
  const { rows } = await client.query<{ first: Date; count: number }>(
    'select min(due_at) as first, count(*)::int as count from timer where tenant_id = $1',
    [tenantId],
  )
  const [due] = rows
  if (due?.count !== count) throw new Error(`There are ${due?.count} timers instead of ${count}`)
  return { tenantId, firstDueAt: due.first.getTime(), count }
}

/** Around the clock; a response within the hour, or the lead is paged. */
async function openWorkspace(database: Database): Promise<Caller> {
  const setting = { currency: 'USD', timeZone: 'UTC', userName: 'Desk', locale: 'en' as const }
  const made = await createTenant(database, { name: 'Bench', ...setting })
  if (!made.ok) throw new Error(JSON.stringify(made.error))
  const caller: Caller = { database, ...made.value }
  const { tenantId } = caller
  const always = [{ start: '00:00', end: '24:00' }]
  const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
  const week = Object.fromEntries(weekdays.map(weekday => [weekday, always]))
  const [, , standard] = exampleSlaBook.policies
  const within = (time: string) => ({ targets: { P1: time, P2: time, P3: time, P4: time } })
  const clocks = { FIRST_RESPONSE: within('PT1H'), RESOLUTION: within('PT20H') }
  const { levels, ...ladder } = exampleLadders.serviceDesk
  const triggers = [[{ on: 'START' }], [{ on: 'BREACHED', clock: 'FIRST_RESPONSE' }]]
  const twoLevels = levels.slice(0, 2).map((level, place) => ({
    ...level,
    triggers: triggers[place],
    pageAgain: { every: 'PT4H', atMost: 1 },
  }))
  for (const [kind, code, document] of [
    ['CALENDAR', 'office', { timeZone: 'UTC', week }],
    ['SLA', 'default', { policies: [{ ...standard, clocks }] }],
    ['LADDER', ladder.code, { ...ladder, levels: twoLevels }],
  ] as const) {
    const adopted = await adoptPolicy(caller, { kind, code, document, expectedVersion: null })
    if (!adopted.ok) throw new Error(JSON.stringify(adopted.error))
  }
  await database.transaction(caller, async tx => {
    const lead = { tenantId, id: crypto.randomUUID(), name: 'Lead', locale: 'en' }
    await tx.user.create({ data: lead })
    await tx.duty.deleteMany({ where: { tenantId, role: 'DESK_LEAD' } })
    await tx.duty.create({ data: { tenantId, userId: lead.id, role: 'DESK_LEAD' } })
    return ok()
  })
  return caller
}

/** Copies the rows of the case $2 so many times ($3), each so many milliseconds ($4) later than the one before. */
const copies = `
  with clone as (
    select gen_random_uuid() as id, n, n * $4::float8 * interval '1 millisecond' as later from generate_series(1, $3) n
  ), cases as (
    insert into "case" select (jsonb_populate_record(c, to_jsonb(c) || jsonb_build_object(
      'id', clone.id, 'number', c.number + clone.n, 'opened_at', c.opened_at + later,
      'due_at', c.due_at + later, 'look_again_at', c.look_again_at + later))).*
    from "case" c, clone where c.tenant_id = $1 and c.id = $2 returning id
  ), timers as (
    insert into timer (tenant_id, subject, subject_id, due_at, wake_at)
    select t.tenant_id, t.subject, clone.id, t.due_at + later, t.wake_at + later
    from timer t, clone where t.tenant_id = $1 and t.subject_id = $2 and clone.id in (select id from cases)
  )
  insert into case_event (tenant_id, case_id, position, stream, type, at, user_id, params)
  select e.tenant_id, clone.id, e.position, e.stream, e.type, e.at + later, e.user_id,
    case when e.type = 'CASE_OPENED' then e.params || jsonb_build_object('caseId', clone.id) else e.params end
  from case_event e, clone where e.tenant_id = $1 and e.case_id = $2 and clone.id in (select id from cases)`
