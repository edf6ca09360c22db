/** What a person picks in a file dialog. */
export interface PickedFile {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

const surnames = ['王', '李', '张', '刘', '陈', '杨', '赵', '黄']
const givenNames = ['芳', '伟', '敏', '静', '磊', '洋', '艳', '勇']

/** The rows that cannot be taken, and what was meant. */
export const brokenRows = [
  ['K901,王建国,苏州,D901,05/06/2026,十二元', 'K901,王建国,苏州,D901,05/06/2026,12.00'],
  ['K902,李秀英,杭州,D902,,88.00', 'K902,李秀英,杭州,D902,07/06/2026,88.00'],
] as const

export const soundCustomers = 64

/** Orders as an old Chinese shop program exports them: GBK, and dates of which one cannot say which part is the month. */
export function exportedOrders(): PickedFile {
  const rows = Array.from({ length: soundCustomers }, (_, index) => {
    const name = `${surnames[index % 8]}${givenNames[Math.floor(index / 8)]}`
    const day = (shift: number) => String(1 + ((index * shift) % 12)).padStart(2, '0')
    return [
      `K${100 + index}`,
      name,
      '上海',
      `D${100 + index}`,
      `${day(5)}/${day(7)}/2026`,
      `${20 + 3 * index}.50`,
    ].join(',')
  })
  const lines = ['客户编号,姓名,城市,订单号,下单日期,金额', ...rows, ...brokenRows.map(([broken]) => broken)]
  return csvFile('导出订单.csv', encodeGbk(`${lines.join('\r\n')}\r\n`))
}

export function csvFile(name: string, buffer: Buffer): PickedFile {
  return { name, mimeType: 'text/csv', buffer }
}

/** A picture whose name says otherwise. */
export function disguisedPicture(): PickedFile {
  const picture =
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
  return csvFile('orders.csv', Buffer.from(picture, 'base64'))
}

/** GBK has a decoder everywhere and an encoder nowhere: the table is the decoder turned round. */
function encodeGbk(text: string): Buffer {
  const decoder = new TextDecoder('gbk')
  const table = new Map<string, readonly number[]>()
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++)
      table.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail])
  return Buffer.from(
    [...text].flatMap(sign => (sign < '\u0080' ? sign.charCodeAt(0) : (table.get(sign) ?? []))),
  )
}
