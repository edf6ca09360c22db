import type { Database } from '@clientele/data'
import { openTestDatabase } from '@clientele/data/testing'
import { exampleSlaBook } from '@clientele/escalation'
import { ok } from '@clientele/kernel'
import { v7 as newId } from 'uuid'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Caller } from '../caller.ts'
import { adoptPolicy } from '../policy/adopt-policy.ts'
import { checkPolicy } from '../policy/check-policy.ts'
import { questionsOf } from '../policy/current-policies.ts'
import { rehearsePolicy } from '../policy/rehearsal/rehearse-policy.ts'
import { importText, openShop, testMoment } from '../testing/test-shop.ts'
import { caseStandings } from './case-standing.ts'
import { type OpenCaseInput, openCase } from './open-case.ts'
import { changeCasePriority } from './work-on-case.ts'

let database: Database
let shop: Caller

beforeAll(async () => {
  database = await openTestDatabase()
  return () => database.close()
})

beforeEach(async () => {
  shop = await openShop(database)
})

const others = ['b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j']

/** Orders on five days of a month; `a` buys often and much, everybody else once and little. */
const good = ['order,customer,date,amount']
  .concat([1, 5, 10, 20, 25].map(day => `a${day},a,2024-06-${String(day).padStart(2, '0')},900.00`))
  .concat(others.map((name, place) => `${name}1,${name},2024-0${(place % 5) + 1}-10,${place + 1}.00`))
  .join('\n')

/** A year later it is everybody else who buys. */
const gone = ['order,customer,date,amount']
  .concat(
    others.flatMap(name =>
      [1, 5, 10, 20, 25, 28].map(
        day => `${name}x${day},${name},2025-06-${String(day).padStart(2, '0')},9900.00`,
      ),
    ),
  )
  .join('\n')

const inquiry: OpenCaseInput = {
  ...{ kind: 'INQUIRY', channel: 'EMAIL', severity: 'MODERATE', urgency: 'HIGH' },
  ...{ subject: '订单什么时候到', message: '您好，请问到哪了？' },
}

async function open(input: Partial<OpenCaseInput> = {}): Promise<string> {
  const opened = await openCase(shop, { ...inquiry, ...input })
  if (!opened.ok) throw new Error(JSON.stringify(opened.error))
  return opened.value
}

async function customerIn(segment: string): Promise<string> {
  const found = await database.snapshot(shop, tx =>
    tx.customer.findFirstOrThrow({ where: { externalKey: 'a' }, include: { rfm: true } }),
  )
  expect(found.rfm?.segment).toBe(segment)
  return found.id
}

async function standing(caseId: string) {
  const { tenantId } = shop
  const standings = await database.snapshot(shop, tx => caseStandings(tx, { tenantId, caseIds: [caseId] }))
  const found = standings.get(caseId)
  if (!found) throw new Error('No case')
  return found
}

