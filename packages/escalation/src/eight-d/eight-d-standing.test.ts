import { compileCalendar, exampleCalendars } from '@clientele/calendar'
import { expect, test } from 'vitest'
import { decideEightD } from './decide-eight-d.ts'
import type { EightD } from './eight-d.ts'
import { defaultEightDPolicy as policy } from './eight-d-policy.ts'
import { eightDStandingAt } from './eight-d-standing.ts'
import { evolveEightD } from './evolve-eight-d.ts'
import { exampleEightDCommands } from './example-eight-d.ts'

const hour = 3_600_000
const start = Date.UTC(2026, 2, 2)
const calendar = compileCalendar(exampleCalendars.aroundTheClock)

test('containment runs until D3 is completed, and is breached where it is still open at its due instant', () => {
  const opened = given(1)
  const dueAt = start + 24 * hour
  expect(standing(opened, dueAt - 1).containment).toMatchObject({
    status: 'RUNNING',
    marginMs: 1,
    until: dueAt,
  })
  expect(standing(opened, dueAt).containment).toMatchObject({
    status: 'BREACHED',
    isOpen: true,
    breachedAt: dueAt,
    marginMs: 0,
  })
  const contained = standing(given(9), start + 100 * hour)
  expect(contained.containment).toMatchObject({ status: 'MET', usedMs: 10 * hour, until: undefined })
  expect(contained.closing).toMatchObject({ status: 'RUNNING', targetMs: 240 * hour })
})

test('what can be worked on is told, with what it lacks', () => {
  expect(standing(given(5), start).open).toEqual([
    { discipline: 'D2', missing: [{ code: 'PROBLEM_MISSING', params: {} }] },
    { discipline: 'D3', missing: [{ code: 'CONTAINMENT_ACTION_MISSING', params: {} }] },
  ])
})

test('a clock at its end and the effectiveness check are what time changes', () => {
  const all = exampleEightDCommands(start)
  const before = given(all.findIndex(({ type }) => type === 'CHECK_EFFECTIVENESS'))
  const checkAt = start + 70 * hour + 30 * 24 * hour
  expect(standing(before, start + 72 * hour).until).toBe(start + 240 * hour)
  expect(standing(before, start + 300 * hour).until).toBe(checkAt)
  expect(standing(given(all.length), start).until).toBeUndefined()
})

test('an action is overdue from its due instant on until it is in place, and time alone makes it so', () => {
  const dueAt = start + 5 * hour
  const planned = withActionsDue(given(6), dueAt)
  expect(standing(planned, dueAt - 1)).toMatchObject({ overdueActions: [], until: dueAt })
  expect(standing(planned, dueAt).overdueActions.map(({ id }) => id)).toEqual(['A1'])
  expect(standing(withActionsDue(given(9), dueAt), dueAt).overdueActions).toEqual([])
})

function withActionsDue({ revision, ...eightD }: EightD, dueAt: number): EightD {
  return { ...eightD, revision: { ...revision, actions: revision.actions.map(one => ({ ...one, dueAt })) } }
}

function given(steps: number): EightD {
  const commands = exampleEightDCommands(start).slice(0, steps)
  const eightD = commands.reduce<EightD | undefined>((state, command) => {
    const decided = decideEightD(command, { eightD: state, policy, calendar })
    if (!decided.ok) throw new Error(decided.error.code)
    return decided.value.reduce<EightD | undefined>(evolveEightD, state)
  }, undefined)
  if (!eightD) throw new Error('Nothing was asked')
  return eightD
}

function standing(eightD: EightD, at: number) {
  return eightDStandingAt(eightD, { policy, calendar, at })
}
