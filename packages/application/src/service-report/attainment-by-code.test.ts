import { shareOf } from '@clientele/escalation'
import { expect, test } from 'vitest'
import { attainmentByCode } from './attainment-by-code.ts'

test('the versions of a policy are one row, other priorities another', () => {
  const row = {
    clock: 'RESOLUTION',
    undecided: 1,
    cancelled: 2,
    met: 3,
    breached: 1,
    attained: shareOf(3, 4),
  } as const
  const rows = [
    { ...row, policy: 'A', priority: 'P1' },
    { ...row, policy: 'A/1', priority: 'P1' },
    { ...row, policy: 'A/1', priority: 'P2' },
  ] as const
  const merged = attainmentByCode(rows, { codeOf: promise => promise.replace(/\/.*/, '') })
  expect(merged).toEqual([
    {
      ...row,
      policy: 'A',
      priority: 'P1',
      undecided: 2,
      cancelled: 4,
      met: 6,
      breached: 2,
      attained: shareOf(6, 8),
    },
    { ...row, policy: 'A', priority: 'P2' },
  ])
})
