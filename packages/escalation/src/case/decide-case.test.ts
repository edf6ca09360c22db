import { describe, expect, test } from 'vitest'
import type { Case } from './case.ts'
import type { CaseCommand } from './case-command.ts'
import type { CaseEvent, CaseOpened } from './case-event.ts'
import { defaultCasePolicy } from './case-policy.ts'
import { decideCase } from './decide-case.ts'
import { evolveCase } from './evolve-case.ts'

const policy = defaultCasePolicy
const day = 86_400_000
const opened: CaseOpened = {
  type: 'CASE_OPENED',
  at: 0,
  caseId: 'c1',
  kind: 'COMPLAINT',
  channel: 'EMAIL',
  severity: 'MODERATE',
  urgency: 'MEDIUM',
  priority: 'P3',
  customerId: 'li',
}
const resolved: CaseEvent = { type: 'CASE_RESOLVED', at: 10, resolution: 'Replaced' }
const closed: CaseEvent = { type: 'CASE_CLOSED', at: 20, reason: 'SOLVED' }
const waiting: CaseEvent = { type: 'CASE_STATUS_CHANGED', at: 5, to: 'WAITING_CUSTOMER' }

const stateOf = (...history: readonly CaseEvent[]) => history.reduce<Case | undefined>(evolveCase, undefined)

/** Given a history, when a command is asked: its events, or the code of the refusal. */
function decided(history: readonly CaseEvent[], command: CaseCommand): readonly CaseEvent[] | string {
  const result = decideCase(command, { state: stateOf(...history), policy })
  return result.ok ? result.value : result.error.code
}

