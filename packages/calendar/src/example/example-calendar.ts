import type { Period, WeeklyCalendar, WorkingWeek } from '../calendar/calendar.ts'

const noExceptions = { versions: [], closedDays: [], specialDays: [] } as const

/** Ready calendars without holidays, to begin with and to change. */
export const exampleCalendars = {
  /** Monday to Friday, 09:00 to 12:00 and 13:30 to 18:00, in China. */
  chineseOffice: {
    name: { en: 'Office hours, China', 'zh-CN': '中国办公时间' },
    timeZone: 'Asia/Shanghai',
    week: mondayToFriday([
      { start: '09:00', end: '12:00' },
      { start: '13:30', end: '18:00' },
    ]),
    ...noExceptions,
  },
  /** Monday to Friday, 09:00 to 17:00, in Central Europe. */
  europeanOffice: {
    name: { en: 'Office hours, Central Europe', 'zh-CN': '中欧办公时间' },
    timeZone: 'Europe/Berlin',
    week: mondayToFriday([{ start: '09:00', end: '17:00' }]),
    ...noExceptions,
  },
  /** All day, every day. */
  aroundTheClock: {
    name: { en: 'Around the clock', 'zh-CN': '全天候（7×24 小时）' },
    timeZone: 'UTC',
    week: { ...mondayToFriday([wholeDay()]), saturday: [wholeDay()], sunday: [wholeDay()] },
    ...noExceptions,
  },
  /** The night from Monday to Tuesday up to the night from Friday to Saturday, 22:00 to 06:00, in China. */
  nightShift: {
    name: { en: 'Night shift, China', 'zh-CN': '中国夜班' },
    timeZone: 'Asia/Shanghai',
    week: mondayToFriday([{ start: '22:00', end: '06:00' }]),
    ...noExceptions,
  },
} as const satisfies Readonly<Record<string, WeeklyCalendar>>

function mondayToFriday(periods: readonly Period[]): WorkingWeek {
  return {
    monday: periods,
    tuesday: periods,
    wednesday: periods,
    thursday: periods,
    friday: periods,
    saturday: [],
    sunday: [],
  }
}

function wholeDay(): Period {
  return { start: '00:00', end: '24:00' }
}
