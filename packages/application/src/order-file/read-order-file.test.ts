import { stringify } from 'csv-stringify/sync'
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import type { OrderFileError } from './order-file-error.ts'
import type { OrderFilePlan } from './order-file-plan.ts'
import type { OrderRow, RejectedRow } from './order-row.ts'
import { readOrderFile } from './read-order-file.ts'

const base = {
  encoding: 'utf-8',
  delimiter: ',',
  headers: [],
  mapping: { customer: 'customer', orderedAt: 'date', amount: 'amount' },
  dateFormat: 'YMD',
  amountFormat: 'DECIMAL_POINT',
  currency: 'CNY',
  timeZone: 'Asia/Shanghai',
} as const satisfies OrderFilePlan

describe('a file', () => {
  test('is read past blank lines and the delimiter line of Excel, with the lines of the file', async () => {
    const file = 'sep=,\r\n\r\ncustomer,date,amount\r\n,,\r\n1,2024-01-31,5\r\n \r\n2,2024-01-31,6'
    const { orders } = await read(file, base)
    expect(orders.map(order => order.line)).toEqual([5, 7])
  })

  test('may have its columns in any order, and others beside them', async () => {
    const { orders } = await read('note,amount,customer,x,date\n,5,1,,2024-01-31\n', base)
    expect(orders).toMatchObject([{ customerKey: '1', amountMinor: 500 }])
  })

  test('with the e-mail as customer is read into both', async () => {
    const plan = {
      ...base,
      mapping: { customer: 'email', orderedAt: 'date', amount: 'amount', email: 'email' },
    }
    const { orders } = await read('email,date,amount\nZoe@b.cn,2024-01-31,5\n', plan)
    expect(orders).toMatchObject([{ customerKey: 'Zoe@b.cn', email: 'zoe@b.cn' }])
  })

  test.each([
    ['', { code: 'EMPTY_FILE' }],
    ['\n \n', { code: 'EMPTY_FILE' }],
    ['customer,day,sum\n1,2024-01-31,5\n', { code: 'MISSING_HEADER', headers: ['date', 'amount'] }],
    ['customer,date,"amount\n', { code: 'UNCLOSED_QUOTE', line: 1 }],
  ])('%j cannot be read', async (text, error) => {
    expect(await read(text, base)).toEqual({ orders: [], rejected: [], error })
  })

  test('with an unclosed quote gives the rows before it and then the line', async () => {
    const { orders, error } = await read(
      'customer,date,amount\n1,2024-01-31,5\n"2,2024-01-31,5\n3,2024-01-31,5\n',
      base,
    )
    expect(orders.map(order => order.line)).toEqual([2])
    expect(error).toEqual({ code: 'UNCLOSED_QUOTE', line: 3 })
  })

  test('of header only has no rows and no error', async () => {
    expect(await read('customer,date,amount\n', base)).toEqual({ orders: [], rejected: [], error: undefined })
  })
})

const day = fc.integer({ min: 0, max: 60_000 }).map(days => new Temporal.PlainDate(1950, 1, 1).add({ days }))
const text = fc.string({
  unit: fc.constantFrom('a', 'é', '张', '😀', ' ', ',', ';', '"', '\n', "'"),
  minLength: 1,
  maxLength: 12,
})
const written = fc.record({ key: text, day, minor: fc.integer({ min: -1e9, max: 1e9 }), note: text })

test('orders come back as they were written', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(written), async rows => {
      const cells = rows.map(row => [
        `k${row.key}`,
        row.day.toString(),
        (row.minor / 100).toFixed(2),
        row.note,
      ])
      const { orders, rejected } = await read(
        stringify([['customer', 'date', 'amount', 'note'], ...cells]),
        base,
      )
      expect(rejected).toEqual([])
      expect(orders.map(order => order.cells)).toEqual(cells)
      expect(orders.map(order => order.amountMinor)).toEqual(rows.map(row => row.minor))
      expect(orders.map(order => order.orderedAt)).toEqual(
        rows.map(row => row.day.toZonedDateTime('Asia/Shanghai').epochMilliseconds),
      )
      expect(orders.map(order => order.customerKey)).toEqual(
        rows.map(row => `k${row.key}`.replaceAll(/[\n]+/g, ' ').trim().normalize('NFC')),
      )
    }),
  )
})

test('every row that is not blank comes out once, however the bytes are cut', async () => {
  const wild = fc.string({
    unit: fc.constantFrom('1', ',', ',', '"', '\n', '\r', '2024-01-31', '张', '\uFFFD'),
    maxLength: 60,
  })
  await fc.assert(
    fc.asyncProperty(wild, fc.array(fc.nat({ max: 80 })), async (body, cuts) => {
      const bytes = new TextEncoder().encode(`customer,date,amount\n${body}`)
      const whole = await readBytes(chunksOf(bytes, []), base)
      expect(await readBytes(chunksOf(bytes, cuts), base)).toEqual(whole)
      const lines = [...whole.orders, ...whole.rejected].map(row => row.line)
      expect(new Set(lines).size).toBe(lines.length)
    }),
  )
})

interface Outcome {
  readonly orders: OrderRow[]
  readonly rejected: RejectedRow[]
  readonly error: OrderFileError | undefined
}

function read(file: string, plan: OrderFilePlan): Promise<Outcome> {
  return readBytes(chunksOf(new TextEncoder().encode(file), []), plan)
}

async function readBytes(bytes: AsyncIterable<Uint8Array>, plan: OrderFilePlan): Promise<Outcome> {
  const orders: OrderRow[] = []
  const rejected: RejectedRow[] = []
  let error: OrderFileError | undefined
  for await (const batch of readOrderFile(bytes, plan)) {
    if (batch.ok) {
      orders.push(...batch.value.orders)
      rejected.push(...batch.value.rejected)
    } else error = batch.error
  }
  return { orders, rejected, error }
}

async function* chunksOf(bytes: Uint8Array, cuts: readonly number[]): AsyncGenerator<Uint8Array> {
  let start = 0
  for (const end of [...cuts.toSorted((a, b) => a - b), bytes.length]) {
    yield bytes.subarray(start, end)
    start = end
  }
}
