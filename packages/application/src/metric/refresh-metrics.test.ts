import type { Database } from '@clientele/data'
import { openTestDatabase } from '@clientele/data/testing'
import { ok } from '@clientele/kernel'
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import type { Caller } from '../caller.ts'
import { revertImport } from '../import/revert-import.ts'
import { importText, openShop } from '../testing/test-shop.ts'
import { customersWithWrongMetrics } from './refresh-metrics.ts'

let database: Database

beforeAll(async () => {
  database = await openTestDatabase()
  return () => database.close()
})

async function wrongMetrics(shop: Caller): Promise<string[]> {
  const wrong = await database.rawTransaction(shop, async tx =>
    ok(await customersWithWrongMetrics(tx, shop.tenantId)),
  )
  return wrong.value
}

test('metrics agree with the orders after any sequence of imports and reverts', async () => {
  const row = fc
    .tuple(
      fc.constantFrom('', 'S1', 'S2'),
      fc.constantFrom('ann', 'bob', 'cat'),
      fc.integer({ min: 1, max: 28 }),
      fc.integer({ min: -50, max: 50 }),
      fc.constantFrom('', 'paid', 'cancelled', 'refunded', 'lost at sea'),
    )
    .map(
      ([number, customer, day, amount, status]) =>
        `${number},${customer},2024-01-${day},${amount},${status}\n`,
    )
  const step = fc.oneof(
    fc.array(row, { maxLength: 6 }).map(rows => ({ rows })),
    fc.nat().map(revert => ({ revert })),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 5 }), async steps => {
      const shop = await openShop(database)
      const runs: string[] = []
      for (const next of steps) {
        if ('rows' in next) {
          const run = await importText(
            shop,
            `order_number,customer,date,amount,status\n${next.rows.join('')}`,
          )
          runs.push(run.id)
        } else {
          const importRunId = runs.splice(next.revert % Math.max(1, runs.length), 1)[0]
          if (importRunId) expect(await revertImport(shop, { importRunId })).toMatchObject({ ok: true })
        }
        expect(await wrongMetrics(shop)).toEqual([])
      }
      for (const importRunId of runs) await revertImport(shop, { importRunId })
      expect(await database.snapshot(shop, tx => tx.customer.count())).toBe(0)
    }),
    { numRuns: 8 },
  )
})

test.each([
  'order_count = order_count + 1',
  'spend_minor = spend_minor - 1',
  'first_ordered_at = null',
  `last_ordered_at = last_ordered_at + interval '1 millisecond'`,
])('a metric that was tampered with is found: %s', async tampering => {
  const shop = await openShop(database)
  await importText(shop, 'customer,date,amount\nann,2024-01-05,1\nbob,2024-01-06,2\n')
  const bob = await database.snapshot(shop, tx =>
    tx.customer.findFirstOrThrow({ where: { externalKey: 'bob' } }),
  )
  await database.rawTransaction(shop, async tx => {
    await tx.query(`update customer_metric set ${tampering} where tenant_id = $1 and customer_id = $2`, [
      shop.tenantId,
      bob.id,
    ])
    return ok()
  })
  expect(await wrongMetrics(shop)).toEqual([bob.id])
})

test('a customer whose metrics are missing is found', async () => {
  const shop = await openShop(database)
  await importText(shop, 'customer,date,amount\nann,2024-01-05,1\n')
  await database.transaction(shop, async tx => ok(await tx.customerMetric.deleteMany()))
  expect(await wrongMetrics(shop)).toHaveLength(1)
})
