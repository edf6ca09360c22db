import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Calendar } from '../calendar/calendar.ts'
import { joinCalendars } from '../calendar/join-calendars.ts'
import { exampleCalendars } from '../example/example-calendar.ts'
import { compileCalendar } from './compile-calendar.ts'

const { chineseOffice, europeanOffice, nightShift } = exampleCalendars
const holidays = [
  { date: '2026-10-01', name: 'National Day' },
  { date: '2026-10-02', name: 'National Day' },
]
const calendars: readonly Calendar[] = [
  { ...chineseOffice, closedDays: holidays },
  { ...nightShift, timeZone: 'America/St_Johns', closedDays: holidays },
  joinCalendars('union', [chineseOffice, { ...europeanOffice, timeZone: 'Australia/Lord_Howe' }]),
  joinCalendars('intersection', [chineseOffice, europeanOffice]),
]
const year = 366 * 86_400_000
const instant = fc.integer({ min: Date.UTC(1990, 0, 1), max: Date.UTC(2060, 0, 1) })
const duration = fc.oneof(fc.nat(36_000_000), fc.nat(year))

function answerOf(result: { ok: true; value: number } | { ok: false; error: object }): number {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

function arithmeticOf(compiled: Calendar) {
  const { isWorking, ...functions } = compileCalendar(compiled).inMilliseconds
  return {
    isWorking,
    add: (from: number, added: number) => answerOf(functions.addWorkingTime(from, added)),
    subtract: (to: number, taken: number) => answerOf(functions.subtractWorkingTime(to, taken)),
    between: (from: number, to: number) => answerOf(functions.workingTimeBetween(from, to)),
    opening: (at: number) => answerOf(functions.currentOrNextOpening(at)),
    closing: (at: number) => answerOf(functions.currentOrNextClosing(at)),
    batch: functions,
  }
}

/** Compiled once: most of the time would go into building the same years again. */
const calendar = fc.constantFrom(...calendars.map(arithmeticOf))

test('adding twice is adding the sum', () => {
  fc.assert(
    fc.property(calendar, instant, duration, duration, ({ add, subtract }, at, one, other) => {
      expect(add(add(at, one), other)).toBe(add(at, one + other))
      expect(subtract(subtract(at, one), other)).toBe(subtract(at, one + other))
    }),
  )
})

test('working times of neighbouring spans add up, also backwards', () => {
  fc.assert(
    fc.property(calendar, instant, instant, instant, ({ between }, a, b, c) => {
      expect(between(a, b) + between(b, c)).toBe(between(a, c))
    }),
  )
})

test('later starts and longer durations never end sooner', () => {
  fc.assert(
    fc.property(
      calendar,
      instant,
      duration,
      duration,
      fc.nat(year),
      ({ add, subtract, between }, at, one, other, later) => {
        const [less, more] = [Math.min(one, other), Math.max(one, other)]
        expect(add(at, more)).toBeGreaterThanOrEqual(add(at, less))
        expect(add(at + later, one)).toBeGreaterThanOrEqual(add(at, one))
        expect(subtract(at, more)).toBeLessThanOrEqual(subtract(at, less))
        expect(between(at, at + later)).toBeGreaterThanOrEqual(0)
        expect(between(at, at + later)).toBeLessThanOrEqual(later)
      },
    ),
  )
})

test('what was added or subtracted is the working time between', () => {
  fc.assert(
    fc.property(calendar, instant, duration, ({ add, subtract, between }, at, some) => {
      expect(between(at, add(at, some))).toBe(some)
      expect(between(subtract(at, some), at)).toBe(some)
    }),
  )
})

test('the end is the earliest possible, the start the latest', () => {
  fc.assert(
    fc.property(calendar, instant, duration, ({ add, subtract, between }, at, some) => {
      fc.pre(some > 0)
      expect(between(at, add(at, some) - 1)).toBe(some - 1)
      expect(between(subtract(at, some) + 1, at)).toBe(some - 1)
    }),
  )
})

test('between now and the opening nothing is worked, between now and the closing everything', () => {
  fc.assert(
    fc.property(calendar, instant, ({ isWorking, between, opening, closing }, at) => {
      expect([isWorking(opening(at)), isWorking(closing(at))]).toEqual([true, false])
      expect(between(at, opening(at))).toBe(0)
      expect(between(at, closing(at))).toBe(closing(at) - at)
      expect(isWorking(at) ? opening(at) : closing(at)).toBe(at)
    }),
  )
})

test('an answer does not depend on what was asked before', () => {
  const given = fc.constantFrom(...calendars)
  // What is built ends whole years of 366 days from what was asked first.
  const aligned = fc.integer({ min: -30, max: 30 }).map(years => Date.UTC(2026, 0, 5, 3) + years * year)
  const question = fc.tuple(fc.oneof(instant, aligned), duration)
  fc.assert(
    fc.property(given, aligned, fc.array(question, { maxLength: 20 }), (calendar, first, questions) => {
      const asked = arithmeticOf(calendar)
      asked.isWorking(first)
      for (const [at, some] of questions) {
        const fresh = arithmeticOf(calendar)
        expect(asked.isWorking(at)).toBe(fresh.isWorking(at))
        expect(asked.opening(at)).toBe(fresh.opening(at))
        expect(asked.closing(at)).toBe(fresh.closing(at))
        expect(asked.add(at, some)).toBe(fresh.add(at, some))
        expect(asked.subtract(at, some)).toBe(fresh.subtract(at, some))
        expect(asked.between(at, at + some)).toBe(fresh.between(at, at + some))
      }
    }),
    { numRuns: 20 },
  )
})

test('a batch answers row by row what the single questions answer', () => {
  fc.assert(
    fc.property(calendar, fc.array(fc.tuple(instant, instant, duration)), ({ add, between, batch }, rows) => {
      const from = Float64Array.from(rows, ([at]) => at)
      const to = Float64Array.from(rows, ([, at]) => at)
      const some = Float64Array.from(rows, ([, , length]) => length)
      expect(batch.addWorkingTimeBatch({ from, duration: some })).toEqual({
        ok: true,
        value: Float64Array.from(rows, ([at, , length]) => add(at, length)),
      })
      expect(batch.workingTimeBetweenBatch({ from, to })).toEqual({
        ok: true,
        value: Float64Array.from(rows, ([at, other]) => between(at, other)),
      })
    }),
  )
})
