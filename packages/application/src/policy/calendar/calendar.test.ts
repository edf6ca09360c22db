import { exampleCalendars } from '@clientele/calendar'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { drawCalendar } from './draw-calendar.ts'
import { importableCountries, importDays } from './import-days.ts'

const { chineseOffice } = exampleCalendars
const years = { from: 2026, to: 2026 }
const drawn = (document: unknown, from: string, days = 7) =>
  drawCalendar({ document, from: Temporal.PlainDate.from(from), days, timeZone: 'Asia/Shanghai' })

describe('a drawing of a calendar', () => {
  test('has a night shift on both of its days, and cuts it off where the next is closed', () => {
    const week = { friday: [{ start: '22:00', end: '06:00' }] }
    const closedDays = [{ date: '2026-03-14', name: 'Stocktaking' }]
    const drawing = drawn({ timeZone: 'Asia/Shanghai', week, closedDays }, '2026-03-06', 9)
    if (!drawing.ok) throw new Error(drawing.error.code)
    expect(drawing.value.days.slice(0, 2).map(({ periods }) => periods)).toEqual([
      [{ from: 22 * 60, to: 1440 }],
      [{ from: 0, to: 6 * 60 }],
    ])
    expect(drawing.value.days.at(-1)).toEqual({
      ...{ date: '2026-03-14', kind: 'CLOSED', name: 'Stocktaking' },
      periods: [],
    })
  })

  test('of joined calendars is in the zone that is asked for', () => {
    const calendars = [chineseOffice, { ...chineseOffice, timeZone: 'Asia/Tokyo' }]
    const drawing = drawn({ join: 'union', calendars }, '2026-03-09', 1)
    expect(drawing).toMatchObject({ value: { timeZone: 'Asia/Shanghai' } })
    expect(drawing.ok && drawing.value.days[0]?.periods[0]?.from).toBe(8 * 60)
  })

  test('of a document that is no calendar names its faults', () => {
    expect(drawn({ timeZone: 'Mars/Olympus', week: {} }, '2026-03-09')).toMatchObject({
      error: { code: 'INVALID_POLICY' },
    })
  })
})

describe('imported days', () => {
  test('of China are the holidays and the days that are worked for them', async () => {
    const imported = await importDays({ document: chineseOffice, years, source: { country: 'CN' } })
    if (!imported.ok) throw new Error(imported.error.code)
    const { closedDays, specialDays } = imported.value.calendar
    expect(closedDays.some(({ date }) => date === '2026-10-01')).toBe(true)
    expect(specialDays.find(({ date }) => date === '2026-10-10')?.periods).toEqual(chineseOffice.week.monday)
    expect(imported.value).toMatchObject({ closedDays: closedDays.length, specialDays: specialDays.length })
  })

  test('that begin in the course of a day leave the hours before', async () => {
    const imported = await importDays({ document: chineseOffice, years, source: { country: 'IS' } })
    if (!imported.ok) throw new Error(imported.error.code)
    const eve = imported.value.calendar.specialDays.find(({ date }) => date === '2026-12-24')
    expect(eve?.periods.every(({ end }) => end <= '13:00')).toBe(true)
    expect(eve?.periods.length).toBeGreaterThan(0)
  })

  test('come from a file of a calendar program, too', async () => {
    const ics = [
      ...['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'DTSTART;VALUE=DATE:20260504', 'SUMMARY:Outing', 'END:VEVENT'],
      'END:VCALENDAR',
    ].join('\r\n')
    const imported = await importDays({ document: chineseOffice, years, source: { ics } })
    expect(imported).toMatchObject({ value: { closedDays: 1, specialDays: 0 } })
  })

  test.each([
    [chineseOffice, { country: 'XX' }, 'UNKNOWN_REGION'],
    [chineseOffice, { ics: 'hello' }, 'INVALID_ICS'],
    [{ join: 'union', calendars: [chineseOffice] }, { country: 'CN' }, 'JOINED_CALENDAR'],
    [{}, { country: 'CN' }, 'INVALID_POLICY'],
  ])('are refused with a name: %#', async (document, source, code) => {
    expect(await importDays({ document, years, source })).toMatchObject({ ok: false, error: { code } })
    expect(await importableCountries()).toContain('CN')
  })
})
