import type { Database } from '@clientele/data'
import { openTestDatabase } from '@clientele/data/testing'
import { defaultRfmPolicy } from '@clientele/segmentation'
import { Temporal } from 'temporal-polyfill'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Caller } from '../caller.ts'
import { contentOf, importText, openShop, testMoment } from '../testing/test-shop.ts'
import { recomputeRfm } from './recompute-rfm.ts'
import { segmentSizes } from './segment-sizes.ts'

const days = { bins: 2, method: 'cut', cuts: { recencyDays: [30], frequency: [2], monetaryMinor: [1_000] } }
const text = 'customer,date,amount\nann,2024-06-25,10\nann,2024-06-26,10\nbob,2024-01-05,1\n'
let database: Database
let shop: Caller

beforeAll(async () => {
  database = await openTestDatabase()
  return () => database.close()
})

beforeEach(async () => {
  shop = await openShop(database)
  await importText(shop, text)
})

async function recompute(input: Parameters<typeof recomputeRfm>[1]): Promise<string> {
  const result = await recomputeRfm(shop, input)
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

async function policies() {
  return database.snapshot(shop, tx =>
    tx.rfmPolicy.findMany({
      orderBy: { version: 'asc' },
      select: { version: true, document: true, userId: true },
    }),
  )
}

describe('a policy', () => {
  test('that is new becomes the next version and is used from then on', async () => {
    const snapshotId = await recompute({ policy: days, asOf: testMoment })
    expect(await policies()).toMatchObject([
      { version: 1, document: defaultRfmPolicy },
      { version: 2, document: { ...days, lookBackDays: null, refunds: 'reduce' }, userId: shop.actorId },
    ])
    const snapshots = await database.snapshot(shop, tx =>
      tx.rfmSnapshot.findMany({ where: { id: snapshotId }, include: { policy: true } }),
    )
    expect(snapshots).toMatchObject([{ policy: { version: 2 }, userId: shop.actorId }])
    await recompute({})
    const last = await database.snapshot(shop, tx =>
      tx.rfmSnapshot.findFirstOrThrow({ orderBy: { id: 'desc' }, include: { policy: true } }),
    )
    expect(last.policy.version).toBe(2)
  })

  test('that says the same is no new version, however it is written', async () => {
    await recompute({ policy: {} })
    await recompute({ policy: { refunds: 'reduce', method: 'ntile', bins: 5, lookBackDays: null } })
    expect(await policies()).toHaveLength(1)
    const { cuts, bins, method } = days
    await recompute({ policy: days })
    await recompute({ policy: { cuts: { ...cuts }, method, bins } })
    expect(await policies()).toHaveLength(2)
  })

  test('that is older is a new version again', async () => {
    await recompute({ policy: days })
    await recompute({ policy: {} })
    expect((await policies()).map(policy => policy.version)).toEqual([1, 2, 3])
  })

  test('that is invalid is refused with its faults, and nothing is stored', async () => {
    const before = await contentOf(shop)
    const refused = await recomputeRfm(shop, { policy: { bins: 11, method: 'cut' } })
    expect(refused).toMatchObject({
      ok: false,
      error: {
        code: 'INVALID_POLICY',
        faults: [{ path: ['bins'] }, { path: ['cuts'], code: 'cuts_missing' }],
      },
    })
    expect(await policies()).toHaveLength(1)
    expect(await database.snapshot(shop, tx => tx.rfmSnapshot.count())).toBe(1)
    expect(await contentOf(shop)).toEqual(before)
  })
})

describe('a customer who moves to another segment', () => {
  beforeEach(async () => {
    await recompute({ policy: days, asOf: testMoment })
  })

  async function moves(snapshotId: string) {
    const { movedCount, activities } = await database.snapshot(shop, async tx => ({
      ...(await tx.rfmSnapshot.findFirstOrThrow({ where: { id: snapshotId }, select: { movedCount: true } })),
      activities: await tx.activity.findMany({
        where: { kind: 'RFM_SEGMENT_CHANGED', params: { path: ['snapshotId'], equals: snapshotId } },
        select: { params: true, userId: true, customer: { select: { externalKey: true } } },
      }),
    }))
    return { movedCount, activities }
  }

  test('has it in the activity log, and is counted', async () => {
    const snapshotId = await recompute({ asOf: testMoment.add({ hours: 24 * 90 }) })
    expect(await moves(snapshotId)).toEqual({
      movedCount: 1,
      activities: [
        {
          customer: { externalKey: 'ann' },
          userId: shop.actorId,
          params: { from: 'CHAMPIONS', to: 'CANNOT_LOSE', snapshotId },
        },
      ],
    })
  })

  test('out of all segments has it, too', async () => {
    const snapshotId = await recompute({ asOf: Temporal.Instant.from('2023-01-01T00:00:00Z') })
    const { movedCount, activities } = await moves(snapshotId)
    expect(movedCount).toBe(2)
    expect(activities.map(activity => activity.params)).toContainEqual({
      from: 'CHAMPIONS',
      to: null,
      snapshotId,
    })
  })

  test('is nobody where nothing changed, nor who came with the import', async () => {
    expect(await moves(await recompute({ asOf: testMoment }))).toEqual({ movedCount: 0, activities: [] })
    const run = await importText(shop, 'customer,date,amount\ncat,2024-06-27,1\n')
    expect(await moves(run.rfmSnapshotId ?? '')).toEqual({ movedCount: 0, activities: [] })
  })
})

test('a moment finer than a millisecond does not slip into the next day', async () => {
  const snapshotId = await recompute({ asOf: Temporal.Instant.from('2024-06-30T15:59:59.999999999Z') })
  const snapshot = await database.snapshot(shop, tx =>
    tx.rfmSnapshot.findFirstOrThrow({ where: { id: snapshotId } }),
  )
  expect(snapshot.asOf).toEqual(new Date('2024-06-30T15:59:59.999Z'))
  expect(await contentOf(shop)).toMatchObject([{ rfm: { recencyDays: 4 } }, { rfm: { recencyDays: 177 } }])
})

test('segment sizes name every segment, empty ones included', async () => {
  await recompute({ policy: days, asOf: testMoment })
  const sizes = await database.snapshot(shop, tx => segmentSizes(tx, shop.tenantId))
  expect(sizes).toHaveLength(11)
  expect(sizes[0]).toEqual({ segment: 'CHAMPIONS', customers: 1 })
  expect(sizes.reduce((sum, { customers }) => sum + customers, 0)).toBe(2)
})
