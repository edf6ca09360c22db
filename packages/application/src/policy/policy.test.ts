import type { Database } from '@clientele/data'
import { openTestDatabase } from '@clientele/data/testing'
import { defaultCasePolicy, exampleLadders, exampleSlaBook, type SlaBook } from '@clientele/escalation'
import { ok } from '@clientele/kernel'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Caller } from '../caller.ts'
import { caseStandings } from '../case/case-standing.ts'
import { lookAfterCase } from '../case/look-after-case.ts'
import { openCase } from '../case/open-case.ts'
import { wakeAllCases } from '../case/wake-cases.ts'
import { resolveCase } from '../case/work-on-case.ts'
import { openShop } from '../testing/test-shop.ts'
import { type AdoptPolicyInput, adoptPolicy } from './adopt-policy.ts'
import { checkPolicy, type PolicyDraft } from './check-policy.ts'
import { questionsOf } from './current-policies.ts'
import { policiesInForce, policyInForce } from './policy-in-force.ts'
import { rehearsePolicy } from './rehearsal/rehearse-policy.ts'
import { restorePolicy } from './restore-policy.ts'

let database: Database
let shop: Caller

beforeAll(async () => {
  database = await openTestDatabase()
  return () => database.close()
})

beforeEach(async () => {
  shop = await openShop(database)
})

const sla = { kind: 'SLA', code: 'default' } as const
const office = { kind: 'CALENDAR', code: 'office' } as const
const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
const aroundTheClock = {
  timeZone: 'Asia/Shanghai',
  week: Object.fromEntries(weekdays.map(weekday => [weekday, [{ start: '00:00', end: '24:00' }]])),
}

/** The book with other times for the first answer of everybody else's cases. */
function bookWith(first: string): SlaBook {
  const targets = { P1: first, P2: first, P3: first, P4: first }
  return {
    policies: exampleSlaBook.policies.map(policy =>
      policy.code === 'STANDARD'
        ? {
            ...policy,
            clocks: { ...policy.clocks, FIRST_RESPONSE: { targets, pausedIn: [], onReopen: 'KEEP' } },
          }
        : policy,
    ),
  }
}

async function adopt(input: Omit<AdoptPolicyInput, 'expectedVersion'>): Promise<number> {
  const adopted = await adoptPolicy(shop, { ...input, expectedVersion: null })
  if (!adopted.ok) throw new Error(JSON.stringify(adopted.error))
  return adopted.value
}

async function open({ at }: { at?: number } = {}): Promise<string> {
  const opened = await openCase(
    shop,
    {
      ...{ kind: 'INQUIRY', channel: 'EMAIL', severity: 'MODERATE', urgency: 'HIGH' },
      ...{ subject: '订单什么时候到', message: '您好' },
    },
    { at },
  )
  if (!opened.ok) throw new Error(JSON.stringify(opened.error))
  return opened.value
}

const ask = <T>(question: (tx: ReturnType<typeof questionsOf>) => Promise<T>) =>
  database.snapshot(shop, tx => question(questionsOf(tx)))

const check = (draft: PolicyDraft) => ask(tx => checkPolicy(tx, shop.tenantId, draft))

async function standing(caseId: string) {
  const standings = await database.snapshot(shop, tx =>
    caseStandings(tx, { tenantId: shop.tenantId, caseIds: [caseId] }),
  )
  const found = standings.get(caseId)
  if (!found) throw new Error('No case')
  return found.clocks
}

async function firstResponse(caseId: string) {
  return (await standing(caseId)).clocks.find(({ clock }) => clock === 'FIRST_RESPONSE')
}

function timers() {
  return database.snapshot(shop, tx => tx.timer.findMany())
}

