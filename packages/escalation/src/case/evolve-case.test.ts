import { expect, test } from 'vitest'
import type { CaseEvent } from './case-event.ts'
import { evolveCase } from './evolve-case.ts'

const opened: CaseEvent = {
  type: 'CASE_OPENED',
  at: 1,
  caseId: 'c1',
  kind: 'INQUIRY',
  channel: 'CHAT',
  severity: 'MINOR',
  urgency: 'LOW',
  priority: 'P4',
}
const after = (...events: readonly CaseEvent[]) => events.reduce(evolveCase, evolveCase(undefined, opened))

test('the earliest message that nobody answered is remembered', () => {
  const message = (at: number): CaseEvent => ({
    type: 'MESSAGE_RECEIVED',
    at,
    messageId: `m${at}`,
    expectsReply: true,
  })
  const reply: CaseEvent = { type: 'CASE_REPLIED', at: 4, messageId: 'r' }
  expect(after().unansweredSince).toBe(1)
  expect(after(message(2), message(3)).unansweredSince).toBe(1)
  expect(after(message(2), reply).unansweredSince).toBe(undefined)
  expect(after(reply, message(5), message(6)).unansweredSince).toBe(5)
})

test('reopening forgets the resolution, not that there was one', () => {
  const resolved: CaseEvent = { type: 'CASE_RESOLVED', at: 2, resolution: 'Told how' }
  expect(after(resolved, { type: 'CASE_REOPENED', at: 3, why: 'Still dark' })).toMatchObject({
    status: 'REOPENED',
    resolvedAt: undefined,
    resolutions: 1,
    reopenings: 1,
  })
})

test('a history that does not begin with the opening, or opens twice, is a bug', () => {
  expect(() => evolveCase(undefined, { type: 'NOTE_ADDED', at: 1, noteId: 'n' })).toThrow(RangeError)
  expect(() => after(opened)).toThrow(RangeError)
})
