import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { type DateFormat, dateFormats, readDate } from './date-format.ts'

const date = fc
  .integer({ min: 0, max: 109_937 })
  .map(days => new Temporal.PlainDate(1900, 1, 1).add({ days }))
const two = (value: number) => String(value).padStart(2, '0')

const writings: Record<DateFormat, ((date: Temporal.PlainDate) => string)[]> = {
  YMD: [
    ({ year, month, day }) => `${year}-${two(month)}-${two(day)}`,
    ({ year, month, day }) => `${year}/${month}/${day}`,
    ({ year, month, day }) => `${year}.${two(month)}.${day}`,
    ({ year, month, day }) => `${year}年${month}月${day}日`,
    ({ year, month, day }) => `${year} 年 ${two(month)} 月 ${day} 日`,
    ({ year, month, day }) => `${year}${two(month)}${two(day)}`,
  ],
  MDY: [
    ({ year, month, day }) => `${month}/${day}/${year}`,
    ({ year, month, day }) => `${two(month)}-${two(day)}-${year}`,
  ],
  DMY: [
    ({ year, month, day }) => `${day}/${month}/${year}`,
    ({ year, month, day }) => `${two(day)}.${two(month)}.${year}`,
    ({ year, month, day }) => `${day}-${month}-${year}`,
  ],
}

describe.each(dateFormats)('%s', format => {
  test('reads back every day from 1900 to 2200, however it is written', () => {
    fc.assert(
      fc.property(date, fc.constantFrom(...writings[format]), (day, write) => {
        const { year, month, day: dayOfMonth } = day
        expect(readDate(write(day), format)).toEqual({
          year,
          month,
          day: dayOfMonth,
          clock: 0,
          offset: undefined,
        })
      }),
    )
  })

  test('reads a date that starts with its year', () => {
    expect(readDate('2024-03-04', format)).toMatchObject({ month: 3, day: 4 })
  })

  test.each([
    '',
    'yesterday',
    '2024-02-30',
    '2023-02-29',
    '2024-04-31',
    '2024-13-01',
    '2024-00-10',
    '2024-01-00',
    '1899-12-31',
    '2201-01-01',
    '0000-00-00',
    '24-01-02',
    '1/2/24',
    '2024-01/02',
    '01/02-2024',
    '20240230',
    '2024-01-02x',
    '2024-01-02 24:00',
    '2024-01-02 12:60',
    '2024-01-02 12:30:60',
    '2024-01-02 13:00 PM',
    '2024-01-02 0:00 AM',
    '2024-01-02T10:00+15:00',
    '2024-01-02T10:00 AM+01:00',
    '45292',
    `2024-01-02${' '.repeat(100)}`,
  ])('refuses %j', text => expect(readDate(text, format)).toBeUndefined())
})

test('tells month and day apart by the format alone', () => {
  expect(readDate('03/04/2024', 'MDY')).toMatchObject({ month: 3, day: 4 })
  expect(readDate('03/04/2024', 'DMY')).toMatchObject({ month: 4, day: 3 })
  expect(readDate('03/04/2024', 'YMD')).toBeUndefined()
  expect(readDate('13/04/2024', 'MDY')).toBeUndefined()
  expect(readDate('04/13/2024', 'DMY')).toBeUndefined()
  expect(readDate('03.04.2024', 'MDY')).toBeUndefined()
})

const hour = 3_600_000
const minute = 60_000

test.each([
  ['2024-01-02 8:30', 8 * hour + 30 * minute, undefined],
  ['2024-01-02T08:30:15', 8 * hour + 30 * minute + 15_000, undefined],
  ['2024-01-02 08:30:15.5', 8 * hour + 30 * minute + 15_500, undefined],
  ['2024-01-02 08:30:15,250999', 8 * hour + 30 * minute + 15_250, undefined],
  ['2024-01-02T08:30Z', 8 * hour + 30 * minute, 0],
  ['2024-01-02T08:30:00+08:00', 8 * hour + 30 * minute, 480],
  ['2024-01-02 08:30:00 -0330', 8 * hour + 30 * minute, -210],
  ['2024-01-02 08:30+08', 8 * hour + 30 * minute, 480],
  ['20240102083015', 8 * hour + 30 * minute + 15_000, undefined],
  ['20240102 0830', 8 * hour + 30 * minute, undefined],
  ['20240102T083015Z', 8 * hour + 30 * minute + 15_000, 0],
  ['2024/1/2 12:05 AM', 5 * minute, undefined],
  ['2024/1/2 12:05 p.m.', 12 * hour + 5 * minute, undefined],
  ['2024/1/2 下午 1:05', 13 * hour + 5 * minute, undefined],
  ['2024年1月2日 8:30', 8 * hour + 30 * minute, undefined],
  ['2024年1月2日8:30', 8 * hour + 30 * minute, undefined],
])('reads the time of %j', (text, clock, offset) => {
  expect(readDate(text, 'YMD')).toEqual({ year: 2024, month: 1, day: 2, clock, offset })
})

test('takes an offset only behind a date that starts with its year', () => {
  expect(readDate('02.01.2024 08:30', 'DMY')).toMatchObject({ clock: 8 * hour + 30 * minute })
  expect(readDate('02.01.2024 08:30+08:00', 'DMY')).toBeUndefined()
})
