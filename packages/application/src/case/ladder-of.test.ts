import type { Database } from '@clientele/data'
import { openTestDatabase } from '@clientele/data/testing'
import { defaultLadderChoices, exampleLadders } from '@clientele/escalation'
import { ok } from '@clientele/kernel'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Caller } from '../caller.ts'
import { dutyRoles } from '../duty/duty-role.ts'
import { ladderGaps } from '../duty/ladder-gap.ts'
import { takeDuty } from '../duty/take-duty.ts'
import { type AdoptPolicyInput, adoptPolicy } from '../policy/adopt-policy.ts'
import { checkPolicy, type PolicyDraft } from '../policy/check-policy.ts'
import { questionsOf } from '../policy/current-policies.ts'
import { rehearsePolicy } from '../policy/rehearsal/rehearse-policy.ts'
import { need } from '../testing/need.ts'
import { openShop } from '../testing/test-shop.ts'
import { lookAfterCase } from './look-after-case.ts'
import { type OpenCaseInput, openCase } from './open-case.ts'
import { changeCasePriority, reopenCase, resolveCase } from './work-on-case.ts'

let database: Database
let shop: Caller

beforeAll(async () => {
  database = await openTestDatabase()
  return () => database.close()
})

beforeEach(async () => {
  shop = await openShop(database)
})

const name = { en: 'Night desk', 'zh-CN': '夜班服务台' }
const nightDesk = {
  ...{ code: 'NIGHT_DESK', name, roles: [{ code: 'NIGHT_AGENT', name }] },
  levels: [{ id: 'night', name, roles: ['NIGHT_AGENT'], triggers: [{ on: 'START' }] }],
}
const ladder = { kind: 'LADDER', code: 'NIGHT_DESK', document: nightDesk } as const
const critical = { ladder: 'NIGHT_DESK', appliesTo: { fact: 'severity', in: ['CRITICAL'] } } as const
const rules = (...ladders: readonly object[]) =>
  ({ kind: 'CASE', code: 'default', document: { ladders } }) as const
const withNightDesk = rules(critical, ...defaultLadderChoices)

const adopt = async (draft: Omit<AdoptPolicyInput, 'expectedVersion'>) =>
  need(await adoptPolicy(shop, { ...draft, expectedVersion: null }))

const ask = <T>(question: (tx: ReturnType<typeof questionsOf>) => Promise<T>) =>
  database.snapshot(shop, tx => question(questionsOf(tx)))

async function faultsOf(draft: PolicyDraft): Promise<string[]> {
  const found = await ask(tx => checkPolicy(tx, shop.tenantId, draft))
  return found.map(({ path, code, severity }) => `${path.join('.')} ${code} ${severity}`)
}

const inquiry: OpenCaseInput = {
  ...{ kind: 'INQUIRY', channel: 'EMAIL', severity: 'MODERATE', urgency: 'HIGH' },
  ...{ subject: '订单什么时候到', message: '您好' },
}

async function open(input: Partial<OpenCaseInput> = {}): Promise<string> {
  return need(await openCase(shop, { ...inquiry, ...input }))
}

const on = (caseId: string) => ({ caseId, expectedVersion: null })
const grave = { severity: 'CRITICAL', urgency: 'HIGH', why: 'The line stands still' } as const

