import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeOrderFile } from './order-file.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'clientele-bench-test-'))
})
afterAll(() => rm(folder, { recursive: true }))

test('an order file has its headers, as many orders as asked for and the same ones each time', async () => {
  const [one, other] = [join(folder, 'one.csv'), join(folder, 'other.csv')]
  await writeOrderFile(one, 12_345)
  await writeOrderFile(other, 12_345)
  const text = await readFile(one, 'utf8')
  const [header, ...rows] = text.trimEnd().split('\n')
  expect(header).toBe('customer,date,amount')
  expect(rows).toHaveLength(12_345)
  expect(rows.filter(row => !/^C\d{7},202[45]-\d\d-\d\d,\d+\.\d\d$/.test(row))).toEqual([])
  expect(await readFile(other, 'utf8')).toBe(text)
})
