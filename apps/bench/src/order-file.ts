import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { randomGamma, randomLcg } from 'd3-random'

const millisecondsPerDay = 86_400_000
const firstDay = Date.UTC(2024, 0, 1)
const days = 730
const rowsAtOnce = 10_000

/** Writes a CSV of `orders` orders: customer, date and amount under these headers, oldest first, the same each time. */
export async function writeOrderFile(file: string, orders: number): Promise<void> {
  await pipeline(Readable.from(orderLines(orders)), createWriteStream(file))
}

/** A quarter as many customers as orders could be; the share of each falls the later they are in number. */
function* orderLines(orders: number): Generator<string> {
  const random = randomLcg(19_970_101)
  const amount = randomGamma.source(random)(1.5, 180)
  const customers = Math.ceil(orders / 4)
  yield 'customer,date,amount\n'
  for (let from = 0; from < orders; from += rowsAtOnce) {
    const rows = Array.from({ length: Math.min(rowsAtOnce, orders - from) }, (_, index) => from + index)
    yield rows
      .map(row => {
        const customer = Math.floor(customers * random() ** 2)
        const date = new Date(firstDay + Math.floor((row / orders) * days) * millisecondsPerDay)
        return `C${String(customer).padStart(7, '0')},${date.toISOString().slice(0, 10)},${amount().toFixed(2)}\n`
      })
      .join('')
  }
}
