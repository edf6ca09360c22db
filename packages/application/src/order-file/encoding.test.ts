import { stringify } from 'csv-stringify/sync'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { delimiters } from './delimiter.ts'
import { detectEncoding } from './encoding.ts'
import { inspectOrderFile } from './inspect-order-file.ts'
import { planOrderFile } from './plan-order-file.ts'
import { readOrderFile } from './read-order-file.ts'

const chinese = '客户编号,下单时间,金额\n张伟,2024-01-01,12.50\n王芳,2024-01-02,8.00\n'
const traditional = '客戶編號,訂單日期,金額\n陳大文,2024-01-01,12.50\n許功蓋,2024-01-02,8.00\n'
const japanese = '顧客,日付,合計\n'.concat(
  'やまだたろう,2024-01-01,1200\nすずきはなこ,2024-01-02,800\n'.repeat(20),
)
const western =
  'customer,date,amount,city\nAndré Müller,2024-01-01,12.50,Zürich\nZoë,2024-01-02,8.00,Málaga\n'

describe('detectEncoding', () => {
  test.each([
    ['utf-8', 'id,date,amount\n', 'utf-8'],
    ['utf-8', chinese, 'utf-8'],
    ['utf-8', `\uFEFF${chinese}`, 'utf-8'],
    ['utf-16le', `\uFEFF${chinese}`, 'utf-16le'],
    ['utf-16be', `\uFEFF${chinese}`, 'utf-16be'],
    ['utf-16le', chinese, 'utf-16le'],
    ['utf-16be', chinese, 'utf-16be'],
    ['gbk', chinese, 'gb18030'],
    ['big5', traditional, 'big5'],
    ['shift_jis', japanese, 'shift_jis'],
    ['windows-1252', western, 'windows-1252'],
  ])('recognises %s in %j', (encoding, text, detected) => {
    expect(detectEncoding(encodeText(text, encoding))).toEqual({ encoding: detected, alternatives: [] })
  })

  test.each([1, 2, 3])('is not misled by a sample that ends within a character (%i bytes less)', less => {
    for (const encoding of ['utf-8', 'gbk']) {
      const bytes = encodeText(chinese.slice(0, 14), encoding)
      const { encoding: detected } = detectEncoding(bytes.subarray(0, bytes.length - less))
      expect(detected).toBe(encoding === 'gbk' ? 'gb18030' : 'utf-8')
    }
  })

  test('stays with UTF-8 when a few characters are damaged', () => {
    const bytes = encodeText(chinese.repeat(5), 'utf-8')
    bytes[200] = 0xff
    expect(detectEncoding(bytes)).toEqual({ encoding: 'utf-8', alternatives: [] })
  })

  const asciiHeader = 'id,date,amount,city\n'
  test.each([
    ['gbk', '张伟\n王芳\n李娜\n刘洋\n陈静\n杨敏\n赵磊\n', 'gb18030'],
    ['gbk', '上海\n', 'gb18030'],
    ['big5', '陳大文\n李小龍\n許功蓋\n', 'big5'],
    ['shift_jis', '山田太郎\n鈴木花子\n佐藤さくら\n', 'shift_jis'],
    ['euc-kr', '서울특별시\n부산광역시\n김민준\n', 'euc-kr'],
    ['windows-1252', '1,50 €\n', 'windows-1252'],
    ['windows-1252', 'Café\n', 'windows-1252'],
    ['windows-1251', 'Москва\nСанкт-Петербург\nИван Петров\n', 'windows-1251'],
    ['windows-1250', 'Žofie Kovářová\nŘehoř Šťastný\nJiří Dvořák\n', 'windows-1250'],
  ])('finds or names among the alternatives %s behind an English header: %j', (encoding, text, detected) => {
    const guess = detectEncoding(encodeText(asciiHeader + text, encoding))
    expect([guess.encoding, ...guess.alternatives]).toContain(detected)
    if (guess.alternatives.length === 0) expect(guess.encoding).toBe(detected)
  })

  test('is not certain of a text that two languages could have written', () => {
    const { alternatives } = detectEncoding(encodeText(`${asciiHeader}李高\n`, 'gbk'))
    expect(alternatives).not.toEqual([])
  })

  test('finds no encoding in no bytes but the usual one', () => {
    expect(detectEncoding(new Uint8Array())).toEqual({ encoding: 'utf-8', alternatives: [] })
  })
})

