import type { Language } from '../language/language.ts'

export interface FormatSettings {
  readonly language: Language
  /** IANA name of the zone whose calendar and clock the workspace lives by. */
  readonly timeZone: string
}

/** An amount as the API gives it: a decimal number as text, so that no cent is lost on the way. */
export interface Amount {
  readonly amount: string
  readonly currency: string
}

export type Format = ReturnType<typeof createFormat>

/** How numbers, money and time are written for one person in one workspace. */
export function createFormat({ language, timeZone }: FormatSettings) {
  const number = new Intl.NumberFormat(language)
  const compact = new Intl.NumberFormat(language, { notation: 'compact', maximumFractionDigits: 1 })
  const share = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 })
  const size = new Intl.NumberFormat(language, { style: 'decimal', maximumFractionDigits: 1 })
  const shortDay = language === 'en' ? ENGLISH_DAY : CHINESE_DAY
  const day = new Intl.DateTimeFormat(language, { ...shortDay, timeZone })
  const instant = new Intl.DateTimeFormat(language, { ...shortDay, ...CLOCK, timeZone })
  const month = new Intl.DateTimeFormat(language, { year: 'numeric', month: 'short', timeZone: 'UTC' })
  const calendarDay = new Intl.DateTimeFormat(language, { ...shortDay, timeZone: 'UTC' })
  const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto' })
  return {
    number: (value: number) => number.format(value),
    compact: (value: number) => compact.format(value),
    /** A share between 0 and 1 as a percentage. */
    share: (value: number) => share.format(value),
    money: (value: Amount) => money(value, language, {}),
    /** Money without the small change, for figures that are compared rather than paid. */
    roundMoney: (value: Amount) => money(value, language, { maximumFractionDigits: 0 }),
    /** Money as short as an axis needs it. */
    compactMoney: (value: Amount) =>
      money(value, language, { notation: 'compact', maximumFractionDigits: 1 }),
    /** The day of an instant in the workspace's zone. */
    day: (at: string) => day.format(Date.parse(at)),
    /** Day and time of an instant in the workspace's zone. */
    instant: (at: string) => instant.format(Date.parse(at)),
    /** A calendar day such as `2026-01-31`, which has no zone. */
    calendarDay: (date: string) => calendarDay.format(Date.parse(date)),
    month: (date: string) => month.format(Date.parse(date)),
    ago: (at: string, now: number) => ago(Date.parse(at) - now, relative),
    /** A time that passes on the wall, in its two largest units from days down to seconds. */
    duration: (seconds: number) => duration(seconds, { units: DURATION_UNITS, language }),
    /** A time that is worked: counted in hours, for a working day is not as long as a day. */
    workingTime: (seconds: number) => duration(seconds, { units: DURATION_UNITS.slice(1), language }),
    fileSize: (bytes: number) => fileSize(bytes, size),
  }
}

function money({ amount, currency }: Amount, language: Language, options: Intl.NumberFormatOptions): string {
  if (!isNumeric(amount)) return `${amount} ${currency}`
  const style = { style: 'currency', currency, currencyDisplay: 'narrowSymbol', ...options } as const
  return new Intl.NumberFormat(language, style).format(amount)
}

function isNumeric(text: string): text is `${number}` {
  return text.trim() !== '' && Number.isFinite(Number(text))
}

function ago(milliseconds: number, relative: Intl.RelativeTimeFormat): string {
  const step = STEPS.find(({ length }) => Math.abs(milliseconds) >= length) ?? SECOND
  return relative.format(Math.round(milliseconds / step.length), step.unit)
}

interface DurationStyle {
  readonly units: readonly { readonly unit: string; readonly length: number }[]
  readonly language: Language
}

function duration(seconds: number, { units, language }: DurationStyle): string {
  const whole = Math.max(0, Math.floor(seconds))
  const first = units.findIndex(({ length }) => whole >= length)
  const [large, small] = units.slice(first === -1 ? -1 : first)
  const unitDisplay = language === 'en' ? 'narrow' : 'short'
  const write = (value: number, unit: string | undefined) =>
    new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay }).format(value).replace(' ', '')
  if (!large) return ''
  const rest = small ? Math.floor((whole % large.length) / small.length) : 0
  const parts = [
    write(Math.floor(whole / large.length), large.unit),
    ...(rest > 0 ? [write(rest, small?.unit)] : []),
  ]
  return parts.join(language === 'en' ? ' ' : '')
}

function fileSize(bytes: number, size: Intl.NumberFormat): string {
  const power = bytes < 1000 ? 0 : Math.min(FILE_UNITS.length - 1, Math.floor(Math.log10(bytes) / 3))
  return `${size.format(bytes / 1000 ** power)} ${FILE_UNITS[power]}`
}

const ENGLISH_DAY = { year: 'numeric', month: 'short', day: 'numeric' } as const
const CHINESE_DAY = { year: 'numeric', month: '2-digit', day: '2-digit' } as const
const CLOCK = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
const DURATION_UNITS = [
  { unit: 'day', length: 86_400 },
  { unit: 'hour', length: 3600 },
  { unit: 'minute', length: 60 },
  { unit: 'second', length: 1 },
]
const FILE_UNITS = ['B', 'kB', 'MB', 'GB', 'TB']
const SECOND = { unit: 'second', length: 1000 } as const
const STEPS = [
  { unit: 'year', length: 365 * 86_400_000 },
  { unit: 'month', length: 30 * 86_400_000 },
  { unit: 'day', length: 86_400_000 },
  { unit: 'hour', length: 3_600_000 },
  { unit: 'minute', length: 60_000 },
  SECOND,
] as const
