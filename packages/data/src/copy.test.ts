import { ok } from '@clientele/kernel'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { copyInto, copyOutOf, copyRow } from './copy.ts'
import type { Database } from './database.ts'
import { openTestDatabase } from './testing/test-database.ts'

const stamp = { tenantId: crypto.randomUUID(), actorId: crypto.randomUUID() }
let database: Database

beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())

test('whatever the text, what was copied in is what is stored', async () => {
  const text = fc.string({ unit: 'grapheme' }).filter(value => !value.includes('\0') && value.isWellFormed())
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(fc.option(text), fc.array(text)), { minLength: 1 }), async rows => {
      const stored = await database.rawTransaction(stamp, async tx => {
        await tx.query('create temp table copied (n int, one text, many text[]) on commit drop')
        const lines = rows.map(([one, many], n) => copyRow([n, one, many]))
        await copyInto(tx, 'copied', batches(lines))
        return ok((await tx.query('select one, many from copied order by n')).rows)
      })
      expect(stored).toEqual(ok(rows.map(([one, many]) => ({ one, many }))))
    }),
    { numRuns: 30 },
  )
})

test('numbers come out row by row', async () => {
  const seen: number[] = []
  await database.rawTransaction(stamp, async tx => {
    await copyOutOf(tx, 'select n, n * 2 from generate_series(1, 100000) n', ([n, double]) => {
      if (Number(double) !== Number(n) * 2) throw new Error(`${n} ${double}`)
      seen.push(Number(n))
    })
    return ok()
  })
  expect(seen).toHaveLength(100_000)
  expect(seen.at(-1)).toBe(100_000)
})

async function* batches(lines: readonly string[]): AsyncGenerator<string> {
  for (const line of lines) yield line
}
