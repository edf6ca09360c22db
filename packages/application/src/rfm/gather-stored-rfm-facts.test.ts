import type { Database } from '@clientele/data'
import { openTestDatabase } from '@clientele/data/testing'
import { ok, valueOrThrow } from '@clientele/kernel'
import {
  defaultRfmPolicy,
  gatherRfmFacts,
  type RfmCustomer,
  type RfmMoment,
  type RfmPolicy,
  scoreRfm,
} from '@clientele/segmentation'
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { beforeAll, expect, test } from 'vitest'
import type { Caller } from '../caller.ts'
import { importText, openShop } from '../testing/test-shop.ts'
import { gatherStoredRfmFacts } from './gather-stored-rfm-facts.ts'
import { recomputeRfm } from './recompute-rfm.ts'

let database: Database

beforeAll(async () => {
  database = await openTestDatabase()
  return () => database.close()
})

const minute = 60_000
const newYear = Date.UTC(2024, 0, 1)

/** Around midnight of the zones below, and around the day when New York puts its clocks forward. */
const instant = fc
  .tuple(
    fc.integer({ min: -3, max: 100 }),
    fc.constantFrom(0, 4, 5, 15, 16, 23),
    fc.integer({ min: -1, max: 1 }),
  )
  .map(([day, hour, offset]) => newYear + (day * 24 + hour) * 60 * minute + offset)

const order = fc.record({
  customer: fc.constantFrom('ann', 'bob', 'cat', 'dan', 'eve', 'fay', 'gus'),
  at: instant,
  amount: fc.integer({ min: -500, max: 2_000 }),
  status: fc.constantFrom('paid', 'paid', 'paid', 'refunded', 'cancelled'),
})

const policy: fc.Arbitrary<RfmPolicy> = fc
  .record({
    bins: fc.integer({ min: 2, max: 6 }),
    method: fc.constantFrom('ntile', 'cume', 'rank', 'cut'),
    lookBackDays: fc.option(fc.integer({ min: 1, max: 90 })),
    refunds: fc.constantFrom('reduce', 'ignore'),
  })
  .map(({ method, bins, ...rest }) => {
    if (method !== 'cut') return { bins, method, ...rest }
    const points = (step: number) => Array.from({ length: bins - 1 }, (_, index) => (index + 1) * step)
    const cuts = { recencyDays: points(7), frequency: points(1), monetaryMinor: points(1_000) }
    return { bins, method, cuts, ...rest }
  })

function fileOf(orders: readonly { customer: string; at: number; amount: number; status: string }[]): string {
  const rows = orders.map(
    ({ customer, at, amount, status }) => `${customer},${new Date(at).toISOString()},${amount},${status}\n`,
  )
  return `customer,date,amount,status\n${rows.join('')}`
}

/** The customers and orders as they are stored, gathered by the segmentation package. */
async function gathered(shop: Caller, at: { policy: RfmPolicy; moment: RfmMoment }): Promise<RfmCustomer[]> {
  const customers = await database.snapshot(shop, tx =>
    tx.customer.findMany({ orderBy: { id: 'asc' }, select: { id: true, orders: true } }),
  )
  return customers.map(({ id, orders }) => {
    const plain = orders.map(({ orderedAt, amountMinor, kind, status }) => ({
      orderedAt: Temporal.Instant.fromEpochMilliseconds(orderedAt.getTime()),
      amountMinor: Number(amountMinor),
      ...{ kind, status },
    }))
    return { id, ...valueOrThrow(gatherRfmFacts(plain, at)) }
  })
}

test('stored facts and scores are those of the segmentation package', async () => {
  const zone = fc.constantFrom('Asia/Shanghai', 'America/New_York', 'UTC')
  const orders = fc.array(order, { minLength: 1, maxLength: 40 })
  const question = fc.tuple(policy, instant)
  await fc.assert(
    fc.asyncProperty(
      zone,
      orders,
      fc.array(question, { minLength: 3, maxLength: 3 }),
      async (timeZone, bought, questions) => {
        const shop = await openShop(database, { timeZone })
        await importText(shop, fileOf(bought), { asOf: null })
        for (const [asked, at] of questions) {
          const moment = { asOf: Temporal.Instant.fromEpochMilliseconds(at), timeZone }
          const expected = await gathered(shop, { policy: asked, moment })

          const facts = await database.rawTransaction(shop, async tx =>
            ok(await gatherStoredRfmFacts(tx, { tenantId: shop.tenantId, policy: asked, moment })),
          )
          expect(facts.value).toEqual({
            lastOrderedAt: Float64Array.from(
              expected,
              each => each.lastOrderedAt?.epochMilliseconds ?? Number.NaN,
            ),
            frequency: Uint32Array.from(expected, each => each.frequency),
            monetaryMinor: Float64Array.from(expected, each => each.monetaryMinor),
          })

          const scored = await recomputeRfm(shop, { asOf: moment.asOf, policy: asked })
          const { decisions, population } = valueOrThrow(scoreRfm(expected, { policy: asked, moment }))
          const stored = await database.snapshot(shop, async tx => ({
            rows: await tx.customerRfm.findMany({ orderBy: { customerId: 'asc' } }),
            snapshot: await tx.rfmSnapshot.findFirstOrThrow({ where: { id: scored.ok ? scored.value : '' } }),
          }))
          expect(stored.rows).toMatchObject(
            decisions.map(({ value }, index) => ({
              customerId: expected[index]?.id,
              lastOrderedAt: dateOf(expected[index]?.lastOrderedAt),
              ...value,
              monetaryMinor: BigInt(value.monetaryMinor),
            })),
          )
          expect(stored.snapshot).toMatchObject({
            asOf: new Date(at),
            timeZone,
            population,
            scoredCount: population.customers,
            unscoredCount: expected.length - population.customers,
          })
        }
      },
    ),
    { numRuns: 6 },
  )
})

function dateOf(at: Temporal.Instant | null | undefined): Date | null {
  return at ? new Date(at.epochMilliseconds) : null
}

test('a customer without any order that counts is there, unscored', async () => {
  const shop = await openShop(database)
  await importText(shop, fileOf([{ customer: 'ann', at: newYear, amount: 5, status: 'cancelled' }]))
  const [row] = await database.snapshot(shop, tx => tx.customerRfm.findMany())
  expect(row).toMatchObject({
    frequency: 0,
    monetaryMinor: 0n,
    recencyDays: null,
    segment: null,
    valueType: null,
  })
})

test('a tenant without customers is scored, too', async () => {
  const shop = await openShop(database)
  expect(await recomputeRfm(shop, { policy: defaultRfmPolicy })).toMatchObject({ ok: true })
  const snapshot = await database.snapshot(shop, tx => tx.rfmSnapshot.findFirstOrThrow())
  expect(snapshot).toMatchObject({ scoredCount: 0, unscoredCount: 0, movedCount: 0 })
})