/** The ladder that is shown of a case, and those that it began on. */
async function ladderOfCase(caseId: string) {
  const found = await database.snapshot(shop, tx =>
    tx.case.findUniqueOrThrow({
      where: { tenantId_id: { tenantId: shop.tenantId, id: caseId } },
      include: { events: { where: { type: 'LADDER_STARTED' }, orderBy: { position: 'asc' } } },
    }),
  )
  return [found.ladderCode, found.events.map(({ params }) => (params as { ladder: string }).ladder)]
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

test('a case begins on the example ladder of its kind, where nobody chose otherwise', async () => {
  expect(await ladderOfCase(await open({ kind: 'COMPLAINT' }))).toEqual([
    'CUSTOMER_COMPLAINT',
    ['CUSTOMER_COMPLAINT'],
  ])
  expect(await ladderOfCase(await open())).toEqual(['SERVICE_DESK', ['SERVICE_DESK']])
})

describe('a ladder that a workspace wrote itself', () => {
  test('is used by nobody until a choice names it', async () => {
    expect(await faultsOf(ladder)).toContain('code ladder_unused WARNING')
    expect(await faultsOf(withNightDesk)).toEqual(['ladders.0.ladder unknown_ladder FAULT'])
    await adopt(ladder)
    const roles = await ask(tx => dutyRoles(tx, shop.tenantId))
    expect(roles.map(({ code }) => code)).not.toContain('NIGHT_AGENT')
    expect(await faultsOf(withNightDesk)).toEqual([])
    await adopt(withNightDesk)
    expect(await faultsOf(ladder)).not.toContain('code ladder_unused WARNING')
  })

  test('is what a case begins on for which its choice holds, and calls its own people', async () => {
    await adopt(ladder)
    await adopt(withNightDesk)
    expect(await ladderOfCase(await open({ severity: 'CRITICAL' }))).toEqual(['NIGHT_DESK', ['NIGHT_DESK']])
    expect(await ladderOfCase(await open())).toEqual(['SERVICE_DESK', ['SERVICE_DESK']])
    expect(await ask(tx => ladderGaps(tx, shop.tenantId))).toMatchObject([
      {
        ...{ ladderCode: 'NIGHT_DESK', level: 1, heldCases: 1, roles: [{ code: 'NIGHT_AGENT' }] },
        uses: [{ appliesTo: critical.appliesTo, isFirst: true }],
      },
    ])
  })

  test('has roles to fill as long as a case is on it, also when no choice names it any more', async () => {
    await adopt(ladder)
    await adopt(withNightDesk)
    const caseId = await open({ severity: 'CRITICAL' })
    await adopt(rules(...defaultLadderChoices))
    expect(await ask(tx => ladderGaps(tx, shop.tenantId))).toMatchObject([{ uses: [], heldCases: 1 }])
    need(await resolveCase(shop, { ...on(caseId), resolution: 'Told' }))
    expect(await ask(tx => ladderGaps(tx, shop.tenantId))).toEqual([])
  })
})

describe('a case that is on a ladder', () => {
  test('stays there when its facts or the choices change, and is chosen for anew when it is reopened', async () => {
    await adopt(ladder)
    await adopt(withNightDesk)
    const caseId = await open()
    need(await changeCasePriority(shop, { ...on(caseId), ...grave }))
    expect(await ladderOfCase(caseId)).toEqual(['SERVICE_DESK', ['SERVICE_DESK']])
    await adopt(rules({ ladder: 'NIGHT_DESK', appliesTo: null }))
    await ring()
    expect(await ladderOfCase(caseId)).toEqual(['SERVICE_DESK', ['SERVICE_DESK']])
    need(await resolveCase(shop, { ...on(caseId), resolution: 'Told' }))
    expect(await ladderOfCase(caseId)).toEqual(['SERVICE_DESK', ['SERVICE_DESK']])
    need(await reopenCase(shop, { ...on(caseId), why: 'Again' }))
    expect(await ladderOfCase(caseId)).toEqual(['NIGHT_DESK', ['SERVICE_DESK', 'NIGHT_DESK']])
  })

  test('needs one for its kind: without one it is on none, until there is one for it', async () => {
    const [complaints] = defaultLadderChoices
    expect(await faultsOf(rules(complaints ?? {}))).toEqual(['ladders not_every_case_rises WARNING'])
    await adopt(rules(complaints ?? {}))
    const caseId = await open()
    expect(await ladderOfCase(caseId)).toEqual([null, []])
    need(await changeCasePriority(shop, { ...on(caseId), ...grave }))
    expect(await ladderOfCase(caseId)).toEqual([null, []])
    await adopt(rules(...defaultLadderChoices))
    await ring()
    expect(await ladderOfCase(caseId)).toEqual(['SERVICE_DESK', ['SERVICE_DESK']])
  })
})

describe('a choice that only time makes hold', () => {
  const minute = 60_000
  /** A Monday in March 2026, at nine in the morning. */
  const at = Date.parse('2026-03-09T09:00:00+08:00')
  const afterTenMinutes = rules({
    ladder: 'SERVICE_DESK',
    appliesTo: { fact: 'openedAt', olderThan: 'PT10M' },
  })

  test('is looked at when it does, and the case begins there', async () => {
    await adopt(afterTenMinutes)
    const caseId = need(await openCase(shop, inquiry, { at }))
    expect(await ladderOfCase(caseId)).toEqual([null, []])
    const { tenantId } = shop
    const key = { tenantId_id: { tenantId, id: caseId } }
    const { lookAgainAt } = await database.snapshot(shop, tx => tx.case.findUniqueOrThrow({ where: key }))
    const due = lookAgainAt?.getTime() ?? 0
    expect(due - at).toBeGreaterThanOrEqual(10 * minute)
    expect(due - at).toBeLessThanOrEqual(10 * minute + 1)
    await database.rawTransaction(shop, tx => lookAfterCase(tx, { tenantId, subjectId: caseId }, { at: due }))
    expect(await ladderOfCase(caseId)).toEqual(['SERVICE_DESK', ['SERVICE_DESK']])
  })
})

describe('a rehearsal of other choices', () => {
  const day = 86_400_000

  async function rehearsed(draft: PolicyDraft) {
    const question = { ...draft, days: 30, mostCases: 100 }
    return need(await ask(tx => rehearsePolicy(tx, shop.tenantId, question)))
  }

  test('names the cases that would have risen on another ladder, and those that would have on none', async () => {
    await adopt(ladder)
    const at = Date.now() - 7 * day
    const caseId = need(await openCase(shop, { ...inquiry, severity: 'CRITICAL' }, { at }))
    await open({ kind: 'COMPLAINT' })
    const other = await rehearsed(withNightDesk)
    expect(other.cases).toBe(2)
    expect(other.differences).toMatchObject([
      {
        ...{ caseId, clocks: undefined },
        rise: {
          differences: expect.arrayContaining([
            { code: 'OTHER_LADDER', params: { current: 'SERVICE_DESK', draft: 'NIGHT_DESK' } },
            expect.objectContaining({
              code: 'REACHED_IN_DRAFT_ONLY',
              params: expect.objectContaining({ level: 'night', ladder: 'NIGHT_DESK' }),
            }),
          ]),
        },
      },
    ])
    const none = await rehearsed(rules(defaultLadderChoices[0] ?? {}))
    expect(none.differences.map(({ rise }) => rise?.differences[0])).toEqual([
      { code: 'OTHER_LADDER', params: { current: 'SERVICE_DESK', draft: null } },
    ])
  })

  test('lets a case rise that was on no ladder, and one begin anew on another when it was reopened', async () => {
    await adopt(rules())
    const at = Date.now() - 7 * day
    await openCase(shop, inquiry, { at })
    const [first] = (await rehearsed(rules(...defaultLadderChoices))).differences
    expect(first?.rise?.differences[0]).toEqual({
      ...{ code: 'OTHER_LADDER', params: { current: null, draft: 'SERVICE_DESK' } },
    })
    expect(first?.rise?.draft.events[0]).toMatchObject({ type: 'LADDER_STARTED', at })
    await adopt(ladder)
    await adopt(rules(...defaultLadderChoices))
    const caseId = need(await openCase(shop, inquiry, { at: at + 1 }))
    need(await resolveCase(shop, { ...on(caseId), resolution: 'Told', at: at + day }))
    need(await reopenCase(shop, { ...on(caseId), why: 'Again', at: at + 2 * day }))
    const again = { ladder: 'NIGHT_DESK', appliesTo: { fact: 'reopenings', atLeast: 1 } }
    const { differences } = await rehearsed(rules(again, ...defaultLadderChoices))
    const started = differences
      .find(difference => difference.caseId === caseId)
      ?.rise?.draft.events.filter(event => event.type === 'LADDER_STARTED')
    expect(started?.map(event => [event.at, event.ladder])).toEqual([
      [at + 1, 'SERVICE_DESK'],
      [at + 2 * day, 'NIGHT_DESK'],
    ])
  })
})

test('a role of an example ladder that no choice names any more is not asked for', async () => {
  const { roles } = exampleLadders.supplierQuality
  await adopt(rules({ ladder: 'SERVICE_DESK', appliesTo: null }))
  const role = roles.find(({ code }) => !exampleLadders.serviceDesk.roles.some(other => other.code === code))
  need(await takeDuty(shop, { role: role?.code ?? '', userId: shop.actorId, expectedVersion: null }))
  const asked = await ask(tx => dutyRoles(tx, shop.tenantId))
  expect(asked.map(({ code }) => code)).not.toContain(role?.code)
  expect(await ask(tx => ladderGaps(tx, shop.tenantId))).toEqual([])
})
