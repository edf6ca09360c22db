import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CaseEvent } from '../case/case-event.ts'
import {
  anyHistory,
  anyMoment,
  book,
  calendars,
  day,
  historyOf,
  minute,
  must,
  start,
} from './any-history.fixture.ts'
import type { CaseClock, CaseClocks } from './case-clocks.ts'
import { clockStatuses, slaClocks } from './clock-state.ts'
import { clocksBatch } from './clocks-batch.ts'
import { clocksOf } from './clocks-of.ts'
import { historyColumnsOf } from './history-columns-of.ts'
import { regimeOf } from './history-entry.ts'

const clocksAt = (events: readonly CaseEvent[], at: number) => must(clocksOf(events, { book, at }))
/** What of a clock changes only by an event or at its `until`. */
const standing = ({
  clock,
  isOpen,
  breachedAt,
  dueAt,
  policy,
  priority,
  startedAt,
  status,
  targetMs,
}: CaseClock) => ({
  ...{ clock, isOpen, breachedAt, dueAt, policy, priority, startedAt, status, targetMs },
})
const standings = ({ clocks }: CaseClocks) => clocks.map(standing)

test('used and margin are the target', () => {
  fc.assert(
    fc.property(anyHistory, anyMoment, (events, at) => {
      const { clocks, earlierRounds } = clocksAt(events, at)
      for (const { marginMs, targetMs, usedMs } of [...clocks, ...earlierRounds]) {
        expect(usedMs + marginMs).toBe(targetMs)
        expect(usedMs).toBeGreaterThanOrEqual(0)
      }
    }),
  )
})

test('an open clock is breached exactly from its due instant on, a closed one by what came after it', () => {
  fc.assert(
    fc.property(anyHistory, anyMoment, (events, at) => {
      for (const { breachedAt, dueAt, isOpen, marginMs, startedAt = 0, status } of clocksAt(events, at)
        .clocks) {
        expect(status === 'BREACHED').toBe(breachedAt !== undefined)
        if (breachedAt !== undefined) {
          expect(dueAt).toBe(breachedAt)
          expect(breachedAt).toBeLessThanOrEqual(at)
          expect(breachedAt).toBeGreaterThanOrEqual(startedAt)
          expect(marginMs).toBeLessThanOrEqual(0)
        } else expect(marginMs).toBeGreaterThanOrEqual(0)
        if (status === 'RUNNING' && dueAt !== undefined) expect(dueAt).toBeGreaterThan(at)
        expect(isOpen).toBe(status === 'RUNNING' || status === 'PAUSED' || (status === 'BREACHED' && isOpen))
      }
    }),
  )
})

test('until is the earliest instant at which time alone changes anything: nothing before, something then', () => {
  fc.assert(
    fc.property(anyHistory, anyMoment, fc.double({ min: 0, max: 1, noNaN: true }), (events, at, share) => {
      const known = events.filter(event => event.at <= at)
      const now = clocksAt(known, at)
      const { until = at + 400 * day } = now
      const between = Math.floor(at + (until - 1 - at) * share)
      expect(standings(clocksAt(known, Math.max(between, at)))).toEqual(standings(now))
      expect(standings(clocksAt(known, until - 1))).toEqual(standings(now))
      if (now.until !== undefined) expect(standings(clocksAt(known, until))).not.toEqual(standings(now))
      for (const clock of now.clocks) {
        if (clock.until === undefined) continue
        expect(clock.until).toBeGreaterThan(at)
        const later = clocksAt(known, clock.until).clocks.find(other => other.clock === clock.clock)
        expect(later?.status).not.toBe(clock.status)
      }
    }),
  )
})

test('what clocks show does not depend on when they were asked before, nor on what happens later', () => {
  fc.assert(
    fc.property(anyHistory, fc.array(anyMoment, { maxLength: 5 }), anyMoment, (events, before, at) => {
      const fresh = clocksAt(events, at)
      for (const earlier of before) clocksAt(events, earlier)
      expect(clocksAt(events, at)).toEqual(fresh)
      expect(
        clocksAt(
          events.filter(event => event.at <= at),
          at,
        ),
      ).toEqual(fresh)
    }),
  )
})

