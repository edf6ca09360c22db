import type { Database } from '@clientele/data'
import { openTestDatabase } from '@clientele/data/testing'
import fc from 'fast-check'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Caller } from '../caller.ts'
import { recomputeRfm } from '../rfm/recompute-rfm.ts'
import { contentOf, errorTextOf, importRunOf, importText, openShop } from '../testing/test-shop.ts'
import { revertImport } from './revert-import.ts'

const head = 'customer,date,amount,product\n'
const right = [
  'ann,2024-01-05,10.00,tea',
  'ann,2024-01-05,10.00,tea',
  'bob,2024-01-06,20.50,"cup, large"',
  'cat,2024-01-07,5,',
]
const wrong = [
  'ann,2024-01-05,10.00,tea',
  'ann,2024-01-05,1O.00,tea',
  'bob,2024-01-06,20.50,"cup, large"',
  'cat,2024-13-07,5,',
]
const text = (rows: readonly string[]) => head + rows.map(row => `${row}\n`).join('')
const correct = (file: string) => file.replace('1O.00', '10.00').replace('2024-13-07', '2024-01-07')
let database: Database
let shop: Caller

beforeAll(async () => {
  database = await openTestDatabase()
  return () => database.close()
})

beforeEach(async () => {
  shop = await openCumulativeShop()
})

/** Ties share a score, so that scores say nothing of the order in which customers came. */
async function openCumulativeShop(): Promise<Caller> {
  const caller = await openShop(database)
  await recomputeRfm(caller, { policy: { method: 'cume' } })
  return caller
}

async function cleanContent(...texts: readonly string[]) {
  const clean = await openCumulativeShop()
  for (const each of texts) await importText(clean, each)
  return contentOf(clean)
}

async function openRejections(importRunId: string): Promise<number> {
  return database.snapshot(shop, tx =>
    tx.importRejection.count({ where: { importRunId, resolvedById: null } }),
  )
}

