import { compileCalendar, exampleCalendars } from '@clientele/calendar'
import type { Result } from '@clientele/kernel'
import { describe, expect, test } from 'vitest'
import { decideEightD } from './decide-eight-d.ts'
import type { Discipline } from './discipline.ts'
import type { EightD } from './eight-d.ts'
import type { EightDCommand, EightDRequest } from './eight-d-command.ts'
import type { EightDEvent } from './eight-d-event.ts'
import { defaultEightDPolicy as policy } from './eight-d-policy.ts'
import type { EightDRefusal } from './eight-d-refusal.ts'
import { evolveEightD } from './evolve-eight-d.ts'
import { exampleEightDCommands } from './example-eight-d.ts'

const start = Date.UTC(2026, 2, 2)
const day = 86_400_000
const calendar = compileCalendar(exampleCalendars.aroundTheClock)
const story = exampleEightDCommands(start)

describe('an 8D', () => {
  test('goes from its opening to its closing', () => {
    const eightD = given(story)
    expect(eightD.status).toBe('CLOSED')
    expect(Object.keys(eightD.revision.completed)).toHaveLength(9)
    expect(eightD.frozen).toEqual([])
  })

  test('is opened once, and by a command of its own', () => {
    expect(when(given(story.slice(0, 1)), story[0])).toEqual(
      refused({ code: 'EIGHT_D_ALREADY_OPENED', id: '8D-2026-017' }),
    )
    expect(when(undefined, { type: 'CLOSE_EIGHT_D' })).toEqual(refused({ code: 'EIGHT_D_NOT_OPENED' }))
  })

  test('stands for many cases, but never for none', () => {
    const one = given(story.slice(0, 1))
    const two = after(one, { type: 'LINK_CASE', caseId: 'CASE-2' })
    expect(two.caseIds).toEqual(['CASE-1042', 'CASE-2'])
    expect(when(two, { type: 'LINK_CASE', caseId: 'CASE-2' })).toEqual(
      refused({ code: 'CASE_ALREADY_LINKED', caseId: 'CASE-2' }),
    )
    expect(after(two, { type: 'UNLINK_CASE', caseId: 'CASE-1042' }).caseIds).toEqual(['CASE-2'])
    expect(when(one, { type: 'UNLINK_CASE', caseId: 'CASE-1042' })).toEqual(
      refused({ code: 'LAST_CASE', caseId: 'CASE-1042' }),
    )
    expect(when(one, { type: 'UNLINK_CASE', caseId: 'CASE-2' })).toEqual(
      refused({ code: 'CASE_NOT_LINKED', caseId: 'CASE-2' }),
    )
  })

  test('refuses blank texts and instants that are none', () => {
    const eightD = given(story.slice(0, 1))
    expect(when(eightD, { type: 'PREPARE', symptom: ' ', emergencyResponse: '' })).toEqual(
      refused({ code: 'BLANK_TEXT', field: 'symptom' }),
    )
    expect(when(undefined, { ...opening(), caseIds: [] })).toEqual(
      refused({ code: 'BLANK_TEXT', field: 'caseIds' }),
    )
    expect(when(eightD, { type: 'CLOSE_EIGHT_D', at: Number.NaN })).toMatchObject(
      refused({ code: 'INSTANT_OUT_OF_REACH', at: Number.NaN }),
    )
  })
})