test('as time goes on used time never shrinks within a round, and a breach stays', () => {
  fc.assert(
    fc.property(anyHistory, anyMoment, fc.nat(10 * 24 * 60), (events, at, minutes) => {
      const known = events.filter(event => event.at <= at)
      const later = clocksAt(known, at + minutes * minute).clocks
      for (const [index, clock] of clocksAt(known, at).clocks.entries()) {
        expect(later[index]?.usedMs).toBeGreaterThanOrEqual(clock.usedMs)
        if (clock.status === 'BREACHED') expect(later[index]?.breachedAt).toBe(clock.breachedAt)
      }
    }),
  )
})

test('a pause never brings the due instant nearer, and takes away just the working time that it lasts', () => {
  const span = fc.nat(4 * 24 * 60)
  fc.assert(
    fc.property(span, span, span, span, (late, first, pause, rest) => {
      const openedAt = start + late * minute
      const pausedAt = openedAt + first * minute
      const resumedAt = pausedAt + pause * minute
      const at = resumedAt + rest * minute
      const opened = historyOf({ at: openedAt, policy: 'A', steps: [] })
      const paused: readonly CaseEvent[] = [
        ...opened,
        { type: 'CASE_STATUS_CHANGED', at: pausedAt, to: 'WAITING_CUSTOMER' },
        { type: 'CASE_STATUS_CHANGED', at: resumedAt, to: 'OPEN' },
      ]
      const without = clocksAt(opened, at).clocks.at(-1)
      const withPause = clocksAt(paused, at).clocks.at(-1)
      expect(withPause?.dueAt ?? Infinity).toBeGreaterThanOrEqual(without?.dueAt ?? 0)
      const worked = must(calendars.office.inMilliseconds.workingTimeBetween(pausedAt, resumedAt))
      expect(withPause?.usedMs).toBe((without?.usedMs ?? 0) - worked)
    }),
  )
})

test('notes, assignments and links move no clock', () => {
  fc.assert(
    fc.property(anyHistory, anyMoment, fc.nat(), (events, at, pick) => {
      const place = 1 + (pick % events.length)
      const noteAt = events[place - 1]?.at ?? start
      const noted = events.toSpliced(place, 0, { type: 'NOTE_ADDED', at: noteAt, noteId: 'x' })
      expect(clocksAt(noted, at)).toEqual(clocksAt(events, at))
    }),
  )
})

test('the batch agrees with the single form to the bit', () => {
  fc.assert(
    fc.property(fc.array(anyHistory, { maxLength: 6 }), anyMoment, (histories, at) => {
      const columns = must(clocksBatch(must(historyColumnsOf(histories, book)), { book, at }))
      for (const [row, events] of histories.entries()) {
        const single = clocksAt(events, at)
        expect(known(columns.until[row])).toBe(single.until)
        for (const [place, { code }] of slaClocks.entries()) {
          const index = row * slaClocks.length + place
          const clock = single.clocks.find(other => other.clock === code)
          expect(clockStatuses[columns.status[index] ?? 255]?.code).toBe(clock?.status)
          if (clock === undefined) continue
          expect(columns.isOpen[index]).toBe(Number(clock.isOpen))
          expect(known(columns.dueAt[index])).toBe(clock.dueAt)
          expect(columns.targetMs[index]).toBe(clock.targetMs)
          expect(columns.usedMs[index]).toBe(clock.usedMs)
          expect(known(columns.breachedAt[index])).toBe(clock.breachedAt)
          expect(columns.regime[index]).toBe(regimeOf(book, clock))
          const rounds = single.earlierRounds.filter(round => round.clock === code)
          expect(columns.earlierMet[index]).toBe(rounds.filter(({ status }) => status === 'MET').length)
          expect(columns.earlierBreached[index]).toBe(
            rounds.filter(({ status }) => status === 'BREACHED').length,
          )
        }
      }
    }),
  )
})

test('the batch names the first history that it refuses, with the reason of the single form', () => {
  const good = historyOf({ at: start, policy: 'A', steps: [] })
  const [opened] = good
  if (opened === undefined) throw new Error('Nothing happened')
  const bad = [...good, { ...opened, type: 'NOTE_ADDED', noteId: 'n', at: start - 1 } as const]
  for (const [histories, row] of [[[good, bad], 1] as const, [[[...good, ...good]], 0] as const]) {
    const single = clocksOf(histories[row] ?? [], { book, at: start + day })
    const batch = clocksBatch(must(historyColumnsOf(histories, book)), { book, at: start + day })
    if (single.ok || batch.ok) throw new Error('Was accepted')
    expect(batch.error).toEqual({ ...single.error, row })
  }
})

function known(value: number | undefined): number | undefined {
  return value === undefined || Number.isNaN(value) ? undefined : value
}
