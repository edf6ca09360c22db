import { compileCalendar, exampleCalendars } from '@clientele/calendar'
import { describe, expect, test } from 'vitest'
import { caseFacts } from '../../case/case-facts.ts'
import { compileLadder } from '../compile-ladder.ts'
import { decideLadder } from '../decide-ladder.ts'
import { dutyRosterOf } from '../duty-roster.ts'
import { evolveLadder } from '../evolve-ladder.ts'
import type { LadderCommand } from '../ladder-command.ts'
import type { LadderState } from '../ladder-state.ts'
import { parseLadder } from '../parse-ladder.ts'
import { type LadderStep, stepLadder } from '../step-ladder.ts'
import { exampleLadders } from './example-ladder.ts'

const start = Date.UTC(2026, 2, 2, 1)
const calendar = compileCalendar(exampleCalendars.chineseOffice)

describe.each(Object.entries(exampleLadders))('the ladder %s', (_, policy) => {
  const ladder = compileLadder(policy, { facts: caseFacts, calendar, timeZone: 'Asia/Shanghai' })
  const roster = dutyRosterOf(policy.roles.map(({ code }) => ({ person: `person ${code}`, role: code })))

  test('is read as it stands', () => {
    expect(parseLadder(policy, caseFacts)).toEqual({ ok: true, value: policy })
  })

  test('has names in both languages', () => {
    for (const { name } of [policy, ...policy.roles, ...policy.levels]) {
      expect(name.en).toMatch(/^[\x20-\x7e]+$/)
      expect(name['zh-CN']).toMatch(/\p{Script=Han}/u)
    }
  })

  test('goes to the top, level by level, by requests alone, and pages all who are responsible', () => {
    let step = asked(undefined, { type: 'START_LADDER', at: start, by: 'li' })
    const paged = new Set(pagedIn(step))
    for (const [index, { id }] of policy.levels.slice(1).entries()) {
      const at = start + index + 1
      step = asked(step.state, { type: 'ESCALATE', at, by: 'li', reason: 'Not solved' })
      expect(step.state.level).toBe(id)
      for (const person of pagedIn(step)) paged.add(person)
    }
    const responsible = policy.levels.flatMap(({ roles }) => roles.map(role => `person ${role}`))
    expect(paged).toEqual(new Set(responsible))
  })

  test('goes up by itself while nobody answers, as far as time alone can bring it, and says when it ends', () => {
    let step = asked(undefined, { type: 'START_LADDER', at: start, by: 'li' })
    for (let steps = 0; steps < 500 && step.until !== undefined && !step.state.isExhausted; steps++)
      step = stepped(step.state, step.until)
    // The last levels of two ladders wait for the resolution clock or a person.
    expect(policy.levels.length - 1 - step.state.place).toBeLessThanOrEqual(1)
  })

  function asked(state: LadderState | undefined, command: LadderCommand): LadderStep {
    const decided = decideLadder(command, { state, ladder })
    if (!decided.ok) throw new Error(decided.error.code)
    const next = decided.value.reduce<LadderState | undefined>(evolveLadder, state)
    if (!next) throw new Error('No event')
    return stepped(next, command.at)
  }

  function stepped(state: LadderState, at: number): LadderStep {
    const step = stepLadder(state, { ladder, clocks: [], facts: {}, roster, at })
    if (!step.ok) throw new Error(step.error.code)
    return step.value
  }
})

function pagedIn({ events }: LadderStep): readonly string[] {
  return events.flatMap(event => (event.type === 'PAGED' ? event.people : []))
}
