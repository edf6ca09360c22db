import {
  acknowledgeEscalation,
  type Caller,
  createDeliverer,
  lookAfterCase,
  openCase,
  replyToCase,
  resolveCase,
} from '@clientele/application'
import { type Database, openDatabase } from '@clientele/data'
import { testDatabaseUrl } from '@clientele/data/testing'
import { ok, type Result } from '@clientele/kernel'
import { beforeAll, describe, expect, test } from 'vitest'
import { withClient } from '../../with-postgres.ts'
import type { RecordedMail } from '../mail-recorder.ts'
import { openWorkspace, type SoakWorkspace } from '../open-workspace.ts'
import { audit } from './audit.ts'
import type { AuditFaultCode, Evidence, RecordedCase, RecordedEvent } from './evidence.ts'
import { gatherEvidence } from './gather-evidence.ts'

const minute = 60_000
let evidence: Evidence

beforeAll(async () => {
  const url = await testDatabaseUrl()
  const database = openDatabase(url)
  const workspace = await openWorkspace(database, { people: 4, customers: 2, digest: false })
  // Everything happens within an hour that is over: nobody has to wait for it. Promises hold from their adoption on.
  await withClient(url, client =>
    client.query(`update policy set created_at = created_at - interval '1 day'`),
  )
  const at = Date.now() - 60 * minute
  await passBy(workspace, at)
  const mails = await deliverAll(workspace.caller)
  const { tenantId } = workspace.caller
  evidence = await withClient(url, client => gatherEvidence(client, { database, tenantId, mails }))
  return () => database.close()
})

test('an audit finds nothing where everything is as it must be, and has looked at everything', () => {
  const { faults, counts, escalationLateness, mailLateness } = audit(evidence)
  expect(faults).toEqual([])
  expect(counts).toMatchObject({ cases: 3, rehearsed: 1, duplicateMails: 0, mails: mailLateness.length })
  expect(counts.levelsReached).toBeGreaterThan(4)
  expect(counts.exhausted).toBeGreaterThan(0)
  expect(counts.notices).toBeGreaterThan(counts.bundled)
  // What was due 300 ms before the answer happened with the answer.
  expect(Math.max(...escalationLateness)).toBe(300)
})

describe('an audit finds', () => {
  test.each<[string, (evidence: Evidence) => Evidence, readonly AuditFaultCode[]]>([
    [
      'an escalation that never happened',
      withoutLast('LEVEL_REACHED'),
      ['ESCALATION_MISSED', 'NOTICE_NOT_DUE'],
    ],
    ['a page that never went out', withoutLast('PAGED'), ['ESCALATION_MISSED', 'NOTICE_NOT_DUE']],
    [
      'a final flag that was not raised',
      withoutLast('LADDER_EXHAUSTED'),
      ['ESCALATION_MISSED', 'REHEARSAL_DIFFERS'],
    ],
    [
      'an escalation that happened twice',
      withTwice('LEVEL_REACHED'),
      ['ESCALATION_TWICE', 'ESCALATION_NOT_DECIDED'],
    ],
    ['a page that went out twice', withTwice('PAGED'), ['ESCALATION_TWICE', 'NOTICE_MISSING']],
    ['a gap in the log', withGap, ['LOG_HAS_GAP']],
    ['an escalation that came too soon', tooSoon, ['ESCALATION_NOT_DECIDED', 'REHEARSAL_DIFFERS']],
    ['a list that shows another level', withProjection({ level: 9 }), ['PROJECTION_DIFFERS']],
    ['a list that shows no breach', withProjection({ breached: false }), ['PROJECTION_DIFFERS']],
    ['a case without its timer', withProjection({ lookAgainAt: 1 }), ['PROJECTION_DIFFERS', 'TIMER_MISSING']],
    ['a timer without its case', withTimer, ['TIMER_OF_NOTHING']],
    ['timers that the sweep had to set', whole({ missingTimers: 2 }), ['TIMER_MISSING']],
    ['jobs that were given up', whole({ failedJobs: 1 }), ['JOB_FAILED']],
    [
      'a notice that was never written',
      withNotices(notices => notices.slice(1)),
      ['NOTICE_MISSING', 'MAIL_UNKNOWN'],
    ],
    [
      'a key that was used twice',
      withNotices(([first, ...rest]) => (first ? [first, first, ...rest] : [])),
      ['KEY_TWICE'],
    ],
    ['a notice that still waits', withNotice({ status: 'PENDING' }), ['NOTICE_NOT_SENT']],
    ['a notice that was given up', withNotice({ status: 'DEAD' }), ['NOTICE_DEAD']],
    [
      'a notice nobody asked for',
      withNotice({ idempotencyKey: 'made-up' }),
      ['NOTICE_NOT_DUE', 'NOTICE_MISSING'],
    ],
    ['a mail that never arrived', withMails(mails => mails.slice(1)), ['MAIL_MISSING']],
    ['a mail that says something else the second time', withMails(changedAgain), ['MAIL_CHANGED']],
    [
      'a mail to somebody else',
      withMails(([first, ...rest]) => [{ ...need(first), recipient: 'x@example.com' }, ...rest]),
      ['MAIL_MISDIRECTED'],
    ],
    [
      'a mail that was turned away and said something else then',
      withTurnedAway(mail => ({ ...mail, contentHash: 'other' })),
      ['MAIL_CHANGED'],
    ],
    [
      'a mail that was turned away and never came',
      withTurnedAway(mail => ({ ...mail, messageId: 'another@example.com' })),
      ['MAIL_MISSING'],
    ],
    [
      'a mail that was tried before the one that it follows',
      whole => ({ ...whole, turnedAway: whole.mails.map((mail, place) => ({ ...mail, at: -place })) }),
      ['ORDER_BROKEN'],
    ],
    ['mails of a case in the wrong order', withMails(mails => mails.toReversed()), ['ORDER_BROKEN']],
  ])('%s', (_, plant, codes) => {
    const found = new Set(audit(plant(evidence)).faults.map(({ code }) => code))
    for (const code of codes) expect(found).toContain(code)
  })
})

