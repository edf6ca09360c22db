import { describe, expect, test } from 'vitest'
import type { CaseEvent } from '../case/case-event.ts'
import type { ClockName } from './clock-state.ts'
import { at, clock, hour, message, opened, reopened, replied, resolved, t } from './told-history.fixture.ts'

describe('acknowledgement, first response and containment', () => {
  test.each<[string, ClockName, string, readonly CaseEvent[], object]>([
    [
      'a confirmation of receipt is the acknowledgement, not the response',
      'ACKNOWLEDGEMENT',
      'Mon 12:00',
      [opened('Mon 09:00'), { type: 'RECEIPT_ACKNOWLEDGED', at: t('Mon 09:30') }],
      { status: 'MET', marginMs: hour / 2 },
    ],
    [
      'a confirmation of receipt leaves the response owed',
      'FIRST_RESPONSE',
      'Mon 12:00',
      [opened('Mon 09:00'), { type: 'RECEIPT_ACKNOWLEDGED', at: t('Mon 09:30') }],
      { status: 'RUNNING', dueAt: t('Mon 13:00') },
    ],
    [
      'a reply is both',
      'ACKNOWLEDGEMENT',
      'Mon 12:00',
      [opened('Mon 09:00'), replied('Mon 09:30')],
      { status: 'MET' },
    ],
    [
      'a note is neither',
      'FIRST_RESPONSE',
      'Mon 13:00',
      [opened('Mon 09:00'), { type: 'NOTE_ADDED', at: t('Mon 10:00'), noteId: 'n' }],
      { status: 'BREACHED' },
    ],
    [
      'a resolution without a reply is the response',
      'FIRST_RESPONSE',
      'Tue 12:00',
      [opened('Mon 09:00'), resolved('Mon 12:00')],
      { status: 'MET', marginMs: hour },
    ],
    [
      'the first response is not owed again when the case is reopened',
      'FIRST_RESPONSE',
      'Tue 12:00',
      [opened('Mon 09:00'), resolved('Mon 12:00'), reopened('Tue 09:00')],
      { status: 'MET' },
    ],
    [
      'what was done at once is contained',
      'CONTAINMENT',
      'Tue 12:00',
      [
        opened('Mon 09:00', { priority: 'P1' }),
        { type: 'CASE_CONTAINED', at: t('Mon 11:00'), measure: 'Stock blocked' },
      ],
      { status: 'MET', usedMs: 2 * hour, dueAt: t('Mon 13:00') },
    ],
    [
      'a reopened case is contained anew, where the policy says so',
      'CONTAINMENT',
      'Tue 12:00',
      [opened('Mon 09:00', { priority: 'P1' }), resolved('Mon 12:00'), reopened('Tue 09:00')],
      { status: 'RUNNING', startedAt: t('Tue 09:00'), dueAt: t('Tue 13:00') },
    ],
  ])('%s', (_, name, moment, history, expected) => {
    expect(clock(name, at(moment, ...history))).toMatchObject(expected)
  })

  test('a clock without a target for the priority is not told', () => {
    expect(clock('CONTAINMENT', at('Mon 10:00', opened('Mon 09:00')))).toBe(undefined)
    expect(at('Mon 10:00', opened('Mon 09:00', { policy: undefined })).clocks).toEqual([])
  })
})

describe('the next response', () => {
  test.each<[string, string, readonly CaseEvent[], object]>([
    [
      'is not owed before the first',
      'Mon 12:00',
      [opened('Mon 09:00'), message('Mon 10:00')],
      { status: 'NOT_STARTED', isOpen: false, startedAt: undefined, targetMs: 2 * hour, usedMs: 0 },
    ],
    [
      'is not owed for what the first response answered',
      'Mon 12:00',
      [opened('Mon 09:00'), message('Mon 10:00'), replied('Mon 11:00')],
      { status: 'NOT_STARTED' },
    ],
    [
      'runs from the earliest message that waits',
      'Mon 15:00',
      [opened('Mon 09:00'), replied('Mon 11:00'), message('Mon 14:00'), message('Mon 14:30')],
      { status: 'RUNNING', startedAt: t('Mon 14:00'), dueAt: t('Mon 16:00') },
    ],
    [
      'is not owed for thanks',
      'Mon 15:00',
      [opened('Mon 09:00'), replied('Mon 11:00'), message('Mon 14:00', false)],
      { status: 'NOT_STARTED' },
    ],
    [
      'is owed anew for every message after an answer',
      'Tue 10:00',
      [
        opened('Mon 09:00'),
        replied('Mon 10:00'),
        message('Mon 11:00'),
        replied('Mon 14:00'),
        message('Mon 16:00'),
      ],
      { status: 'BREACHED', startedAt: t('Mon 16:00'), breachedAt: t('Tue 10:00') },
    ],
    [
      'is owed for what was left unanswered in a case that was merged into this one',
      'Mon 15:00',
      [
        opened('Mon 09:00'),
        replied('Mon 11:00'),
        { type: 'CASE_ABSORBED', at: t('Mon 14:00'), from: 'c2', expectsReply: true },
      ],
      { status: 'RUNNING', startedAt: t('Mon 14:00'), dueAt: t('Mon 16:00') },
    ],
    [
      'is given by the resolution',
      'Tue 10:00',
      [opened('Mon 09:00'), replied('Mon 10:00'), message('Mon 11:00'), resolved('Mon 12:00')],
      { status: 'MET', usedMs: hour },
    ],
    [
      'is owed for the message that reopened a case',
      'Tue 10:00',
      [opened('Mon 09:00'), resolved('Mon 12:00'), message('Tue 09:00'), reopened('Tue 09:00')],
      { status: 'RUNNING', startedAt: t('Tue 09:00'), dueAt: t('Tue 11:00') },
    ],
  ])('%s', (_, moment, history, expected) => {
    expect(clock('NEXT_RESPONSE', at(moment, ...history))).toMatchObject(expected)
  })

  test('keeps its earlier rounds', () => {
    const history = [
      opened('Mon 09:00'),
      replied('Mon 10:00'),
      message('Mon 11:00'),
      replied('Mon 14:00'),
      message('Mon 15:00'),
      replied('Mon 15:30'),
      message('Tue 09:00'),
    ]
    expect(at('Tue 09:00', ...history).earlierRounds).toMatchObject([
      { clock: 'NEXT_RESPONSE', status: 'BREACHED', isOpen: false, breachedAt: t('Mon 13:00') },
      { clock: 'NEXT_RESPONSE', status: 'MET', startedAt: t('Mon 15:00'), usedMs: hour / 2 },
    ])
  })
})
