import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { describe, expect, test } from 'vitest'
import type { OrderFilePlan } from './order-file-plan.ts'
import { readOrderFile } from './read-order-file.ts'

const base: OrderFilePlan = {
  encoding: 'utf-8',
  delimiter: ',',
  headers: ['customer', 'date', 'amount', 'note'],
  mapping: { customer: 'customer', orderedAt: 'date', amount: 'amount' },
  dateFormat: 'YMD',
  amountFormat: 'DECIMAL_POINT',
  currency: 'CNY',
  timeZone: 'Asia/Shanghai',
}

describe('a large file', () => {
  const rows = 100_000
  async function* generated(): AsyncGenerator<Uint8Array> {
    yield new TextEncoder().encode('customer,date,amount,note\n')
    for (let row = 0; row < rows; row += 500) {
      yield new TextEncoder().encode(`${row},2024-01-31,11.77,"some ""quoted"" text"\n`.repeat(500))
    }
  }

  test('is read in flat memory', async () => {
    let orders = 0
    let early = 0
    for await (const batch of readOrderFile(generated(), base)) {
      if (!batch.ok) throw new Error(batch.error.code)
      orders += batch.value.orders.length
      if (early === 0 && orders > rows / 10) early = heapAfterCollection()
    }
    expect(orders).toBe(rows)
    // All rows together would take some fifty times as much.
    expect(heapAfterCollection() - early).toBeLessThan(2_000_000)
  })

  test('is read no faster than its batches are taken', async () => {
    let given = 0
    async function* watched() {
      for await (const chunk of generated()) {
        given += chunk.length
        yield chunk
      }
    }
    let most = 0
    for await (const batch of readOrderFile(watched(), base)) {
      if (batch.ok) most = Math.max(most, batch.value.orders.length)
      expect(batch.ok && given - batch.value.bytesRead).toBeLessThan(100_000)
    }
    expect(most).toBeGreaterThan(1000)
    expect(most).toBeLessThan(10_000)
  })

  test('may be left in the middle', async () => {
    let closed = false
    async function* watched() {
      try {
        yield* generated()
      } finally {
        closed = true
      }
    }
    for await (const _ of readOrderFile(watched(), base)) break
    expect(closed).toBe(true)
  })
})

function heapAfterCollection(): number {
  setFlagsFromString('--expose-gc')
  const collect: unknown = runInNewContext('gc')
  if (typeof collect === 'function') collect()
  return process.memoryUsage().heapUsed
}