describe('a case of one of the best customers', () => {
  let customerId: string

  beforeEach(async () => {
    await importText(shop, good)
    customerId = await customerIn('CHAMPIONS')
  })

  test('is promised what key accounts are, in the language of its subject', async () => {
    const { clocks, state } = await standing(await open({ customerId }))
    expect(state).toMatchObject({ customerTier: 'CHAMPIONS', language: 'zh', policy: 'KEY_ACCOUNT' })
    expect(clocks.clocks.find(({ clock }) => clock === 'FIRST_RESPONSE')?.targetMs).toBe(3_600_000)
  })

  test('keeps its promise when the customer moves to another segment, and the next case has another', async () => {
    const caseId = await open({ customerId })
    await importText(shop, gone, { asOf: testMoment.add({ hours: 365 * 24 }) })
    await customerIn('LOST')
    // Its facts change, so that a promise is chosen for it anew.
    const priority = { severity: 'MAJOR', urgency: 'HIGH', why: 'The line stands still' } as const
    const changed = await changeCasePriority(shop, { caseId, expectedVersion: null, ...priority })
    expect(changed).toMatchObject({ ok: true })
    expect((await standing(caseId)).state).toMatchObject({ customerTier: 'CHAMPIONS', policy: 'KEY_ACCOUNT' })
    expect((await standing(await open({ customerId }))).state).toMatchObject({
      ...{ customerTier: 'LOST', policy: 'STANDARD' },
    })
  })

  test('would have had another promise by a draft for key accounts alone', async () => {
    const caseId = await open({ customerId })
    await open({ subject: 'Where is it?' })
    const targets = { P1: 'PT10M', P2: 'PT10M', P3: 'PT10M', P4: 'PT10M' }
    const FIRST_RESPONSE = { targets, pausedIn: [], onReopen: 'KEEP' }
    const [key, ...rest] = exampleSlaBook.policies
    const clocks = { ...key?.clocks, ACKNOWLEDGEMENT: undefined, FIRST_RESPONSE }
    const draft = {
      kind: 'SLA',
      code: 'default',
      document: { policies: [{ ...key, clocks }, ...rest] },
    } as const
    const question = { ...draft, days: 7, mostCases: 100 }
    const rehearsed = await database.snapshot(shop, tx =>
      rehearsePolicy(questionsOf(tx), shop.tenantId, question),
    )
    if (!rehearsed.ok) throw new Error(JSON.stringify(rehearsed.error))
    expect(rehearsed.value.cases).toBe(2)
    expect(rehearsed.value.differences.map(difference => difference.caseId)).toEqual([caseId])
    expect(rehearsed.value.differences[0]?.clocks?.policy).toEqual({
      ...{ current: 'KEY_ACCOUNT', draft: 'KEY_ACCOUNT' },
    })
  })
})

test('a case that was opened when nobody knew the tier of its customer goes on without one', async () => {
  const { tenantId } = shop
  const customer = { tenantId, id: newId(), number: 1000, externalKey: 'a' }
  await database.transaction(shop, async tx => ok(await tx.customer.create({ data: customer })))
  const caseId = await open({ customerId: customer.id, subject: 'Where is it?' })
  const unknown = { customerTier: undefined, language: undefined, policy: 'STANDARD' }
  expect((await standing(caseId)).state).toMatchObject(unknown)
  await importText(shop, good)
  await customerIn('CHAMPIONS')
  const priority = { severity: 'MAJOR', urgency: 'HIGH', why: 'The line stands still' } as const
  const changed = await changeCasePriority(shop, { caseId, expectedVersion: null, ...priority })
  expect(changed).toMatchObject({ ok: true })
  expect((await standing(caseId)).state).toMatchObject(unknown)
})

test.each<[string, object, readonly string[]]>([
  ['a tier that there is not', { fact: 'customerTier', in: ['CHAMPIONS', 'VIP'] }, ['in', '1']],
  ['a language that is never told', { fact: 'language', is: 'de' }, ['is']],
])('a promise for %s is told at its place, and may be made', async (_, appliesTo, at) => {
  const [key, ...rest] = exampleSlaBook.policies
  const document = { policies: [{ ...key, appliesTo }, ...rest] }
  const draft = { kind: 'SLA', code: 'default', document } as const
  const found = await database.snapshot(shop, tx => checkPolicy(questionsOf(tx), shop.tenantId, draft))
  expect(found.map(({ code, severity, path }) => [code, severity, path.map(String)])).toEqual([
    ['never_told', 'WARNING', ['policies', '0', 'appliesTo', ...at]],
  ])
  expect(await adoptPolicy(shop, { ...draft, expectedVersion: 0 })).toMatchObject({ ok: true })
})

test('what comes with the product asks for nothing that is never told', async () => {
  const draft = { kind: 'SLA', code: 'default', document: exampleSlaBook } as const
  expect(await database.snapshot(shop, tx => checkPolicy(questionsOf(tx), shop.tenantId, draft))).toEqual([])
})
