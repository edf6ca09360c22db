import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createErrorFile } from './error-file.ts'
import { inspectOrderFile } from './inspect-order-file.ts'
import type { OrderFilePlan } from './order-file-plan.ts'
import type { OrderRow, RejectedRow } from './order-row.ts'
import { readOrderFile } from './read-order-file.ts'

const importRun = '01890a5d-ac96-774b-bcce-b302099a8057'
const laterRun = '01890a5d-ac96-774b-bcce-b302099a8058'
const plan: OrderFilePlan = {
  encoding: 'utf-8',
  delimiter: ',',
  headers: ['customer', 'date', 'amount', 'note'],
  mapping: { customer: 'customer', orderedAt: 'date', amount: 'amount', product: 'note' },
  dateFormat: 'YMD',
  amountFormat: 'DECIMAL_POINT',
  currency: 'CNY',
  timeZone: 'Asia/Shanghai',
}
const note = fc.string({
  unit: fc.constantFrom('a', '张', ',', '"', '\n', '\r\n', ' ', '=', '+', '@', "'", ';'),
  maxLength: 10,
})

describe('a rejected row', () => {
  test('has every cell in the error file as it stood in the file', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(note, note, note, note), { minLength: 1 }), async rows => {
        const cells = rows.map(([customer, date, , last]) => [customer, date, 'wrong', last])
        const first = rejected(cells)
        const file = createErrorFile({ headers: plan.headers, importRun, language: 'zh-CN' })
        const again = await read(file.head() + file.rows(first))
        expect(again.rejected.map(row => row.cells)).toEqual(cells)
        expect(again.rejected.map(row => row.origin)).toEqual(
          first.map(row => ({ importRun, line: row.line })),
        )
      }),
    )
  })

  test('is, once corrected, the row that it would have been', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(note, { minLength: 1, maxLength: 20 }),
        fc.nat({ max: 2 }),
        async (notes, faulty) => {
          const right = notes.map((text, index) => [`c${index}`, '2024-01-31', '11.77', text])
          const wrong = right.map(row => row.map((cell, index) => (index === faulty ? 'e\u0007' : cell)))
          const refused = await read(csvOf([plan.headers, ...wrong]))
          const wanted = await read(csvOf([plan.headers, ...right]))
          expect(refused.orders).toEqual([])
          const file = createErrorFile({ headers: plan.headers, importRun, language: 'en' })
          const [head, ...lines] = [file.head(), ...refused.rejected.map(row => file.rows([row]))]
          const corrected = lines.map((line, index) => line.replace('e\u0007', right[index]?.[faulty] ?? ''))
          const again = await read([head, ...corrected].join(''))
          expect(again.rejected).toEqual([])
          expect(
            again.orders.map(({ origin, line, ...order }) => ({ ...order, line: origin?.line })),
          ).toEqual(wanted.orders)
        },
      ),
    )
  })

  test('keeps pointing to where it stood first', async () => {
    const first = createErrorFile({ headers: plan.headers, importRun, language: 'en' })
    const second = createErrorFile({ headers: plan.headers, importRun: laterRun, language: 'en' })
    const once = await read(first.head() + first.rows(rejected([['1', 'x', '5', '']])))
    const twice = await read(second.head() + second.rows(once.rejected))
    expect(twice.rejected[0]?.origin).toEqual({ importRun, line: 2 })
  })

  test('with too many cells keeps them all', async () => {
    const file = createErrorFile({ headers: plan.headers, importRun, language: 'en' })
    const again = await read(file.head() + file.rows(rejected([['1', '2024-01-31', '1', '234.50', 'note']])))
    expect(again.rejected).toEqual([
      {
        line: 2,
        column: null,
        code: 'WRONG_COLUMN_COUNT',
        text: '',
        cells: ['1', '2024-01-31', '1', '234.50', 'note'],
        origin: { importRun, line: 2 },
      },
    ])
  })

  test('with too few cells is filled up', () => {
    const file = createErrorFile({ headers: plan.headers, importRun, language: 'en' })
    expect(file.rows(rejected([['1']]))).toMatch(/^1,,,,2,/)
  })

  test('whose origin was changed is refused', async () => {
    const file = createErrorFile({ headers: plan.headers, importRun, language: 'en' })
    const text = file.head() + file.rows(rejected([['1', 'x', '5', '']])).replace(',2,', ',two,')
    expect((await read(text)).rejected).toMatchObject([{ code: 'INVALID_ORIGIN', column: null, line: 2 }])
  })
})

test('an error file speaks the language of its reader', () => {
  const row = rejected([['1', 'x', '5', '']])
  const inChinese = createErrorFile({ headers: plan.headers, importRun, language: 'zh-CN' }).rows(row)
  const inEnglish = createErrorFile({ headers: plan.headers, importRun, language: 'en' }).rows(row)
  expect(inChinese).toContain('日期无效')
  expect(inEnglish).toContain('not a date')
})

test('an error file is inspected without a question about encoding or delimiter', () => {
  const file = createErrorFile({ headers: plan.headers, importRun, language: 'zh-CN' })
  const bytes = new TextEncoder().encode(file.head() + file.rows(rejected([['1', '2024-01-31', '5.00', '']])))
  expect(inspectOrderFile(bytes, { isWhole: true })).toMatchObject({
    value: { encoding: 'utf-8', delimiter: ',', headers: plan.headers, questions: [] },
  })
})

function rejected(rows: readonly (readonly string[])[]): RejectedRow[] {
  return rows.map((cells, index) => ({
    line: index + 2,
    column: 'date',
    code: 'INVALID_DATE',
    text: cells[1] ?? '',
    cells,
  }))
}

/** CSV with every cell quoted, written without the library that the error file uses. */
function csvOf(rows: readonly (readonly string[])[]): string {
  return rows.map(row => `${row.map(cell => `"${cell.replaceAll('"', '""')}"`).join(',')}\n`).join('')
}

async function read(text: string): Promise<{ orders: OrderRow[]; rejected: RejectedRow[] }> {
  const orders: OrderRow[] = []
  const refused: RejectedRow[] = []
  async function* bytes() {
    yield new TextEncoder().encode(text)
  }
  for await (const batch of readOrderFile(bytes(), plan)) {
    if (!batch.ok) throw new Error(batch.error.code)
    orders.push(...batch.value.orders)
    refused.push(...batch.value.rejected)
  }
  return { orders, rejected: refused }
}
