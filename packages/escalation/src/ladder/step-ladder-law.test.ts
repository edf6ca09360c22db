import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ClockState } from '../clock/clock-state.ts'
import { decideLadder } from './decide-ladder.ts'
import { type DutyShift, dutyRosterOf } from './duty-roster.ts'
import { evolveLadder } from './evolve-ladder.ts'
import { given, hour, type Ladder, minute, start } from './ladder.fixture.ts'
import type { LadderCommand } from './ladder-command.ts'
import type { LadderState } from './ladder-state.ts'
import { type LadderStep, stepLadder } from './step-ladder.ts'

const horizon = 14 * 24 * hour
const end = start + horizon

describe('whatever the ladder, the people and what they do', () => {
  test('nothing more happens when it is asked again at the same moment, also of a state that was stored', () => {
    law(({ steps, story }) => {
      for (const { at, step } of steps) {
        const again = stepAt(step.state, { story, at })
        expect(again.events).toEqual([])
        expect(again.until).toBe(step.until)
        expect(again.state).toEqual(step.state)
        const stored: LadderState = JSON.parse(JSON.stringify(step.state))
        expect(stepAt(stored, { story, at })).toMatchObject({ events: [], until: step.until })
      }
    })
  })

  test('nothing happens before `until`, and something does then', () => {
    law(({ steps, story, share }) => {
      for (const { at, step } of steps) {
        const early = Math.floor(at + share * ((step.until ?? end) - at))
        const before = stepAt(step.state, { story, at: early })
        if (step.until === undefined || early < step.until) {
          expect(before.events).toEqual([])
          expect(before.until).toBe(step.until)
        }
        if (step.until === undefined) continue
        expect(stepAt(step.state, { story, at: step.until - 1 }).events).toEqual([])
        expect(stepAt(step.state, { story, at: step.until }).events).not.toEqual([])
      }
    })
  })

  test('a case only rises, comes to each level once, and one step pages and tells each person once', () => {
    law(({ steps, story }) => {
      const levels = steps.flatMap(({ step }) =>
        step.events.flatMap(event =>
          event.type === 'LEVEL_REACHED' || event.type === 'LEVEL_PASSED' ? [event.place] : [],
        ),
      )
      expect(levels).toEqual(levels.toSorted((one, other) => one - other))
      expect(new Set(levels).size).toBe(levels.length)
      for (const { step } of steps) {
        const people = step.events.flatMap(event =>
          event.type === 'PAGED' || event.type === 'INFORMED' ? event.people : [],
        )
        expect(new Set(people).size).toBe(people.length)
        const isAtTop = step.state.place === story.ladder.levels.length - 1
        expect(step.state.isExhausted && !isAtTop).toBe(false)
      }
    })
  })
})

interface Story {
  readonly ladder: Ladder
  readonly shifts: readonly DutyShift[]
  readonly target: number
  readonly amount: number | undefined
}

interface Run {
  readonly story: Story
  readonly steps: readonly { readonly at: number; readonly step: LadderStep }[]
  readonly share: number
}

