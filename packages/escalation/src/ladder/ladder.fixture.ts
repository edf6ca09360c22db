import { compileCalendar, exampleCalendars } from '@clientele/calendar'
import { boolean, defineFacts, instant, money } from '@clientele/rules'
import type { ClockState } from '../clock/clock-state.ts'
import { compileLadder } from './compile-ladder.ts'
import { decideLadder } from './decide-ladder.ts'
import { type DutyShift, dutyRosterOf } from './duty-roster.ts'
import { evolveLadder } from './evolve-ladder.ts'
import type { LadderCommand } from './ladder-command.ts'
import type { LadderMoment } from './ladder-moment.ts'
import type { LadderState } from './ladder-state.ts'
import { parseLadder } from './parse-ladder.ts'
import { type LadderStep, stepLadder } from './step-ladder.ts'

export const minute = 60_000
export const hour = 60 * minute
/** Monday, 08:00 in China. */
export const start = Date.UTC(2026, 2, 2)
export const facts = defineFacts({ amount: money('CNY'), vip: boolean(), promisedAt: instant() })
const name = { en: 'A name', 'zh-CN': '名称' }
/** One for each of the first three roles. */
export const everybody: readonly DutyShift[] = [
  { person: 'an', role: 'A' },
  { person: 'bo', role: 'B' },
  { person: 'cai', role: 'C' },
]
export const pageEvery = (every: string, atMost: number | null = null) => ({ pageAgain: { every, atMost } })
export const after = (duration: string, onlyUnacknowledged = false) => ({
  on: 'SINCE_PREVIOUS',
  after: duration,
  onlyUnacknowledged,
})

interface Ground {
  readonly calendar?: keyof typeof exampleCalendars
  readonly whenNobodyOnDuty?: 'HOLD' | 'NEXT_LEVEL'
}

/** A ladder of levels L0, L1, … of the roles A, B, …, the first of them reached by the start. */
export function given(levels: readonly object[], { calendar = 'aroundTheClock', ...rest }: Ground = {}) {
  const parsed = parseLadder(
    {
      code: 'LADDER',
      name,
      roles: ['A', 'B', 'C', 'D', 'A2'].map(code => ({ code, name })),
      levels: levels.map((level, index) => ({
        id: `L${index}`,
        name,
        roles: ['ABCD'.charAt(index)],
        triggers: [{ on: 'START' }],
        ...level,
      })),
      ...rest,
    },
    facts,
  )
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error))
  const compiled = compileCalendar(exampleCalendars[calendar])
  return compileLadder(parsed.value, { facts, calendar: compiled, timeZone: 'Asia/Shanghai' })
}

type Moment = LadderMoment<typeof facts>
export type Ladder = Moment['ladder']
type Look = Partial<Moment> & { readonly ladder: Ladder; readonly shifts?: readonly DutyShift[] }

/** What happens at a moment, at the start unless said otherwise. */
export function look(
  { state }: { readonly state: LadderState },
  { shifts = everybody, ...rest }: Look,
): LadderStep {
  const step = stepLadder(state, { clocks: [], facts: {}, roster: dutyRosterOf(shifts), at: start, ...rest })
  if (!step.ok) throw new Error(step.error.code)
  return step.value
}

/** What happens when somebody asks for something. */
export function act(
  before: { readonly state: LadderState | undefined },
  { ladder, command, ...rest }: Omit<Look, 'at'> & { readonly command: LadderCommand },
): LadderStep {
  const decided = decideLadder(command, { state: before.state, ladder })
  if (!decided.ok) throw new Error(decided.error.code)
  const state = decided.value.reduce<LadderState | undefined>(evolveLadder, before.state)
  if (!state) throw new Error('No event')
  return look({ state }, { ladder, at: command.at, ...rest })
}

export function begin(ladder: Ladder, rest: Omit<Look, 'ladder' | 'at'> = {}): LadderStep {
  return act(
    { state: undefined },
    { ladder, command: { type: 'START_LADDER', at: start, by: 'an' }, ...rest },
  )
}

export function types({ events }: LadderStep): readonly string[] {
  return events.map(({ type }) => type)
}

/** A clock that runs around the clock from the start. */
export function clockAt(at: number, { target }: { readonly target: number }): ClockState {
  const usedMs = at - start
  const isBreached = usedMs >= target
  return {
    clock: 'RESOLUTION',
    status: isBreached ? 'BREACHED' : 'RUNNING',
    isOpen: true,
    startedAt: start,
    dueAt: start + target,
    targetMs: target,
    usedMs,
    marginMs: target - usedMs,
    breachedAt: isBreached ? start + target : undefined,
    because: [],
    until: isBreached ? undefined : start + target,
  }
}
