import { expect, test } from 'vitest'
import type { ChangeCaseStatus, CloseCase } from './case-command.ts'

test('what has a command of its own is no status to change to', () => {
  // @ts-expect-error resolving says how
  const resolving: ChangeCaseStatus = { type: 'CHANGE_CASE_STATUS', at: 0, to: 'RESOLVED' }
  // @ts-expect-error closing says why
  const closing: CloseCase = { type: 'CLOSE_CASE', at: 0 }
  expect([resolving.type, closing.type]).toEqual(['CHANGE_CASE_STATUS', 'CLOSE_CASE'])
})