/** Settles every case whose timer rings within the next seconds, as the workers do. */
async function ring(): Promise<void> {
  await database.rawTransaction(shop, async tx => {
    const { rows } = await tx.query<{ subject_id: string }>(
      `delete from timer where wake_at <= clock_timestamp() + interval '5 seconds' returning subject_id`,
    )
    for (const { subject_id: subjectId } of rows)
      await lookAfterCase(tx, { tenantId: shop.tenantId, subjectId })
    return ok()
  })
}

describe('the policies in force', () => {
  test('are those that come with the product, until one is adopted', async () => {
    const before = await ask(tx => policiesInForce(tx, shop.tenantId))
    expect(before.map(({ kind, code, version }) => `${kind} ${code} ${version}`)).toEqual([
      ...['SLA default 0', 'CASE default 0', 'ROUTING default 0', 'EIGHT_D default 0', 'CALENDAR office 0'],
      ...Object.values(exampleLadders).map(({ code }) => `LADDER ${code} 0`),
    ])
    await adopt({ ...office, document: aroundTheClock })
    await adopt({ kind: 'CALENDAR', code: 'night', document: aroundTheClock })
    const after = await ask(tx => policiesInForce(tx, shop.tenantId))
    expect(after.find(({ code }) => code === 'office')).toMatchObject({
      ...{ version: 1, adoptedById: shop.actorId, adoptedAt: expect.any(Date) },
      document: aroundTheClock,
    })
    expect(after.at(-1)).toMatchObject({ code: 'night', version: 1 })
  })

  test('keep every version, and an older one is adopted anew', async () => {
    await adopt({ ...sla, document: bookWith('PT2H') })
    await adopt({ ...sla, document: bookWith('PT1H') })
    const restored = await restorePolicy(shop, { ...sla, version: 1, expectedVersion: 2 })
    expect(restored).toEqual({ ok: true, value: 3 })
    const policy = await ask(tx => policyInForce(tx, shop.tenantId, sla))
    expect(policy?.versions.map(({ version }) => version)).toEqual([3, 2, 1, 0])
    expect(policy?.document).toEqual(policy?.versions[2]?.document)
    expect(await restorePolicy(shop, { ...sla, version: 0, expectedVersion: null })).toMatchObject({
      ok: true,
    })
    expect(await restorePolicy(shop, { ...sla, version: 9, expectedVersion: null })).toMatchObject({
      error: { code: 'POLICY_VERSION_NOT_FOUND' },
    })
  })

  test('are not replaced by who has not read the newest', async () => {
    await adopt({ ...sla, document: bookWith('PT2H') })
    const late = await adoptPolicy(shop, { ...sla, document: bookWith('PT3H'), expectedVersion: 0 })
    expect(late).toMatchObject({ ok: false, error: { code: 'STALE_POLICY', storedVersion: 1 } })
  })
})

describe('a draft', () => {
  test.each([
    [
      'an answer after the solution',
      { ...sla, document: bookWith('PT500H') },
      'policies.2.clocks.FIRST_RESPONSE.targets.P1 longer_than_resolution FAULT',
    ],
    [
      'a calendar that is none',
      {
        ...sla,
        document: { policies: exampleSlaBook.policies.map(policy => ({ ...policy, calendar: 'moon' })) },
      },
      'policies.0.calendar unknown_calendar FAULT',
    ],
    [
      'a book that leaves cases out',
      { ...sla, document: { policies: exampleSlaBook.policies.slice(0, 1) } },
      'policies not_every_case WARNING',
    ],
    ['a second book', { ...sla, code: 'other', document: exampleSlaBook }, ' invalid_code FAULT'],
    [
      'a ladder of another name',
      { kind: 'LADDER', code: 'DESK', document: exampleLadders.serviceDesk },
      'code other_code FAULT',
    ],
    [
      'a calendar without work',
      { ...office, document: { timeZone: 'Asia/Shanghai', week: {} } },
      'week no_working_time WARNING',
    ],
  ] as const)('with %s is told so at its place', async (_, draft, expected) => {
    const found = await check(draft)
    expect(found.map(({ path, code, severity }) => `${path.join('.')} ${code} ${severity}`)).toContain(
      expected,
    )
  })

  test('of a ladder tells which of its roles nobody holds', async () => {
    await database.transaction(shop, async tx => ok(await tx.duty.deleteMany()))
    const found = await check({ kind: 'LADDER', code: 'SERVICE_DESK', document: exampleLadders.serviceDesk })
    expect(found[0]).toMatchObject({
      ...{ path: ['roles', 0], code: 'role_unfilled', severity: 'WARNING' },
      names: exampleLadders.serviceDesk.roles[0]?.name,
    })
  })

  test('with faults is not adopted, one with warnings is', async () => {
    const refused = await adoptPolicy(shop, { ...sla, document: bookWith('PT500H'), expectedVersion: 0 })
    expect(refused).toMatchObject({ ok: false, error: { code: 'INVALID_POLICY' } })
    expect(await adopt({ ...sla, document: { policies: exampleSlaBook.policies.slice(0, 1) } })).toBe(1)
  })
})