describe('a case', () => {
  test('is opened with the priority of its severity and urgency', () => {
    const { type: _, priority: __, ...asked } = opened
    expect(decided([], { type: 'OPEN_CASE', ...asked })).toEqual([opened])
  })

  test('is opened once', () => {
    const { type: _, ...asked } = opened
    expect(decided([opened], { type: 'OPEN_CASE', ...asked })).toBe('CASE_EXISTS')
    expect(decided([], { type: 'ADD_NOTE', at: 1, noteId: 'n' })).toBe('CASE_NOT_OPENED')
  })

  test.each<[string, readonly CaseEvent[], CaseCommand, readonly CaseEvent[] | string]>([
    [
      'a reply that waits for the customer',
      [opened],
      { type: 'REPLY_TO_CASE', at: 5, messageId: 'm', status: 'WAITING_CUSTOMER', by: 'mei' },
      [
        { type: 'CASE_REPLIED', at: 5, messageId: 'm', by: 'mei' },
        { type: 'CASE_STATUS_CHANGED', at: 5, to: 'WAITING_CUSTOMER', by: 'mei' },
      ],
    ],
    [
      'a reply to a new case, which opens it by itself',
      [opened],
      { type: 'REPLY_TO_CASE', at: 5, messageId: 'm', status: 'OPEN' },
      [{ type: 'CASE_REPLIED', at: 5, messageId: 'm' }],
    ],
    [
      'a message of the customer that was waited for',
      [opened, waiting],
      { type: 'RECEIVE_MESSAGE', at: 6, messageId: 'm', expectsReply: true },
      [
        { type: 'MESSAGE_RECEIVED', at: 6, messageId: 'm', expectsReply: true },
        { type: 'CASE_STATUS_CHANGED', at: 6, to: 'OPEN' },
      ],
    ],
    [
      'an automatic reply while waiting',
      [opened, waiting],
      { type: 'RECEIVE_MESSAGE', at: 6, messageId: 'm', expectsReply: false },
      [{ type: 'MESSAGE_RECEIVED', at: 6, messageId: 'm', expectsReply: false }],
    ],
    [
      'a message on a resolved case',
      [opened, resolved],
      { type: 'RECEIVE_MESSAGE', at: 12, messageId: 'm', expectsReply: true },
      [
        { type: 'MESSAGE_RECEIVED', at: 12, messageId: 'm', expectsReply: true },
        { type: 'CASE_REOPENED', at: 12, why: 'MESSAGE_RECEIVED' },
      ],
    ],
    [
      'thanks on a closed case',
      [opened, resolved, closed],
      { type: 'RECEIVE_MESSAGE', at: 90 * day, messageId: 'm', expectsReply: false },
      [{ type: 'MESSAGE_RECEIVED', at: 90 * day, messageId: 'm', expectsReply: false }],
    ],
    [
      'a message long after closing',
      [opened, resolved, closed],
      { type: 'RECEIVE_MESSAGE', at: 21 + 30 * day, messageId: 'm', expectsReply: true },
      'REOPEN_TOO_LATE',
    ],
    [
      'reopening on the last day',
      [opened, resolved, closed],
      { type: 'REOPEN_CASE', at: 20 + 30 * day, why: 'Broken again' },
      [{ type: 'CASE_REOPENED', at: 20 + 30 * day, why: 'Broken again' }],
    ],
    [
      'reopening a day later',
      [opened, resolved, closed],
      { type: 'REOPEN_CASE', at: 21 + 30 * day, why: 'Broken again' },
      'REOPEN_TOO_LATE',
    ],
    [
      'reopening what is open',
      [opened],
      { type: 'REOPEN_CASE', at: 1, why: 'Broken again' },
      'STATUS_NOT_REACHABLE',
    ],
    [
      'closing as solved what is not',
      [opened],
      { type: 'CLOSE_CASE', at: 1, reason: 'SOLVED' },
      'STATUS_NOT_REACHABLE',
    ],
    [
      'withdrawing at any time',
      [opened],
      { type: 'CLOSE_CASE', at: 1, reason: 'WITHDRAWN' },
      [{ type: 'CASE_CLOSED', at: 1, reason: 'WITHDRAWN' }],
    ],
    [
      'closing twice',
      [opened, resolved, closed],
      { type: 'CLOSE_CASE', at: 30, reason: 'SOLVED' },
      'CASE_CLOSED',
    ],
    [
      'replying to a closed case',
      [opened, resolved, closed],
      { type: 'REPLY_TO_CASE', at: 30, messageId: 'm' },
      'CASE_CLOSED',
    ],
    [
      'a word after the resolution',
      [opened, resolved],
      { type: 'REPLY_TO_CASE', at: 30, messageId: 'm' },
      [{ type: 'CASE_REPLIED', at: 30, messageId: 'm' }],
    ],
    [
      'moving a resolved case by a reply',
      [opened, resolved],
      { type: 'REPLY_TO_CASE', at: 30, messageId: 'm', status: 'OPEN' },
      'CASE_RESOLVED',
    ],
    [
      'resolving twice',
      [opened, resolved],
      { type: 'RESOLVE_CASE', at: 30, resolution: 'Again' },
      'CASE_RESOLVED',
    ],
    [
      'a note on a closed case',
      [opened, resolved, closed],
      { type: 'ADD_NOTE', at: 30, noteId: 'n' },
      [{ type: 'NOTE_ADDED', at: 30, noteId: 'n' }],
    ],
    [
      'the same assignee again',
      [opened, { type: 'CASE_ASSIGNED', at: 1, to: 'mei' }],
      { type: 'ASSIGN_CASE', at: 2, to: 'mei' },
      [],
    ],
    ['taking from nobody', [opened], { type: 'ASSIGN_CASE', at: 2, to: null }, []],
    [
      'a graver case',
      [opened],
      { type: 'CHANGE_CASE_PRIORITY', at: 2, severity: 'CRITICAL', urgency: 'MEDIUM', why: 'Injury' },
      [
        {
          type: 'CASE_PRIORITY_CHANGED',
          at: 2,
          severity: 'CRITICAL',
          urgency: 'MEDIUM',
          priority: 'P1',
          why: 'Injury',
        },
      ],
    ],
    [
      'the same policy, none, again',
      [opened],
      { type: 'CHANGE_CASE_POLICY', at: 2, policy: null, why: 'Contract ended' },
      [],
    ],
    [
      'containing twice',
      [opened, { type: 'CASE_CONTAINED', at: 1, measure: 'Stock blocked' }],
      { type: 'CONTAIN_CASE', at: 2, measure: 'Line stopped' },
      [],
    ],
    ['linking to itself', [opened], { type: 'LINK_CASE', at: 2, to: 'c1', kind: 'RELATED' }, []],
    [
      'an instant that is none',
      [opened],
      { type: 'ADD_NOTE', at: Number.NaN, noteId: 'n' },
      'INVALID_INSTANT',
    ],
    [
      'an instant before the latest event, by a clock that is behind',
      [opened, resolved],
      { type: 'CLOSE_CASE', at: 3, reason: 'SOLVED' },
      [{ type: 'CASE_CLOSED', at: 10, reason: 'SOLVED' }],
    ],
  ])('decides %s', (_, history, command, expected) => {
    expect(decided(history, command)).toEqual(expected)
  })
})