function law(holds: (run: Run) => void): void {
  fc.assert(
    fc.property(
      anyStory(),
      fc.array(anyDeed(), { maxLength: 5 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (story, deeds, share) => holds({ story, steps: runOf(story, deeds), share }),
    ),
    { numRuns: 100 },
  )
}

/** Steps at every `until`, sometimes late, and after every deed. */
function runOf(story: Story, deeds: readonly Deed[]): Run['steps'] {
  const { ladder } = story
  const begun = decideLadder({ type: 'START_LADDER', at: start, by: 'an' }, { state: undefined, ladder })
  if (!begun.ok) throw new Error(begun.error.code)
  let state: LadderState | undefined = begun.value.reduce<LadderState | undefined>(evolveLadder, undefined)
  if (!state) throw new Error('No event')
  let at = start
  const steps: { at: number; step: LadderStep }[] = []
  const waiting = deeds.toSorted((one, other) => one.at - other.at)
  while (steps.length < 40) {
    const step = stepAt(state, { story, at })
    steps.push({ at, step })
    state = step.state
    const deed = waiting[0]
    if (step.until === undefined && !deed) break
    const late: number = (step.until ?? Infinity) + (deed?.late ?? 0)
    if (deed && deed.at <= late) {
      waiting.shift()
      at = Math.max(at, deed.at)
      const decided = decideLadder(deed.command(at), { state, ladder })
      if (decided.ok) state = decided.value.reduce<LadderState>(evolveLadder, state)
    } else at = late
    if (at > end) break
  }
  return steps
}

function stepAt(
  state: LadderState,
  { story, at }: { readonly story: Story; readonly at: number },
): LadderStep {
  const { amount, ladder, shifts, target } = story
  const clocks = [clockAt(at, { ladder, target })]
  const step = stepLadder(state, { ladder, clocks, facts: { amount }, roster: dutyRosterOf(shifts), at })
  if (!step.ok) throw new Error(step.error.code)
  return step.value
}

/** A clock that runs from the start in the working time of the ladder. */
function clockAt(
  at: number,
  { ladder, target }: { readonly ladder: Ladder; readonly target: number },
): ClockState {
  const { addWorkingTime, workingTimeBetween } = ladder.calendar.inMilliseconds
  const used = workingTimeBetween(start, at)
  const due = addWorkingTime(start, target)
  if (!used.ok || !due.ok) throw new Error('The calendar has no working time')
  const isBreached = at >= due.value
  return {
    clock: 'RESOLUTION',
    status: isBreached ? 'BREACHED' : 'RUNNING',
    isOpen: true,
    startedAt: start,
    dueAt: due.value,
    targetMs: target,
    usedMs: used.value,
    marginMs: target - used.value,
    breachedAt: isBreached ? due.value : undefined,
    because: [],
    until: isBreached ? undefined : due.value,
  }
}

function anyStory(): fc.Arbitrary<Story> {
  const duration = fc.integer({ min: 1, max: 1500 }).map(minutes => `PT${minutes}M`)
  const trigger = fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({
        on: fc.constant('SINCE_PREVIOUS'),
        after: duration,
        onlyUnacknowledged: fc.boolean(),
      }),
    },
    fc.record({
      on: fc.constant('SHARE_USED'),
      clock: fc.constant('RESOLUTION'),
      share: fc.double({ min: 0.01, max: 1, noNaN: true }),
    }),
    fc.constant({ on: 'BREACHED', clock: 'RESOLUTION' }),
    fc.constant({ on: 'MANUAL' }),
    fc.constant({ on: 'RULE', rule: { fact: 'amount', atLeast: 100 } }),
  )
  const level = fc.record({
    roles: fc.uniqueArray(fc.constantFrom('A', 'B', 'C'), { minLength: 1 }),
    notify: fc.uniqueArray(fc.constantFrom('A', 'B', 'C')),
    pageAgain: fc.option(fc.record({ every: duration, atMost: fc.option(fc.integer({ min: 1, max: 4 })) })),
    acknowledgementLasts: fc.option(duration),
    triggers: fc.array(trigger, { minLength: 1, maxLength: 3 }),
  })
  const ladder = fc
    .record({
      levels: fc.array(level, { minLength: 1, maxLength: 5 }),
      calendar: fc.constantFrom('aroundTheClock', 'chineseOffice', 'nightShift'),
      whenNobodyOnDuty: fc.constantFrom('HOLD', 'NEXT_LEVEL'),
      exhaustedAfter: duration,
    })
    .map(({ levels, ...ground }) => given(levels, ground))
  const shift = fc
    .record({
      person: fc.constantFrom('an', 'bo', 'cai'),
      role: fc.constantFrom('A', 'B', 'C'),
      from: fc.integer({ min: start - 24 * hour, max: end }),
      length: fc.integer({ min: 1, max: 72 * hour }),
    })
    .map(({ from, length, person, role }) => ({ person, role, from, to: from + length }))
  return fc.record({
    ladder,
    shifts: fc.array(shift, { maxLength: 12 }),
    target: fc.integer({ min: 1, max: 40 * hour }),
    amount: fc.constantFrom(undefined, 50, 100),
  })
}

interface Deed {
  readonly at: number
  /** How late whoever wakes the ladder before this deed is. */
  readonly late: number
  command(at: number): LadderCommand
}

function anyDeed(): fc.Arbitrary<Deed> {
  const command = fc.oneof(
    fc.constant((at: number): LadderCommand => ({ type: 'ACKNOWLEDGE', at, by: 'bo' })),
    fc.constant((at: number): LadderCommand => ({ type: 'ESCALATE', at, by: 'bo', reason: 'Stuck' })),
    fc.integer({ min: 1, max: 8 * hour }).map(
      length =>
        (at: number): LadderCommand => ({
          type: 'SNOOZE',
          at,
          by: 'bo',
          until: at + length,
          reason: 'Later',
        }),
    ),
  )
  const late = fc.constantFrom(0, 0, 1, 20 * minute, 9 * hour)
  return fc.record({ at: fc.integer({ min: start, max: end }), late, command })
}