describe('an open case', () => {
  test('is promised anew when a book is adopted, and tells what was due before, and since when', async () => {
    await adopt({ ...office, document: aroundTheClock })
    const caseId = await open()
    const before = await firstResponse(caseId)
    expect(before?.targetMs).toBe(4 * 3_600_000)
    await adopt({ ...sla, document: bookWith('PT1H') })
    await ring()
    const after = await firstResponse(caseId)
    expect(after).toMatchObject({
      targetMs: 3_600_000,
      policy: 'STANDARD',
      dueAt: (before?.dueAt ?? 0) - 3 * 3_600_000,
    })
    expect((await standing(caseId)).changes).toMatchObject([
      {
        clock: 'FIRST_RESPONSE',
        why: 'POLICY_ADOPTED',
        from: { dueAt: before?.dueAt },
        to: { dueAt: after?.dueAt },
      },
    ])
    const [timer] = await timers()
    expect(timer?.dueAt.getTime()).toBeLessThanOrEqual(after?.dueAt ?? 0)
    await ring()
    expect((await standing(caseId)).changes).toHaveLength(1)
  })

  test('has its timer moved by another calendar', async () => {
    await adopt({ ...office, document: { timeZone: 'Asia/Shanghai', week: {} } })
    const caseId = await open()
    expect((await firstResponse(caseId))?.dueAt).toBeUndefined()
    await adopt({ ...office, document: aroundTheClock })
    await ring()
    const [stored] = await database.snapshot(shop, tx => tx.case.findMany())
    expect(stored?.dueAt?.getTime()).toBe((await firstResponse(caseId))?.dueAt)
    expect(await timers()).toMatchObject([{ subjectId: caseId, dueAt: stored?.lookAgainAt }])
  })

  test('goes on when its policy is gone from the book, by the one that now applies', async () => {
    const own = exampleSlaBook.policies.map(policy => ({ ...policy, code: `${policy.code}_2` }))
    const caseId = await open()
    await adopt({ ...sla, document: { policies: own } })
    expect((await standing(caseId)).policy).toBe('STANDARD')
    await ring()
    expect((await standing(caseId)).policy).toBe('STANDARD_2')
    await adopt({ ...sla, document: { policies: own.slice(0, 1) } })
    await ring()
    expect(await standing(caseId)).toMatchObject({ policy: undefined })
  })

  test('that was worked on by the policies of before is found by the next sweep', async () => {
    const caseId = await open()
    await adopt({ ...sla, document: bookWith('PT1H') })
    await database.rawTransaction(shop, async tx => {
      await tx.query(`update timer set wake_at = clock_timestamp() + interval '1 day'`)
      return ok()
    })
    expect(await wakeAllCases(database)).toBe(1)
    await ring()
    expect((await firstResponse(caseId))?.targetMs).toBe(3_600_000)
    expect(await wakeAllCases(database)).toBe(0)
  })

  test('that is solved keeps what it was promised', async () => {
    const caseId = await open()
    await resolveCase(shop, { caseId, expectedVersion: null, resolution: 'Sent' })
    const before = await standing(caseId)
    await adopt({ ...sla, document: bookWith('PT1S') })
    await ring()
    const after = await standing(caseId)
    expect(after.clocks).toEqual(before.clocks)
    expect(after.changes).toEqual([])
  })
})