describe('the gates', () => {
  test('let nobody choose actions before a root cause is verified', () => {
    const unverified = given(until(({ type }) => type === 'VERIFY_CAUSE'))
    expect(when(unverified, { type: 'COMPLETE_DISCIPLINE', discipline: 'D4' })).toEqual(
      refused({
        code: 'DISCIPLINE_INCOMPLETE',
        discipline: 'D4',
        missing: [
          { code: 'VERIFIED_CAUSE_MISSING', params: { kind: 'OCCURRENCE' } },
          { code: 'VERIFIED_CAUSE_MISSING', params: { kind: 'ESCAPE' } },
        ],
      }),
    )
    const action = { id: 'A2', kind: 'CORRECTIVE', text: 'New clamp', ownerId: 'li' } as const
    expect(when(unverified, { type: 'PLAN_ACTION', action })).toEqual(
      refused({ code: 'DISCIPLINE_NOT_REACHED', discipline: 'D5', missing: ['D4'] }),
    )
  })

  test.each<[Exclude<Discipline, 'D0'>, readonly string[]]>([
    ['D1', ['TEAM_ROLE_MISSING', 'TEAM_ROLE_MISSING']],
    ['D2', ['PROBLEM_MISSING']],
    ['D3', ['CONTAINMENT_ACTION_MISSING']],
    ['D4', ['VERIFIED_CAUSE_MISSING', 'VERIFIED_CAUSE_MISSING']],
    ['D5', ['CAUSE_WITHOUT_ACTION', 'CAUSE_WITHOUT_ACTION']],
    ['D6', ['ACTION_NOT_IMPLEMENTED', 'ACTION_NOT_IMPLEMENTED']],
    ['D7', ['PREVENTIVE_ACTION_MISSING']],
    ['D8', ['EFFECTIVENESS_CHECK_NOT_DUE', 'RECOGNITION_MISSING']],
  ])('%s tells what it still lacks', (discipline, codes) => {
    const command: EightDRequest =
      discipline === 'D8' ? { type: 'CLOSE_EIGHT_D' } : { type: 'COMPLETE_DISCIPLINE', discipline }
    const decided = when(justBefore(discipline), command)
    const error = decided.ok ? undefined : decided.error
    expect(error?.code === 'DISCIPLINE_INCOMPLETE' && error.missing.map(({ code }) => code)).toEqual(codes)
  })

  test('keep an action that is in place but not verified from passing', () => {
    const eightD = given(until(({ type }) => type === 'VERIFY_ACTION'))
    expect(when(eightD, { type: 'COMPLETE_DISCIPLINE', discipline: 'D3' })).toMatchObject({
      error: { missing: [{ code: 'ACTION_NOT_VERIFIED', params: { actionId: 'A1' } }] },
    })
  })

  test('let nothing be closed before the effectiveness check is due, done and good', () => {
    const done = given(until(({ type }) => type === 'CHECK_EFFECTIVENESS'))
    const dueAt = done.revision.effectiveness?.dueAt ?? 0
    expect(dueAt).toBe((done.revision.completed.D6?.at ?? 0) + 30 * day)
    const check = { type: 'CHECK_EFFECTIVENESS', isEffective: false, evidence: 'Two more leaks' } as const
    expect(when(done, { ...check, at: dueAt - 1 })).toEqual(
      refused({ code: 'EFFECTIVENESS_CHECK_NOT_DUE', dueAt }),
    )
    const thanked = after(done, { type: 'RECOGNISE_TEAM', recognition: 'Thanks' })
    expect(when(thanked, { type: 'CLOSE_EIGHT_D', at: dueAt })).toMatchObject({
      error: { missing: [{ code: 'EFFECTIVENESS_NOT_CHECKED' }] },
    })
    const failed = after(thanked, { ...check, at: dueAt })
    expect(when(failed, { type: 'CLOSE_EIGHT_D', at: dueAt })).toMatchObject({
      error: { missing: [{ code: 'NOT_EFFECTIVE' }] },
    })
    expect(when(failed, { ...check, isEffective: true, at: dueAt })).toEqual(
      refused({ code: 'EFFECTIVENESS_ALREADY_CHECKED', isEffective: false }),
    )
    const back = after(failed, { type: 'RETURN_TO_DISCIPLINE', discipline: 'D4', reason: 'Another cause' })
    expect(back.revision.effectiveness).toBeUndefined()
    expect(back.revision.causes.map(({ verified }) => verified)).toEqual([undefined, undefined])
  })

  test('let D3 and D7 be empty for a stated reason', () => {
    const eightD = justBefore('D3')
    const waived = after(eightD, { type: 'WAIVE_DISCIPLINE', discipline: 'D3', reason: 'Nothing shipped' })
    expect(when(waived, { type: 'COMPLETE_DISCIPLINE', discipline: 'D3' }).ok).toBe(true)
  })
})

describe('an action', () => {
  test('takes its steps in order and once', () => {
    const planned = given(until(({ type }) => type === 'IMPLEMENT_ACTION'))
    const step = (type: 'IMPLEMENT_ACTION' | 'VERIFY_ACTION') => ({ type, actionId: 'A1', evidence: 'seen' })
    expect(when(planned, step('VERIFY_ACTION'))).toEqual(
      refused({ code: 'ACTION_STEP_REFUSED', actionId: 'A1', because: 'NOT_IMPLEMENTED' }),
    )
    const implemented = after(planned, step('IMPLEMENT_ACTION'))
    expect(when(implemented, step('IMPLEMENT_ACTION'))).toEqual(
      refused({ code: 'ACTION_STEP_REFUSED', actionId: 'A1', because: 'ALREADY_IMPLEMENTED' }),
    )
    expect(when(planned, { ...step('IMPLEMENT_ACTION'), actionId: 'A9' })).toEqual(
      refused({ code: 'ACTION_NOT_FOUND', actionId: 'A9' }),
    )
  })

  test('that contains is withdrawn only when the corrective ones are in place', () => {
    const withdraw = { type: 'WITHDRAW_ACTION', actionId: 'A1', reason: 'No more needed' } as const
    expect(when(justBefore('D6'), withdraw)).toEqual(
      refused({ code: 'CONTAINMENT_STILL_NEEDED', actionId: 'A1' }),
    )
    expect(when(justBefore('D7'), withdraw).ok).toBe(true)
  })

  test('that is withdrawn leaves its cause without one', () => {
    const eightD = after(justBefore('D6'), { type: 'WITHDRAW_ACTION', actionId: 'A2', reason: 'Too dear' })
    const decided = when(eightD, { type: 'COMPLETE_DISCIPLINE', discipline: 'D6' })
    expect(decided).toMatchObject({
      error: { missing: [{ code: 'CAUSE_WITHOUT_ACTION', params: { causeId: 'C1' } }, {}] },
    })
  })
})