describe('a corrected error file', () => {
  test('gives the data of a clean import, also where a corrected row equals a good one', async () => {
    const run = await importText(shop, text(wrong))
    const corrected = await importText(shop, correct(await errorTextOf(shop, run.id)))
    expect(corrected).toMatchObject({ rowsRejected: 0, ordersCreated: 2 })
    expect(await contentOf(shop)).toEqual(await cleanContent(text(right)))
    expect(await openRejections(run.id)).toBe(0)
  })

  test('gives it too where the wrong row stood before the good one it equals', async () => {
    const [first = '', second = '', ...rest] = wrong
    const run = await importText(shop, text([second, first, ...rest]))
    await importText(shop, correct(await errorTextOf(shop, run.id)))
    expect(await contentOf(shop)).toEqual(await cleanContent(text(right)))
  })

  test('changes nothing when it comes again', async () => {
    const run = await importText(shop, text(wrong))
    const corrected = correct(await errorTextOf(shop, run.id))
    await importText(shop, corrected)
    const before = await contentOf(shop)
    const again = await importText(shop, corrected)
    expect(again).toMatchObject({ ordersCreated: 0, ordersUnchanged: 2 })
    expect(await contentOf(shop)).toEqual(before)
  })

  test.each(['after', 'before'])('and the whole corrected file imported %s it are one', async order => {
    const run = await importText(shop, text(wrong))
    const corrected = correct(await errorTextOf(shop, run.id))
    const files = order === 'after' ? [corrected, text(right)] : [text(right), corrected]
    for (const file of files) await importText(shop, file)
    expect(await contentOf(shop)).toEqual(await cleanContent(text(right)))
  })

  test('is one with that of an overlapping file with the same bad row', async () => {
    const files = [text(wrong), text([...wrong.slice(1), 'dan,2024-01-08,1,'])]
    for (const file of files) {
      const run = await importText(shop, file)
      await importText(shop, correct(await errorTextOf(shop, run.id)))
    }
    expect(await contentOf(shop)).toEqual(
      await cleanContent(text(right), text([...right.slice(1), 'dan,2024-01-08,1,'])),
    )
  })

  test('does not take another order of the same customer and moment for the corrected one', async () => {
    await importText(shop, text(['ann,2024-01-05,99,tea']))
    const run = await importText(shop, text(wrong))
    await importText(shop, correct(await errorTextOf(shop, run.id)))
    await importText(shop, text(right))
    expect(await contentOf(shop)).toEqual(await cleanContent(text(['ann,2024-01-05,99,tea']), text(right)))
  })

  test('can be corrected in parts and in several rounds', async () => {
    const run = await importText(shop, text(wrong))
    const file = await errorTextOf(shop, run.id)
    const half = await importText(shop, file.replace('1O.00', '10.00'))
    expect(half).toMatchObject({ ordersCreated: 1, rowsRejected: 1 })
    expect(half.rejections).toMatchObject([{ originRunId: run.id, originLine: 5 }])
    const rest = (await errorTextOf(shop, half.id)).replace('2024-13-07', '2024-01-07')
    expect(await importText(shop, rest)).toMatchObject({ ordersCreated: 1, rowsRejected: 0 })
    expect(await contentOf(shop)).toEqual(await cleanContent(text(right)))
    expect([await openRejections(run.id), await openRejections(half.id)]).toEqual([0, 0])
  })

  test('keeps two rows apart that were corrected to be equal, together or one by one', async () => {
    const bad = ['ann,2024-01-05,x,tea', 'ann,2024-01-05,y,tea']
    const run = await importText(shop, text(bad))
    const file = await errorTextOf(shop, run.id)
    await importText(shop, file.replace(',x,', ',1,'))
    await importText(shop, file.replace(',y,', ',1,'))
    expect(await contentOf(shop)).toMatchObject([{ metric: { orderCount: 2 } }])
    const other = await openCumulativeShop()
    const otherRun = await importText(other, text(bad))
    await importText(other, (await errorTextOf(other, otherRun.id)).replace(/,[xy],/g, ',1,'))
    expect(await contentOf(other)).toEqual(await contentOf(shop))
  })

  test('may have rows of its own, which are told from the corrected ones', async () => {
    const run = await importText(shop, text(['ann,2024-01-05,x,tea']))
    const file = (await errorTextOf(shop, run.id)).replace(',x,', ',1,')
    const more = `${file}ann,2024-01-05,1,tea,,,,,\r\n`
    expect(await importText(shop, more)).toMatchObject({ ordersCreated: 2 })
    expect(await importText(shop, more)).toMatchObject({ ordersCreated: 0, ordersUnchanged: 2 })
  })

  test('stays open where one row was made two and one of them is still wrong', async () => {
    const run = await importText(shop, text(['ann,2024-01-05,x,tea']))
    const [header, line = ''] = (await errorTextOf(shop, run.id)).split('\r\n')
    const both = [header, line.replace(',x,', ',1,'), line.replace(',x,', ',y,'), ''].join('\r\n')
    expect(await importText(shop, both)).toMatchObject({ ordersCreated: 1, rowsRejected: 1 })
    expect(await openRejections(run.id)).toBe(1)
    expect(await importText(shop, both.replace(',y,', ',2,'))).toMatchObject({
      ordersCreated: 1,
      ordersUnchanged: 1,
    })
    expect(await openRejections(run.id)).toBe(0)
  })

  test('of another tenant is a file like any other', async () => {
    const run = await importText(shop, text(wrong))
    const corrected = correct(await errorTextOf(shop, run.id))
    const other = await openCumulativeShop()
    expect(await importText(other, corrected)).toMatchObject({ ordersCreated: 2 })
    expect(await importText(other, corrected)).toMatchObject({ ordersCreated: 0, ordersUnchanged: 2 })
    expect(await openRejections(run.id)).toBe(2)
  })

  test('can be reverted, which opens its rejections again, and imported once more', async () => {
    const run = await importText(shop, text(wrong))
    const before = await contentOf(shop)
    const file = correct(await errorTextOf(shop, run.id))
    const corrected = await importText(shop, file)
    expect(await revertImport(shop, { importRunId: corrected.id })).toMatchObject({ ok: true })
    expect(await contentOf(shop)).toEqual(before)
    expect(await openRejections(run.id)).toBe(2)
    expect(await importText(shop, file)).toMatchObject({ ordersCreated: 2 })
  })

  test('can be imported when the import it corrects was strict and stored nothing', async () => {
    const run = await importText(shop, text(wrong), { strict: true })
    expect(run.status).toBe('FAILED')
    await importText(shop, correct(await errorTextOf(shop, run.id)))
    await importText(shop, text(right))
    expect(await contentOf(shop)).toEqual(await cleanContent(text(right)))
  })
})

test('whatever is wrong with a file, its corrected error file brings what a right file would have', async () => {
  const row = fc.record({
    number: fc.constantFrom('', '', 'S1', 'S2', 'S3'),
    customer: fc.constantFrom('ann', 'bob'),
    day: fc.integer({ min: 1, max: 2 }),
    amount: fc.integer({ min: 1, max: 2 }),
    isBad: fc.boolean(),
  })
  type Row = { number: string; customer: string; day: number; amount: number; isBad: boolean }
  const fileOf = (rows: readonly Row[], isCorrected: boolean) =>
    `order_number,customer,date,amount,product,note\n${rows
      .map(({ number, customer, day, amount, isBad }, index) => {
        // Rows of one number are of one customer and differ, as lines of an order do.
        const key = number === '' ? customer : `of-${number}`
        const date = isBad && !isCorrected ? `#2024-01-0${day}` : `2024-01-0${day}`
        return `${number},${key},${date},${amount},tea,${number === '' ? '' : index}\n`
      })
      .join('')}`
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 12 }), async rows => {
      const [one, clean] = [await openCumulativeShop(), await openCumulativeShop()]
      await importText(clean, fileOf(rows, true))
      const run = await importText(one, fileOf(rows, false))
      const file = (await errorTextOf(one, run.id)).replaceAll('#', '')
      if (run.rowsRejected > 0) await importText(one, file)
      const expected = await contentOf(clean)
      expect(await contentOf(one)).toEqual(expected)
      await importText(one, fileOf(rows, true))
      expect(await contentOf(one)).toEqual(expected)
      expect((await importRunOf(one, run.id)).rejections.every(rejected => rejected.resolvedById)).toBe(true)
    }),
    { numRuns: 6 },
  )
})