test('a mail that was turned away before it came is counted, and no fault', () => {
  const { faults, counts } = audit(withTurnedAway(mail => mail)(evidence))
  expect(faults).toEqual([])
  expect(counts.mailsTurnedAway).toBe(1)
})

test('a mail that came twice the same is counted, and no fault', () => {
  const { faults, counts } = audit(withMails(mails => [...mails, need(mails[0])])(evidence))
  expect(faults).toEqual([])
  expect(counts.duplicateMails).toBe(1)
})

/** One case that nobody touches, one that is acknowledged and solved, one that is answered late. */
async function passBy({ caller, people, customers }: SoakWorkspace, at: number): Promise<void> {
  const told = {
    channel: 'EMAIL',
    severity: 'MAJOR',
    urgency: 'HIGH',
    subject: 'Noise',
    message: 'Noise.',
  } as const
  const untouched = done(await openCase(caller, { ...told, kind: 'INQUIRY' }, { at }))
  const solved = done(await openCase(caller, { ...told, kind: 'COMPLAINT', assigneeId: people[0] }, { at }))
  const late = done(
    await openCase(
      caller,
      { ...told, kind: 'REPAIR', assigneeId: people[1], customerId: customers[0] },
      { at },
    ),
  )
  const expectedVersion = null
  await look(caller, solved, at + 3_000)
  done(await acknowledgeEscalation(caller, { caseId: solved, expectedVersion, at: at + 3_100 }))
  done(await resolveCase(caller, { caseId: solved, expectedVersion, resolution: 'Oiled', at: at + 5_000 }))
  await look(caller, late, at + 2_500)
  // Between two looks of its timer: what was due by then happens first.
  done(await replyToCase(caller, { caseId: late, expectedVersion, body: 'Sorry', at: at + 3_300 }))
  for (const caseId of [untouched, late]) await look(caller, caseId, at + 30 * minute)
}

/** Looks at a case whenever its timer rings, up to a moment. */
async function look({ database, ...stamp }: Caller, caseId: string, to: number): Promise<void> {
  for (;;) {
    const rang = await database.rawTransaction(stamp, async tx => {
      const { rows } = await tx.query<{ due_at: Date }>('select due_at from timer where subject_id = $1', [
        caseId,
      ])
      const at = rows[0]?.due_at.getTime()
      if (at === undefined || at > to) return ok(false)
      await tx.query('delete from timer where subject_id = $1', [caseId])
      await lookAfterCase(tx, { tenantId: stamp.tenantId, subjectId: caseId }, { at })
      return ok(true)
    })
    if (!rang.value) return
  }
}

