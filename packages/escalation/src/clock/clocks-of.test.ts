import { describe, expect, test } from 'vitest'
import type { CaseEvent } from '../case/case-event.ts'
import { clocksOf } from './clocks-of.ts'
import {
  at,
  book,
  clock,
  hour,
  opened,
  policy,
  priority,
  reopened,
  replied,
  resolved,
  t,
  waits,
} from './told-history.fixture.ts'

describe('a change of priority or policy', () => {
  test('tells what was due before, what is due now, and why', () => {
    const { changes } = at(
      'Mon 11:00',
      opened('Mon 09:00'),
      replied('Mon 10:00'),
      priority('Mon 11:00', 'P1'),
    )
    expect(changes).toEqual([
      {
        clock: 'CONTAINMENT',
        at: t('Mon 11:00'),
        why: 'Injury',
        from: { policy: 'GOLD', priority: 'P2', targetMs: undefined, dueAt: undefined },
        to: { policy: 'GOLD', priority: 'P1', targetMs: 4 * hour, dueAt: t('Mon 13:00') },
      },
      {
        clock: 'RESOLUTION',
        at: t('Mon 11:00'),
        why: 'Injury',
        from: { policy: 'GOLD', priority: 'P2', targetMs: 8 * hour, dueAt: t('Mon 17:00') },
        to: { policy: 'GOLD', priority: 'P1', targetMs: 4 * hour, dueAt: t('Mon 13:00') },
      },
    ])
  })

  test('that leaves a clock paused tells its targets alone', () => {
    const { changes } = at('Tue 11:00', opened('Mon 09:00'), waits('Mon 10:00'), priority('Tue 11:00', 'P3'))
    expect(changes.at(-1)).toMatchObject({
      clock: 'RESOLUTION',
      from: { targetMs: 8 * hour, dueAt: undefined },
      to: { targetMs: 16 * hour, dueAt: undefined },
    })
  })

  test('leaves alone what is done, by whatever calendar the new policy counts', () => {
    const before = [opened('Mon 09:00'), replied('Mon 10:00')]
    const after = at('Tue 09:00', ...before, policy('Mon 11:00', 'NEVER'))
    expect(clock('FIRST_RESPONSE', after)).toEqual(clock('FIRST_RESPONSE', at('Tue 09:00', ...before)))
    expect(clock('FIRST_RESPONSE', after)?.dueAt).toBe(t('Mon 13:00'))
  })

  test('leaves a pause as old as it is', () => {
    const state = at('Tue 11:00', opened('Mon 09:00'), waits('Mon 10:00'), priority('Tue 11:00', 'P3'))
    expect(clock('RESOLUTION', state)?.because.at(-1)?.params.since).toBe(t('Mon 10:00'))
  })

  test('to no policy ends what is owed but for what was breached, and back again keeps the time used', () => {
    const history = [opened('Mon 09:00'), policy('Mon 11:00', null)]
    expect(at('Mon 12:00', ...history).clocks).toMatchObject([
      { clock: 'ACKNOWLEDGEMENT', status: 'BREACHED' },
    ])
    const back = at('Mon 14:00', ...history, policy('Mon 13:00', 'GOLD'))
    expect(clock('RESOLUTION', back)).toMatchObject({ status: 'RUNNING', usedMs: 5 * hour })
  })
})

describe('reasons', () => {
  const codes = (state: ReturnType<typeof clock>) => state?.because.map(({ code }) => code)

  test('tell where a clock comes from and what befell it', () => {
    const history = [opened('Mon 09:00'), waits('Mon 11:00')]
    expect(clock('RESOLUTION', at('Tue 10:00', ...history))?.because).toEqual([
      {
        code: 'CLOCK_STARTED',
        params: { at: t('Mon 09:00'), policy: 'GOLD', priority: 'P2', targetMs: 8 * hour },
      },
      { code: 'PAUSED_IN_STATUS', params: { status: 'WAITING_CUSTOMER', since: t('Mon 11:00') } },
    ])
    const again = [opened('Mon 09:00'), resolved('Tue 11:00'), reopened('Wed 09:00')]
    expect(codes(clock('RESOLUTION', at('Wed 10:00', ...again)))).toEqual([
      'CLOCK_STARTED',
      'RESUMED_BY_REOPENING',
      'DUE_PASSED',
    ])
    expect(codes(clock('RESOLUTION', at('Tue 11:00', ...again)))).toEqual([
      'CLOCK_STARTED',
      'DUE_PASSED',
      'DONE',
    ])
    const lost = at('Tue 10:00', opened('Mon 09:00', { policy: 'NEVER' }))
    expect(codes(clock('RESOLUTION', lost))).toEqual(['CLOCK_STARTED', 'NO_WORKING_TIME_AHEAD'])
  })
})

describe('a history that cannot be read is refused', () => {
  test.each<[string, readonly CaseEvent[], object]>([
    [
      'out of order',
      [opened('Mon 10:00'), waits('Mon 09:00')],
      { code: 'HISTORY_OUT_OF_ORDER', entry: 1, at: t('Mon 09:00') },
    ],
    [
      'at no instant',
      [{ ...opened('Mon 10:00'), at: Number.NaN }],
      { code: 'HISTORY_OUT_OF_ORDER', entry: 0, at: Number.NaN },
    ],
    ['before it is opened', [waits('Mon 09:00')], { code: 'HISTORY_OPENING_MISPLACED', entry: 0 }],
    [
      'opened twice',
      [opened('Mon 09:00'), opened('Mon 10:00')],
      { code: 'HISTORY_OPENING_MISPLACED', entry: 1 },
    ],
    [
      'by a policy that the book has not',
      [opened('Mon 09:00'), policy('Mon 10:00', 'SILVER')],
      { code: 'UNKNOWN_SLA_POLICY', entry: 1, policy: 'SILVER' },
    ],
    [
      'of the Middle Ages',
      [{ ...opened('Mon 09:00'), at: -5e13 }],
      { code: 'INSTANT_OUT_OF_REACH', at: -5e13 },
    ],
  ])('%s', (_, history, error) => {
    expect(clocksOf(history, { book, at: t('Fri 09:00') })).toMatchObject({ ok: false, error })
  })

  test('at a moment that is none', () => {
    expect(clocksOf([], { book, at: Number.NaN })).toMatchObject({ ok: false })
    expect(at('Mon 09:00')).toMatchObject({ clocks: [], policy: undefined, priority: undefined })
  })
})
