import { setTimeout as sleep } from 'node:timers/promises'
import { openDatabase, startEmbeddedServer } from '@clientele/data'
import { testDatabaseUrl } from '@clientele/data/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openFolder, runHere, runProgram, startProgram, type WorkFolder } from '../program.test-support.ts'

let folder: WorkFolder
let environment: { DATABASE_URL: string }

beforeAll(async () => {
  folder = await openFolder()
  environment = { DATABASE_URL: await testDatabaseUrl() }
})

afterAll(() => folder.remove())

describe('an import', () => {
  test('stores the orders and tells how many customers stand in each segment', async () => {
    const rows = Array.from(
      { length: 40 },
      (_, index) => `C${index % 10},2024-0${1 + (index % 6)}-15,${index}.50`,
    )
    await folder.write('orders.csv', `customer,date,amount\n${rows.join('\n')}\n`)
    const args = ['import', 'orders.csv', '--workspace', 'shop', '--currency', 'CNY', '--as-of', '2024-07-01']
    const ended = await runHere(args, { folder, environment })
    expect(ended).toMatchObject({ exitCode: 0, error: '' })
    expect(ended.out).toContain('40 rows: 40 orders stored, 0 stored before; 10 new customers, 0 completed.')
    const sizes = [...ended.out.matchAll(/^ {2}([A-Z_]+) +(\d+)$/gm)]
    expect(sizes).toHaveLength(11)
    expect(sizes.reduce((sum, [, , size]) => sum + Number(size), 0)).toBe(10)

    const again = await runHere(args, { folder, environment })
    expect(again.out).toContain('40 rows: 0 orders stored, 40 stored before; 0 new customers, 0 completed.')
  })

  test('with rejected rows puts them beside the file, to be corrected and imported', async () => {
    await folder.write('some.csv', 'customer,date,amount\nA,2024-01-31,1\nB,someday,2\nC,2024-01-31,3\n')
    const first = await runHere(['import', 'some.csv'], { folder, environment })
    expect(first).toMatchObject({ exitCode: 0, error: '' })
    expect(first.out).toMatch(
      /^1 row was rejected: correct and import \/.+\/some\.csv\.errors\.csv\n3 rows: 2 orders/,
    )
    const errors = await folder.read('some.csv.errors.csv')
    await folder.write('corrected.csv', errors.replace('someday', '2024-02-01'))
    const second = await runHere(['import', 'corrected.csv'], { folder, environment })
    expect(second).toMatchObject({ exitCode: 0, error: '' })
    expect(second.out).toMatch(/^1 row: 1 order stored/)
  })

  test('under --strict stores nothing where one row is rejected, with exit code 1', async () => {
    await folder.write('strict.csv', 'customer,date,amount\nD,2024-01-31,1\nE,someday,2\n')
    const ended = await runHere(['import', 'strict.csv', '--strict'], { folder, environment })
    expect(ended.exitCode).toBe(1)
    expect(ended.out).toMatch(/^1 row was rejected: listed in \/.+\/strict\.csv\.errors\.csv\n$/)
    expect(ended.error).toBe(
      'Nothing was stored. 1 row was rejected, and the import was to take all rows or none.\n',
    )
  })

  test('of a file that ends within quotes stores nothing, with exit code 1', async () => {
    await folder.write('cut.csv', 'customer,date,amount\nF,2024-01-31,1\n"G,2024-01-31,1\n')
    const ended = await runHere(['import', 'cut.csv'], { folder, environment })
    expect(ended).toMatchObject({ exitCode: 1, out: '' })
    expect(ended.error).toBe('A quote that opens in line 3 is never closed.\n')
  })
})

describe('a call that cannot be carried out is answered in one line, with exit code 2:', () => {
  beforeAll(async () => {
    await folder.write('doubtful.csv', 'customer,date,amount\nA,01/02/2024,5\nB,03/04/2024,6\n')
    await folder.write('plain.csv', 'customer,date,amount\nA,2024-01-31,5\n')
  })

  test.each<[string, string[], RegExp]>([
    ['a file there is not', ['nowhere.csv'], /^There is no file .+\/nowhere\.csv\.\n$/],
    ['a folder', ['.'], /^.+ is not a file\.\n$/],
    ['dates that can be read in two ways', ['doubtful.csv'], /--date-format MDY or --date-format DMY\.\n$/],
    [
      'a column there is not',
      ['plain.csv', '--map', 'city=town'],
      /^The file has no column “town” for city\. It has: customer, date, amount\.\n$/,
    ],
    [
      'a field there is not',
      ['plain.csv', '--map', 'town=date'],
      /^No field is called town\. There are: customer,/,
    ],
    ['a time zone there is not', ['plain.csv', '--time-zone', 'Mars'], /^Mars is not an IANA time zone/],
    ['a currency there is not', ['plain.csv', '--currency', 'XQX'], /^XQX is not an ISO 4217 currency/],
    [
      'an encoding there is not',
      ['plain.csv', '--encoding', 'klingon'],
      /^No encoding is called “klingon”\.\n$/,
    ],
    ['a moment that is none', ['plain.csv', '--as-of', 'soon'], /^--as-of takes a day .+, not soon\.\n$/],
  ])('%s', async (_, args, message) => {
    const ended = await runHere(['import', ...args, '--workspace', 'fresh'], { folder, environment })
    expect(ended).toMatchObject({ exitCode: 2, out: '' })
    expect(ended.error).toMatch(message)
  })

  test('and leaves no workspace behind, whose currency nobody chose', async () => {
    const args = [
      'import',
      'doubtful.csv',
      '--workspace',
      'fresh',
      '--currency',
      'CNY',
      '--date-format',
      'DMY',
    ]
    expect(await runHere(args, { folder, environment })).toMatchObject({ exitCode: 0, error: '' })
    const inDollars = await runHere([...args, '--currency', 'USD'], { folder, environment })
    expect(inDollars).toMatchObject({ exitCode: 2, out: '' })
    expect(inDollars.error).toMatch(/^This workspace counts in CNY; a file in USD needs one of its own\./)
  })
})