async function deliverAll(caller: Caller): Promise<RecordedMail[]> {
  const mails: RecordedMail[] = []
  const hold = caller.database.hold()
  const deliverer = createDeliverer(caller.database, {
    hold,
    publicUrl: 'https://crm.example.com',
    channels: {
      email: async ({ id, subject, text, to }) => {
        const messageId = `${id}@example.com`
        mails.push({ messageId, recipient: to, subject, contentHash: text, at: Date.now() })
        return ok()
      },
      webhook: async () => ok(),
    },
  })
  const { tenantId, actorId } = caller
  for (const noticeId of await noticeIds(caller.database, caller)) {
    await deliverer.deliver({ tenantId, actorId, noticeId })
  }
  await hold.close()
  return mails
}

async function noticeIds(database: Database, caller: Caller): Promise<string[]> {
  const notices = await database.snapshot(caller, tx => tx.notice.findMany({ orderBy: { ordinal: 'asc' } }))
  return notices.map(({ id }) => id)
}

function whole(change: Partial<Evidence>) {
  return (whole: Evidence): Evidence => ({ ...whole, ...change })
}

/** Changes the first case: the one that nobody touched. */
function withCase(change: (record: RecordedCase) => RecordedCase) {
  return (whole: Evidence): Evidence => {
    const [first, ...rest] = whole.cases
    return { ...whole, cases: [change(need(first)), ...rest] }
  }
}

/** Has the first mail turned away before it came, as it is changed. */
function withTurnedAway(change: (mail: RecordedMail) => RecordedMail) {
  return (whole: Evidence): Evidence => ({ ...whole, turnedAway: [change(need(whole.mails[0]))] })
}

function withProjection(change: Partial<RecordedCase['projection']>) {
  return withCase(record => ({ ...record, projection: { ...record.projection, ...change } }))
}

function withoutLast(type: string) {
  return withCase(record => {
    const place = record.events.findLastIndex(({ event }) => event.type === type)
    return { ...record, events: renumbered(record.events.slice(0, place)) }
  })
}

function withTwice(type: string) {
  return withCase(record => {
    const place = record.events.findIndex(({ event }) => event.type === type)
    return { ...record, events: renumbered(record.events.toSpliced(place, 0, need(record.events[place]))) }
  })
}

function renumbered(events: readonly RecordedEvent[]): readonly RecordedEvent[] {
  return events.map((event, index) => ({ ...event, position: index + 1 }))
}

function withGap(whole: Evidence): Evidence {
  return withCase(record => ({
    ...record,
    events: record.events.map(event =>
      event.position > 3 ? { ...event, position: event.position + 1 } : event,
    ),
  }))(whole)
}

/** The second level is reached a second before it was due, and everything after it as much sooner. */
function tooSoon(whole: Evidence): Evidence {
  return withCase(record => {
    const from = record.events.findIndex(({ event }) => event.type === 'LEVEL_REACHED' && event.place === 1)
    const sooner = ({ event, ...rest }: RecordedEvent) => ({
      ...rest,
      event: { ...event, at: event.at - 1_000 },
    })
    const events = record.events.map((event, place) =>
      place < from ? event : (sooner(event) as RecordedEvent),
    )
    return { ...record, events }
  })(whole)
}

function withTimer(whole: Evidence): Evidence {
  return { ...whole, timers: new Map([[need(whole.cases[0]).id, 1]]) }
}

function withNotices(change: (notices: Evidence['notices']) => Evidence['notices']) {
  return (whole: Evidence): Evidence => ({ ...whole, notices: change(whole.notices) })
}

function withNotice(change: Partial<Evidence['notices'][number]>) {
  return withNotices(notices => {
    const place = notices.findIndex(({ status }) => status === 'SENT')
    return notices.with(place, { ...need(notices[place]), ...change })
  })
}

function withMails(change: (mails: readonly RecordedMail[]) => readonly RecordedMail[]) {
  return (whole: Evidence): Evidence => ({ ...whole, mails: change(whole.mails) })
}

function changedAgain(mails: readonly RecordedMail[]): readonly RecordedMail[] {
  return [...mails, { ...need(mails[0]), contentHash: 'something else' }]
}

function need<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('Nothing there')
  return value
}

function done<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}
