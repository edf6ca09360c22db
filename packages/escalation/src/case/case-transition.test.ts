import { expect, test } from 'vitest'
import type { Case } from './case.ts'
import type { CaseCommand } from './case-command.ts'
import type { CaseEvent, CaseOpened } from './case-event.ts'
import { defaultCasePolicy } from './case-policy.ts'
import { type CaseStatus, caseTransitions } from './case-status.ts'
import { decideCase } from './decide-case.ts'
import { evolveCase } from './evolve-case.ts'

const policy = defaultCasePolicy
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
const merged: CaseEvent = { type: 'CASE_MERGED', at: 5, into: 'c9' }

test('a case that was merged refuses every command and tells where it goes on', () => {
  for (const command of commands(5)) {
    const result = decideCase(command, {
      state: [opened, merged].reduce<Case | undefined>(evolveCase, undefined),
      policy,
    })
    if (command.type === 'OPEN_CASE') continue
    expect(result).toEqual({ ok: false, error: { code: 'CASE_MERGED', caseId: 'c1', into: 'c9' } })
  }
})

test('a case moves only along the table of transitions, and each of them can be gone', () => {
  const gone = new Set<string>()
  const seen = new Set<string>()
  const left: (Case | undefined)[] = [undefined]
  while (left.length > 0) {
    const state = left.pop()
    for (const command of commands(1)) {
      const result = decideCase(command, { state, policy })
      let after = state
      for (const event of result.ok ? result.value : []) {
        const from: CaseStatus | undefined = after?.status
        after = evolveCase(after, event)
        if (from !== undefined && from !== after.status) gone.add(`${from} ${after.status}`)
      }
      const key = `${after?.status} ${after?.acknowledgedAt} ${after?.resolvedAt}`
      if (seen.has(key)) continue
      seen.add(key)
      left.push(after)
    }
  }
  const table = Object.entries(caseTransitions).flatMap(([from, to]) => to.map(status => `${from} ${status}`))
  expect([...gone].sort()).toEqual(table.sort())
})

function commands(at: number): readonly CaseCommand[] {
  const { type: _, priority: __, ...asked } = opened
  return [
    { ...asked, type: 'OPEN_CASE', at },
    { type: 'ACKNOWLEDGE_RECEIPT', at },
    { type: 'REPLY_TO_CASE', at, messageId: 'm', status: 'WAITING_CUSTOMER' },
    { type: 'RECEIVE_MESSAGE', at, messageId: 'm', expectsReply: true },
    { type: 'ADD_NOTE', at, noteId: 'n' },
    { type: 'CHANGE_CASE_STATUS', at, to: 'OPEN' },
    { type: 'CHANGE_CASE_STATUS', at, to: 'WAITING_CUSTOMER' },
    { type: 'CHANGE_CASE_STATUS', at, to: 'WAITING_THIRD_PARTY' },
    { type: 'ASSIGN_CASE', at, to: 'mei' },
    { type: 'CHANGE_CASE_PRIORITY', at, severity: 'MAJOR', urgency: 'HIGH', why: 'w' },
    { type: 'CHANGE_CASE_POLICY', at, policy: 'gold', why: 'w' },
    { type: 'CONTAIN_CASE', at, measure: 'w' },
    { type: 'RESOLVE_CASE', at, resolution: 'w' },
    { type: 'CLOSE_CASE', at, reason: 'SOLVED' },
    { type: 'CLOSE_CASE', at, reason: 'WITHDRAWN' },
    { type: 'REOPEN_CASE', at, why: 'w' },
    { type: 'LINK_CASE', at, to: 'c2', kind: 'RELATED' },
  ]
}