describe('a rehearsal', () => {
  const rehearse = (draft: PolicyDraft, mostCases = 100) =>
    ask(tx => rehearsePolicy(tx, shop.tenantId, { ...draft, days: 30, mostCases }))

  async function rehearsed(draft: PolicyDraft, mostCases?: number) {
    const done = await rehearse(draft, mostCases)
    if (!done.ok) throw new Error(JSON.stringify(done.error))
    return done.value
  }

  test('of what holds finds no difference', async () => {
    await adopt({ ...office, document: aroundTheClock })
    await open({ at: Date.now() - 20 * 86_400_000 })
    await open()
    const { cases, differences, breached } = await rehearsed({ ...sla, document: exampleSlaBook })
    expect({ cases, differences, breached }).toEqual({
      cases: 2,
      differences: [],
      breached: { current: 1, draft: 1 },
    })
  })

  test('names the cases that a shorter promise would have broken, and how they would have risen', async () => {
    await adopt({ ...office, document: aroundTheClock })
    const caseId = await open({ at: Date.now() - 2 * 3_600_000 })
    const { breached, differences } = await rehearsed({ ...sla, document: bookWith('PT1H') })
    expect(breached).toEqual({ current: 0, draft: 1 })
    expect(differences).toMatchObject([
      {
        ...{ caseId, number: 1, subject: '订单什么时候到' },
        clocks: {
          clocks: [
            {
              clock: 'FIRST_RESPONSE',
              current: { status: 'RUNNING', targetMs: 4 * 3_600_000 },
              draft: { status: 'BREACHED', targetMs: 3_600_000 },
            },
          ],
        },
        rise: {
          differences: expect.arrayContaining([expect.objectContaining({ code: 'REACHED_IN_DRAFT_ONLY' })]),
        },
      },
    ])
    expect(await rehearsed({ ...sla, document: bookWith('PT1H') }, 0)).toMatchObject({
      cases: 0,
      isCut: true,
    })
  })

  test('of a calendar, a table of priorities and a ladder looks at what they change', async () => {
    await open({ at: Date.now() - 2 * 86_400_000 })
    const calendar = await rehearsed({ ...office, document: aroundTheClock })
    expect(calendar.differences[0]?.clocks?.clocks.length).toBeGreaterThan(0)
    const { priority } = defaultCasePolicy
    const MODERATE = { ...priority.MODERATE, HIGH: 'P1' }
    const table = await rehearsed({
      kind: 'CASE',
      code: 'default',
      document: { priority: { ...priority, MODERATE } },
    })
    expect(table.differences[0]?.clocks?.clocks[0]).toMatchObject({
      current: { priority: 'P2' },
      draft: { priority: 'P1' },
    })
    const { serviceDesk } = exampleLadders
    const [first] = serviceDesk.levels
    const ladder = await rehearsed({
      ...{ kind: 'LADDER', code: 'SERVICE_DESK' },
      document: { ...serviceDesk, levels: [{ ...first, id: 'elsewhere' }] },
    })
    expect(ladder.differences[0]).toMatchObject({
      clocks: undefined,
      rise: { draft: { state: { level: 'elsewhere' } } },
    })
  })

  test('of a draft with faults is refused', async () => {
    expect(await rehearse({ ...sla, document: bookWith('PT500H') })).toMatchObject({
      error: { code: 'INVALID_POLICY' },
    })
  })
})
