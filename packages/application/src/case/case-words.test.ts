import type { Database } from '@clientele/data'
import { openTestDatabase } from '@clientele/data/testing'
import { ok } from '@clientele/kernel'
import { foldText } from '@clientele/rules'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Caller } from '../caller.ts'
import { openShop } from '../testing/test-shop.ts'
import type { CaseListRule } from './case-list-facts.ts'
import { casePage, countCaseList } from './case-page.ts'
import { caseListMoment } from './case-selection.ts'
import { openCase } from './open-case.ts'

const subjects = [
  ...[
    'Refund has not come',
    'REFUND of ﬁve ＡＢＣ',
    'Straße 12 fehlt',
    '申请退款',
    '退货 SKU-7',
    '款到 100%',
    'a_b%c',
    "it's",
  ],
  ...['𠮷野家𠮷', '𠮷', 'ΣΊΣΥΦΟΣ', 'x', '退'],
]
const topics = ['SKU-7', '退款', null, 'straße']

let database: Database
let shop: Caller
let otherShop: Caller

beforeAll(async () => {
  database = await openTestDatabase()
  shop = await openShop(database)
  otherShop = await openShop(database)
  for (const caller of [shop, otherShop]) {
    for (const [index, subject] of subjects.entries()) {
      const topic = topics[index % topics.length] ?? null
      const told = { kind: 'INQUIRY', channel: 'EMAIL', severity: 'MINOR', urgency: 'LOW' } as const
      const opened = await openCase(caller, { ...told, subject, topic, message: 'Where is it?' })
      if (!opened.ok) throw new Error(JSON.stringify(opened.error))
    }
  }
  return () => database.close()
})

/** The subjects that a list shows, which must be as many as it counts. */
async function listed(asked: { readonly text?: string; readonly rule?: CaseListRule }): Promise<string[]> {
  const { tenantId } = shop
  return database.snapshot(shop, async tx => {
    const moment = await caseListMoment(tx, tenantId)
    const selection = { rule: { all: [] }, ...asked, tenantId, moment, order: 'NEWEST' as const }
    const { cursors } = await casePage(tx, { ...selection, limit: 100, backward: false })
    expect(await countCaseList(tx, { ...selection, limit: 100 })).toEqual({
      value: cursors.length,
      exact: true,
    })
    const cases = await tx.case.findMany({ where: { id: { in: cursors.map(({ id }) => id) } } })
    return cases.map(({ subject }) => subject).sort()
  })
}

function subjectsWhere(holds: (subject: string, topic: string | null) => boolean): string[] {
  return subjects.filter((subject, index) => holds(subject, topics[index % topics.length] ?? null)).sort()
}

const holds = (whole: string | null, part: string) => foldText(whole ?? '').includes(foldText(part))

/** Parts of what is stored, of every length, and what is like them. */
const arbitraryPart = fc
  .tuple(
    fc.constantFrom(...subjects, 'SKU-7', '退款', 'refund', 'STRASSE', 'ﬁve', '%', '_b'),
    fc.nat(20),
    fc.integer({ min: 1, max: 8 }),
  )
  .map(([text, from, length]) => text.slice(from % text.length, (from % text.length) + length).trim())
  .filter(part => part !== '')

describe('cases found by their words', () => {
  test('are those whose subject or topic holds the text, upper and lower case alike, or whose number it is', async () => {
    let found = 0
    await fc.assert(
      fc.asyncProperty(arbitraryPart, async part => {
        const byHand = subjectsWhere(
          (subject, topic) =>
            holds(subject, part) || holds(topic, part) || subjects.indexOf(subject) + 1 === Number(part),
        )
        expect(await listed({ text: part })).toEqual(part.isWellFormed() ? byHand : [])
        found += byHand.length
      }),
      { numRuns: 80 },
    )
    expect(found).toBeGreaterThan(60)
  })

  test('are those of which a rule is TRUE, wherever the rule asks', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryPart, arbitraryPart, async (part, other) => {
        fc.pre(part.isWellFormed() && other.isWellFormed())
        const subject: CaseListRule = { fact: 'subject', contains: part }
        const topic: CaseListRule = { fact: 'topic', is: other }
        const inSubject = (whole: string) => holds(whole, part)
        const isTopic = (whole: string | null) => whole !== null && foldText(whole) === foldText(other)
        expect(await listed({ rule: { all: [subject, { fact: 'level', atLeast: 0 }] } })).toEqual(
          subjectsWhere(whole => inSubject(whole)),
        )
        expect(await listed({ rule: { any: [subject, topic] } })).toEqual(
          subjectsWhere((whole, about) => inSubject(whole) || isTopic(about)),
        )
        expect(await listed({ rule: { not: subject } })).toEqual(subjectsWhere(whole => !inSubject(whole)))
      }),
      { numRuns: 40 },
    )
  })

  test('are found by their number too', async () => {
    const [first] = await database.snapshot(shop, tx =>
      tx.case.findMany({ orderBy: { number: 'asc' }, take: 1 }),
    )
    expect(await listed({ text: `s-00000${first?.number}` })).toEqual([first?.subject])
  })

  test('follow a subject that is changed', async () => {
    const { tenantId } = otherShop
    await database.transaction(otherShop, async tx => {
      await tx.case.updateMany({ where: { tenantId, subject: 'x' }, data: { subject: 'Ｎｏｗ longer' } })
      const [found] = await tx.$queryRaw<
        { count: number }[]
      >`select count(*)::int as count from cases_with_text('now long', 9)`
      expect(found?.count).toBe(1)
      return ok()
    })
  })

  test('are nobody’s without a stamp', async () => {
    const { rows } = await database.pool.query(`select cases_with_text('refund', 9)`)
    expect(rows).toEqual([])
  })
})