describe('an import of many rows', () => {
  const size = 20_000

  beforeAll(() => folder.write('many.csv', manyOrders(size)))

  test('killed at any moment, three times, and then left alone ends with the data of one that was not', async () => {
    const clean = { DATABASE_URL: await testDatabaseUrl() }
    const args = ['import', 'many.csv', '--as-of', '2025-01-01']
    const began = performance.now()
    expect(await runHere(args, { folder, environment: clean })).toMatchObject({ exitCode: 0 })
    const duration = performance.now() - began

    for (let time = 0; time < 3; time++) {
      const program = startProgram(args, { folder })
      await newServer()
      await sleep(duration * Math.random())
      program.kill('SIGKILL')
      await program.ended
    }
    const last = await runProgram(args, { folder })
    expect(last).toMatchObject({ exitCode: 0, error: '' })
    expect(await folder.serverProcess()).toBeUndefined()

    const server = await startEmbeddedServer(`${folder.path}/.clientele`)
    if (!server.ok) throw new Error(server.error.code)
    try {
      const { completed, rejected, snapshots, ...data } = await storedIn(server.value.url('postgres'))
      const once = await storedIn(clean.DATABASE_URL)
      expect(data).toEqual({ customers: once.customers, lines: once.lines, unfinished: 0 })
      // A kill may come after all was stored: the next import is then one of its own, and finds nothing new.
      expect(completed).toBeGreaterThan(0)
      expect([rejected, snapshots]).toEqual([once.rejected * completed, once.snapshots * completed])
    } finally {
      await server.value.stop()
    }
  })

  /** Waits until a program has started its PostgreSQL in place of any that was left behind. */
  async function newServer(): Promise<void> {
    const before = await folder.serverProcess()
    for (;;) {
      const now = await folder.serverProcess()
      if (now !== undefined && now !== before) return
      await sleep(20)
    }
  }

  test('that is asked to stop stores nothing, ends its PostgreSQL and says so', async () => {
    const program = startProgram(['import', 'many.csv', '--workspace', 'stopped'], { folder })
    await newServer()
    program.kill('SIGINT')
    expect(await program.ended).toMatchObject({ exitCode: 130, error: 'Stopped. Nothing was stored.\n' })
    expect(await folder.serverProcess()).toBeUndefined()
  })
})

function manyOrders(size: number): string {
  const rows = Array.from({ length: size }, (_, index) => {
    const customer = (index * 7919) % (size / 8)
    const day = String(1 + (index % 28)).padStart(2, '0')
    const date = index % 1000 === 999 ? 'never' : `2024-${String(1 + (index % 12)).padStart(2, '0')}-${day}`
    return `K${customer},${date},${index % 500}.${10 + (index % 90)},N${index},Tea ${index % 30}`
  })
  return ['customer,date,amount,order_number,product', ...rows, ''].join('\n')
}

/** What an import leaves behind in the workspace `main`: counts, the sums of each customer, and that metrics agree. */
async function storedIn(url: string) {
  const database = openDatabase(url)
  try {
    const tenant = await database.atTheDoor(tx =>
      tx.tenant.findUniqueOrThrow({ where: { slug: 'main' }, include: { users: true } }),
    )
    const stamp = { tenantId: tenant.id, actorId: tenant.users[0]?.id ?? '' }
    return await database.snapshot(stamp, async tx => ({
      customers: await tx.$queryRaw`
        select c.external_key, c.number, m.order_count, m.spend_minor::text, m.last_ordered_at, r.monetary_minor::text,
          r.recency_days, count(o.id)::int as orders, sum(o.amount_minor)::text as amount
        from customer c join customer_metric m on m.customer_id = c.id join customer_rfm r on r.customer_id = c.id
        join "order" o on o.customer_id = c.id
        group by 1, 2, 3, 4, 5, 6, 7 order by c.number`,
      lines: await tx.orderLine.count(),
      snapshots: await tx.rfmSnapshot.count(),
      completed: await tx.importRun.count({ where: { status: 'COMPLETED' } }),
      unfinished: await tx.importRun.count({ where: { status: { in: ['QUEUED', 'RUNNING'] } } }),
      rejected: await tx.importRejection.count(),
    }))
  } finally {
    await database.close()
  }
}
