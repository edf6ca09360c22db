import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { type ActivitySpan, adherenceOf, attendanceOf } from './schedule.ts'

const span = (from: number, to: number, activity = 'PHONE'): ActivitySpan => ({
  from: Temporal.Instant.fromEpochMilliseconds(from * 60_000),
  to: Temporal.Instant.fromEpochMilliseconds(to * 60_000),
  activity,
})

test.each([
  [95, 100, true],
  [94.9, 100, false],
  [0, 1, false],
])('%d of %d present is on target: %s', (present, scheduled, isMet) => {
  expect(attendanceOf({ present, scheduled })).toMatchObject({ value: { value: { isMet } } })
})

test('work outside the plan does not count, and the place in the list does not matter', () => {
  const planned = [span(60, 120), span(0, 60, 'BREAK')]
  const actual = [span(30, 90), span(90, 120, 'BREAK'), span(200, 300)]
  expect(adherenceOf({ planned, actual })).toMatchObject({
    value: {
      value: { rate: 0.25, isMet: false },
      because: [{ code: 'ADHERENCE', params: { adheredMinutes: 30, plannedMinutes: 120, target: 0.92 } }],
    },
  })
})

test('who does exactly what is planned adheres in full, who does nothing not at all', () => {
  const cuts = fc.uniqueArray(fc.integer({ min: 0, max: 1440 }), { minLength: 2, maxLength: 12 })
  fc.assert(
    fc.property(cuts, cuts => {
      const edges = cuts.toSorted((a, b) => a - b)
      const planned = edges
        .slice(1)
        .map((to, index) => span(edges[index] ?? 0, to, index % 2 ? 'BREAK' : 'PHONE'))
      expect(adherenceOf({ planned, actual: planned.toReversed() })).toMatchObject({
        value: { value: { rate: 1 } },
      })
      expect(adherenceOf({ planned, actual: [] })).toMatchObject({ value: { value: { rate: 0 } } })
      const finer = planned.flatMap(({ from, to, activity }) => {
        const middle = (from.epochMilliseconds + to.epochMilliseconds) / 120_000
        return [
          span(from.epochMilliseconds / 60_000, middle, activity),
          span(middle, to.epochMilliseconds / 60_000, activity),
        ]
      })
      expect(adherenceOf({ planned, actual: finer })).toMatchObject({ value: { value: { rate: 1 } } })
    }),
  )
})

test.each<[string, Parameters<typeof adherenceOf>[0], object]>([
  ['no plan', { planned: [], actual: [] }, { code: 'EMPTY_SCHEDULE' }],
  [
    'a span that ends before it begins',
    { planned: [span(5, 5)], actual: [] },
    { list: 'planned', index: 0, problem: 'not_positive' },
  ],
  [
    'two things at once',
    { planned: [span(0, 9)], actual: [span(4, 8), span(0, 5)] },
    { list: 'actual', index: 0, problem: 'overlaps' },
  ],
  ['a target of 92', { planned: [span(0, 9)], actual: [], target: 92 }, { field: 'target' }],
])('%s is refused by name', (_, schedule, error) => {
  expect(adherenceOf(schedule)).toMatchObject({ ok: false, error })
})

test.each([
  [{ present: 1, scheduled: 0 }, { code: 'EMPTY_SCHEDULE' }],
  [{ present: 2, scheduled: 1 }, { field: 'present' }],
  [{ present: 1, scheduled: Number.NaN }, { field: 'scheduled' }],
  [{ present: 1, scheduled: 2, target: -1 }, { field: 'target' }],
])('attendance of %o is refused', (figures, error) => {
  expect(attendanceOf(figures)).toMatchObject({ ok: false, error })
})
