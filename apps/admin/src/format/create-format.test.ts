import { describe, expect, test } from 'vitest'
import { createFormat } from './create-format.ts'

const en = createFormat({ language: 'en', timeZone: 'America/New_York' })
const zh = createFormat({ language: 'zh-CN', timeZone: 'Asia/Shanghai' })

describe('money', () => {
  test.each([
    [{ amount: '1234.50', currency: 'CNY' }, '¥1,234.50', '¥1,234.50'],
    [{ amount: '-0.05', currency: 'USD' }, '-$0.05', '-$0.05'],
    [{ amount: '1500', currency: 'JPY' }, '¥1,500', '¥1,500'],
    [{ amount: '1.234', currency: 'KWD' }, 'KWD 1.234', 'KWD 1.234'],
  ])('writes %o with the sign and the decimals of its currency', (money, english, chinese) => {
    expect(en.money(money).replaceAll('\u00a0', ' ')).toBe(english)
    expect(zh.money(money).replaceAll('\u00a0', ' ')).toBe(chinese)
  })

  test('keeps every digit of an amount no number could hold', () => {
    expect(en.money({ amount: '90071992547409931.17', currency: 'USD' })).toBe('$90,071,992,547,409,931.17')
  })

  test('shows as it is what is no amount', () => {
    expect(en.money({ amount: 'NaN', currency: 'USD' })).toBe('NaN USD')
    expect(en.money({ amount: '', currency: 'USD' })).toBe(' USD')
  })

  test('leaves the small change out where amounts are compared', () => {
    expect(en.roundMoney({ amount: '1234.56', currency: 'USD' })).toBe('$1,235')
    expect(zh.compactMoney({ amount: '65000', currency: 'CNY' })).toBe('¥6.5万')
  })
})

describe('time', () => {
  const instant = '2026-01-31T18:30:00.000Z'

  test('stands in the zone of the workspace, not in that of the browser', () => {
    expect(en.instant(instant)).toBe('Jan 31, 2026, 13:30')
    expect(zh.instant(instant)).toBe('2026/02/01 02:30')
    expect(en.day(instant)).toBe('Jan 31, 2026')
    expect(zh.day(instant)).toBe('2026/02/01')
  })

  test('has no zone for calendar days and months', () => {
    expect(en.calendarDay('2026-01-01')).toBe('Jan 1, 2026')
    expect(en.month('2026-01-01')).toBe('Jan 2026')
    expect(zh.month('2026-01-01')).toBe('2026年1月')
  })
})

describe('a duration', () => {
  test.each([
    [0, '0s', '0秒'],
    [59.9, '59s', '59秒'],
    [61, '1m 1s', '1分钟1秒'],
    [7200, '2h', '2小时'],
    [7259, '2h', '2小时'],
    [7265, '2h 1m', '2小时1分钟'],
    [-5, '0s', '0秒'],
  ])('of %f seconds is told in its two largest units', (seconds, english, chinese) => {
    expect(en.duration(seconds)).toBe(english)
    expect(zh.duration(seconds)).toBe(chinese)
  })

  test('that is worked is counted in hours, for a working day is shorter than a day', () => {
    expect(en.duration(100_800)).toBe('1d 4h')
    expect(en.workingTime(100_800)).toBe('28h')
    expect(zh.workingTime(100_800 + 900)).toBe('28小时15分钟')
  })
})

test('shares, numbers and file sizes read as people write them', () => {
  expect(en.share(0.1234)).toBe('12.3%')
  expect(en.share(-0.01)).toBe('-1%')
  expect(zh.number(69_659)).toBe('69,659')
  expect(en.fileSize(0)).toBe('0 B')
  expect(en.fileSize(999)).toBe('999 B')
  expect(en.fileSize(1_000)).toBe('1 kB')
  expect(en.fileSize(4_211_094)).toBe('4.2 MB')
})
