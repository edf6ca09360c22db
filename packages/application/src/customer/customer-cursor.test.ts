import type { Database } from '@clientele/data'
import { openTestDatabase } from '@clientele/data/testing'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Caller } from '../caller.ts'
import { importText, openShop } from '../testing/test-shop.ts'
import { decodeCustomerCursor, encodeCustomerCursor } from './customer-cursor.ts'
import { type CustomerSort, customerPage, customerSortFields } from './customer-page.ts'

const id = '01890a5d-ac96-774b-bcce-b302099a8057'
const sort = fc.record({
  by: fc.constantFrom(...customerSortFields),
  direction: fc.constantFrom('ASC', 'DESC'),
}) satisfies fc.Arbitrary<CustomerSort>
const textOf = (...parts: unknown[]) => Buffer.from(JSON.stringify(parts)).toString('base64url')
let database: Database
let shop: Caller

beforeAll(async () => {
  database = await openTestDatabase()
  shop = await openShop(database)
  await importText(shop, 'customer,date,amount\nann,2024-01-05,1\n')
  return () => database.close()
})

describe('a cursor', () => {
  test('comes back as what it was made of, under its own sort alone', () => {
    const by = { by: 'NAME', direction: 'ASC' } as const
    fc.assert(
      fc.property(
        fc.option(fc.string().filter(name => !name.includes('\0') && name.isWellFormed())),
        sort,
        (value, other) => {
          const text = encodeCustomerCursor({ value, id }, by)
          expect(decodeCustomerCursor(text, by)).toEqual({ ok: true, value: { value, id } })
          const isSame = other.by === by.by && other.direction === by.direction
          expect(decodeCustomerCursor(text, other).ok).toBe(isSame)
        },
      ),
    )
  })

  test('is no other text, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), sort, (text, by) => {
        const error = { code: 'INVALID_CURSOR', cursor: text.slice(0, 200) }
        expect(decodeCustomerCursor(text, by)).toEqual({ ok: false, error })
      }),
    )
  })

  const number = { by: 'NUMBER', direction: 'ASC' } as const
  test.each([
    ['padding', `${textOf('NUMBER', 'ASC', '7', id)}=`],
    ['letters that belong to nothing', `${textOf('NUMBER', 'ASC', '7', id)}!`],
    ['more parts', textOf('NUMBER', 'ASC', '7', id, 'more')],
    ['fewer parts', textOf('NUMBER', 'ASC', '7')],
    ['an object', Buffer.from('{"length":4}').toString('base64url')],
    ['a value of another type', textOf('NUMBER', 'ASC', 7, id)],
    ['no value where there always is one', textOf('NUMBER', 'ASC', null, id)],
    ['an id that is none', textOf('NUMBER', 'ASC', '7', '-'.repeat(36))],
    ['a number too large for the column', textOf('NUMBER', 'ASC', '2147483648', id)],
    ['spaces', Buffer.from(`["NUMBER", "ASC","7","${id}"]`).toString('base64url')],
  ])('with %s is refused', (_, text) => {
    expect(decodeCustomerCursor(text, number).ok).toBe(false)
  })
})

test('whatever a cursor that is taken says, the database can read it', async () => {
  const digits = fc.string({ unit: fc.constantFrom(...'0123456789-'), maxLength: 20 })
  const instant = fc.string({ unit: fc.constantFrom(...'0123456789-+:. '), maxLength: 30 })
  const plausible = fc
    .tuple(
      fc.nat(10_000),
      fc.nat(13),
      fc.nat(32),
      fc.nat(25),
      fc.constantFrom('+00', '+08', '-03:30', '+16', '+08:05:43', 'Z'),
    )
    .map(([year, month, day, hour, zone]) => {
      const two = (part: number) => String(part).padStart(2, '0')
      return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)} ${two(hour)}:00:00.5${zone}`
    })
  const value = fc.oneof(
    ...[digits, instant, plausible, plausible, fc.string({ unit: 'binary' })],
    fc.constantFrom('-infinity', 'infinity', 'NaN', '0', '-0', '999999999999999999'),
  )
  let taken = 0
  await fc.assert(
    fc.asyncProperty(value, sort, async (text, by) => {
      const cursor = decodeCustomerCursor(encodeCustomerCursor({ value: text, id }, by), by)
      if (!cursor.ok) return
      taken++
      const page = await database.snapshot(shop, tx =>
        customerPage(tx, {
          ...{ tenantId: shop.tenantId, filter: {}, sort: by, limit: 5, backward: false },
          after: cursor.value,
        }),
      )
      expect(page.hasMore).toBe(false)
    }),
    { numRuns: 600 },
  )
  expect(taken).toBeGreaterThan(50)
})