describe('what is closed', () => {
  test('changes no more', () => {
    expect(when(given(story), { type: 'LINK_CASE', caseId: 'CASE-2' })).toEqual(
      refused({ code: 'EIGHT_D_CLOSED', id: '8D-2026-017' }),
    )
  })

  test('is reopened as a new revision, and the old one stays as it was', () => {
    const closed = given(story)
    const reopen = { type: 'REOPEN_EIGHT_D', discipline: 'D4', reason: 'Leaks again' } as const
    const reopened = after(closed, { ...reopen, at: start + 60 * day })
    expect(reopened).toMatchObject({ status: 'OPEN', revision: { number: 2 }, frozen: [closed.revision] })
    expect(Object.keys(reopened.revision.completed).toSorted()).toEqual(['D0', 'D1', 'D2', 'D3'])
    expect(reopened.revision.containment).toEqual(closed.revision.containment)
    expect(reopened.revision.closing?.startedAt).toBe(start + 60 * day)
    const worked = after(reopened, { type: 'VERIFY_CAUSE', causeId: 'C1', evidence: 'Seen again' })
    expect(worked.frozen).toEqual([closed.revision])
    expect(when(reopened, reopen)).toEqual(refused({ code: 'EIGHT_D_NOT_CLOSED', id: '8D-2026-017' }))
  })

  test('starts the clock of containment anew when it is reopened at D3 or before', () => {
    const at = start + 60 * day
    const reopened = after(given(story), { type: 'REOPEN_EIGHT_D', discipline: 'D2', reason: 'Again', at })
    expect(reopened.revision.containment).toEqual({ startedAt: at, targetMs: day, dueAt: at + day })
  })
})

type Asked = EightDRequest & { readonly at?: number; readonly by?: string }

function opening(): Extract<EightDCommand, { type: 'OPEN_EIGHT_D' }> {
  const [first] = story
  if (first?.type !== 'OPEN_EIGHT_D') throw new Error('The story begins with an opening')
  return first
}

function given(commands: readonly EightDCommand[]): EightD {
  const eightD = commands.reduce<EightD | undefined>((state, command) => after(state, command), undefined)
  if (!eightD) throw new Error('Nothing was asked')
  return eightD
}

function when(eightD: EightD | undefined, asked: Asked | undefined) {
  if (!asked) throw new Error('Nothing was asked')
  const command: EightDCommand = { at: start, by: 'li.na', ...asked }
  return decideEightD(command, { eightD, policy, calendar })
}

function after(eightD: EightD | undefined, asked: Asked): EightD {
  const decided: Result<readonly EightDEvent[], EightDRefusal> = when(eightD, asked)
  if (!decided.ok) throw new Error(JSON.stringify([asked, decided.error]))
  const state = decided.value.reduce<EightD | undefined>(evolveEightD, eightD)
  if (!state) throw new Error('No event')
  return state
}

function until(isReached: (command: EightDCommand) => boolean): readonly EightDCommand[] {
  return story.slice(0, story.findIndex(isReached))
}

/** As far as the story goes before the first work on a discipline. */
function justBefore(discipline: Exclude<Discipline, 'D0'>): EightD {
  const lastOfBefore = { D5: 'D4', D6: 'D5', D7: 'D6' } as const
  const firstOfIt = {
    D1: 'FORM_TEAM',
    D2: 'DESCRIBE_PROBLEM',
    D3: 'PLAN_ACTION',
    D4: 'DRAW_ISHIKAWA',
    D8: 'CHECK_EFFECTIVENESS',
  } as const
  if (discipline !== 'D5' && discipline !== 'D6' && discipline !== 'D7')
    return given(until(({ type }) => type === firstOfIt[discipline]))
  const last = story.findIndex(
    command => command.type === 'COMPLETE_DISCIPLINE' && command.discipline === lastOfBefore[discipline],
  )
  return given(story.slice(0, last + 1))
}

function refused(error: object) {
  return { ok: false, error }
}