describe.each([
  ['utf-8', chinese],
  ['utf-16le', chinese],
  ['utf-16be', chinese],
  ['gbk', chinese],
  ['gb18030', chinese],
  ['big5', traditional],
  ['windows-1252', western],
] as const)('a file in %s', (encoding, text) => {
  const { rows, mapping } = tableOf(text)

  test.each(delimiters)('is read whole with the delimiter %j, however its bytes are cut', async delimiter => {
    const bytes = encodeText(stringify([...rows], { delimiter, record_delimiter: '\r\n' }), encoding)
    const inspected = inspectOrderFile(bytes, { isWhole: true })
    if (!inspected.ok) throw new Error(inspected.error.code)
    const planned = planOrderFile(inspected.value, { currency: 'CNY', timeZone: 'Asia/Shanghai' })
    if (!planned.ok) throw new Error(JSON.stringify(planned.error))
    expect(planned.value).toMatchObject({ delimiter, mapping })
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat({ max: bytes.length })), async cuts => {
        const batches = await gathered(readOrderFile(chunksOf(bytes, cuts), planned.value))
        const orders = batches.flatMap(batch => (batch.ok ? batch.value.orders : []))
        expect(orders.map(order => order.cells)).toEqual(rows.slice(1))
        expect(orders.map(order => order.customerKey)).toEqual(rows.slice(1).map(row => row[0]))
        expect(batches.at(-1)).toMatchObject({ value: { bytesRead: bytes.length, rejected: [] } })
      }),
      { numRuns: 20 },
    )
  })
})

test.each([
  ['utf-8', [0xff]],
  ['utf-8', [0xe4, 0xb8]],
  ['utf-8', [0x00]],
  ['gb18030', [0xff]],
  ['gb18030', [0x81]],
  ['big5', [0xff]],
  ['shift_jis', [0x81]],
  ['windows-1252', [0x81]],
  ['utf-16le', [0x00, 0xd8]],
])('rejects only the row of %s that has the undecodable bytes %j', async (encoding, damage) => {
  const before = encodeText('customer,date,amount,note\n1,2024-01-01,5,', encoding)
  const after = encodeText('\n2,2024-01-01,5,\n', encoding)
  const plan = {
    encoding,
    delimiter: ',',
    headers: ['customer', 'date', 'amount', 'note'],
    mapping: { customer: 'customer', orderedAt: 'date', amount: 'amount' },
    dateFormat: 'YMD',
    amountFormat: 'DECIMAL_POINT',
    currency: 'CNY',
    timeZone: 'UTC',
  } as const
  const bytes = Buffer.concat([before, Uint8Array.from(damage), after])
  const [batch] = await gathered(readOrderFile(chunksOf(bytes, [before.length + 1]), plan))
  expect(batch).toMatchObject({
    value: {
      rejected: [{ line: 2, column: 'note', code: 'ENCODING' }],
      orders: [{ line: 3, customerKey: '2' }],
    },
  })
})

function tableOf(text: string) {
  const rows = text
    .trimEnd()
    .split('\n')
    .map(line => line.split(','))
  const [customer, orderedAt, amount] = rows[0] ?? []
  return { rows, mapping: { customer, orderedAt, amount } }
}

async function gathered<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []
  for await (const item of items) all.push(item)
  return all
}

async function* chunksOf(bytes: Uint8Array, cuts: readonly number[]): AsyncGenerator<Uint8Array> {
  let start = 0
  for (const end of [...cuts.toSorted((a, b) => a - b), bytes.length]) {
    yield bytes.subarray(start, end)
    start = end
  }
}

/** Encodes a text; the older encodings, for which there is only a decoder, by looking up what every code decodes to. */
function encodeText(text: string, encoding: string): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text)
  if (encoding === 'utf-16le') return Uint8Array.from(Buffer.from(text, 'utf16le'))
  if (encoding === 'utf-16be') return Uint8Array.from(Buffer.from(text, 'utf16le').swap16())
  const codes = codesOf(encoding)
  return Uint8Array.from([...text].flatMap(character => codes.get(character) ?? []))
}

const knownCodes = new Map<string, ReadonlyMap<string, number[]>>()

function codesOf(encoding: string): ReadonlyMap<string, number[]> {
  const known = knownCodes.get(encoding)
  if (known) return known
  const codes = new Map<string, number[]>()
  const bytes = Array.from({ length: 256 }, (_, byte) => byte)
  const pairs = bytes.slice(0x81).flatMap(lead => bytes.slice(0x40).map(trail => [lead, trail]))
  for (const code of [...bytes.map(byte => [byte]), ...pairs]) {
    const text = new TextDecoder(encoding).decode(Uint8Array.from(code))
    if ([...text].length === 1 && text !== '\uFFFD' && !codes.has(text)) codes.set(text, code)
  }
  knownCodes.set(encoding, codes)
  return codes
}
