import { describe, expect, test } from 'vitest'
import { decideLadder } from './decide-ladder.ts'
import { act, begin, given, hour, look, start } from './ladder.fixture.ts'
import type { LadderCommand } from './ladder-command.ts'

const ladder = given([
  {},
  { triggers: [{ on: 'BREACHED', clock: 'RESOLUTION' }] },
  { triggers: [{ on: 'MANUAL' }], acknowledgementLasts: 'PT2H' },
])
const { state } = begin(ladder)
const at = start + hour
const by = 'an'

describe('a ladder', () => {
  test('is started once', () => {
    expect(decideLadder({ type: 'START_LADDER', at, by }, { state, ladder })).toEqual(
      refused({ code: 'LADDER_ALREADY_STARTED', startedAt: start }),
    )
    expect(decideLadder({ type: 'ACKNOWLEDGE', at, by }, { state: undefined, ladder })).toEqual(
      refused({ code: 'LADDER_NOT_STARTED' }),
    )
  })

  test('takes nothing more once it has ended', () => {
    const ended = act({ state }, { ladder, command: { type: 'END_LADDER', at, by, reason: 'Solved' } })
    expect(decideLadder({ type: 'ACKNOWLEDGE', at, by }, { state: ended.state, ladder })).toEqual(
      refused({ code: 'LADDER_ENDED' }),
    )
  })

  test('refuses what cannot be read', () => {
    expect(ask({ type: 'ESCALATE', at, by, reason: ' ' })).toEqual(
      refused({ code: 'BLANK_TEXT', field: 'reason' }),
    )
    expect(ask({ type: 'ACKNOWLEDGE', at: Number.NaN, by })).toMatchObject(
      refused({ code: 'INSTANT_OUT_OF_REACH' }),
    )
    expect(ask({ type: 'SNOOZE', at, by, until: Infinity, reason: 'x' })).toMatchObject(
      refused({ code: 'INSTANT_OUT_OF_REACH', at: Infinity }),
    )
  })
})

describe('an escalation', () => {
  test('goes to a level above that takes requests', () => {
    const reason = 'They wait'
    expect(ask({ type: 'ESCALATE', at, by, reason, to: 'L1' })).toEqual(
      refused({ code: 'LEVEL_NOT_REQUESTABLE', level: 'L1', requestable: ['L2'] }),
    )
    const top = act({ state }, { ladder, command: { type: 'ESCALATE', at, by, reason } })
    expect(top.state.level).toBe('L2')
    expect(decideLadder({ type: 'ESCALATE', at, by, reason }, { state: top.state, ladder })).toEqual(
      refused({ code: 'NO_LEVEL_ABOVE', level: 'L2' }),
    )
  })
})

describe('an acknowledgement', () => {
  test('needs a level that was reached', () => {
    const waiting = begin(given([{ triggers: [{ on: 'MANUAL' }] }]))
    for (const command of [
      { type: 'ACKNOWLEDGE', at, by },
      { type: 'SNOOZE', at, by, until: at + 1, reason: 'x' },
    ] as const)
      expect(decideLadder(command, { state: waiting.state, ladder })).toEqual(
        refused({ code: 'NOTHING_TO_ACKNOWLEDGE' }),
      )
  })

  test('is given once, also after a snooze, and tells when it lapses', () => {
    const top = act({ state }, { ladder, command: { type: 'ESCALATE', at, by, reason: 'x', to: 'L2' } })
    const snooze = { type: 'SNOOZE', at, by, until: at + hour, reason: 'Waiting' } as const
    const quiet = act(top, { ladder, command: snooze })
    const known = act(quiet, { ladder, command: { type: 'ACKNOWLEDGE', at: at + 1, by: 'cai' } })
    expect(known.state.acknowledged).toEqual({
      by: 'cai',
      at: at + 1,
      lapsesAt: at + 1 + 2 * hour,
      isSnooze: false,
    })
    expect(decideLadder({ type: 'ACKNOWLEDGE', at: at + 2, by }, { state: known.state, ladder })).toEqual(
      refused({ code: 'ALREADY_ACKNOWLEDGED', by: 'cai', since: at + 1 }),
    )
  })
})

test('an acknowledgement lapses also where an edit has just removed the level', () => {
  const edited = given([{ id: 'other', acknowledgementLasts: 'PT2H' }])
  expect(decideLadder({ type: 'ACKNOWLEDGE', at, by }, { state, ladder: edited })).toMatchObject({
    value: [{ type: 'ACKNOWLEDGED', level: 'L0', lapsesAt: at + 2 * hour }],
  })
})

describe('a snooze', () => {
  test('ends in the future, and not later than the ladder allows', () => {
    expect(ask({ type: 'SNOOZE', at, by, until: at, reason: 'x' })).toEqual(
      refused({ code: 'SNOOZE_NOT_AHEAD', until: at }),
    )
    const longest = at + 8 * hour
    expect(ask({ type: 'SNOOZE', at, by, until: longest + 1, reason: 'x' })).toEqual(
      refused({ code: 'SNOOZE_TOO_LONG', until: longest + 1, longest }),
    )
    expect(ask({ type: 'SNOOZE', at, by, until: longest, reason: 'x' }).ok).toBe(true)
  })
})

test('only what is owed can be recorded', () => {
  const record = { type: 'RECORD_PRODUCT', at, by, product: 'REPORT', reference: 'r1' } as const
  expect(ask(record)).toEqual(refused({ code: 'PRODUCT_NOT_OWED', product: 'REPORT' }))
})

test('a request for a level that an edit has removed goes to the next that takes any', () => {
  const asked = ask({ type: 'ESCALATE', at, by, reason: 'x', to: 'L2' })
  expect(asked).toMatchObject({ ok: true, value: [{ to: 'L2' }] })
  const edited = given([{}, { id: 'other', triggers: [{ on: 'MANUAL' }] }])
  const requested = { ...state, request: { by, at, reason: 'x', to: 'L2' } }
  expect(look({ state: requested }, { ladder: edited, at }).state.level).toBe('other')
})

function ask(command: LadderCommand) {
  return decideLadder(command, { state, ladder })
}

function refused(error: object) {
  return { ok: false, error }
}
