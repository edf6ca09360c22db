import { expect, test } from 'vitest'
import { type CaseStatus, caseStatuses, caseTransitions, isUnresolved } from './case-status.ts'

const codes = caseStatuses.map(({ code }) => code)

function reachableFrom(start: CaseStatus): ReadonlySet<CaseStatus> {
  const reached = new Set<CaseStatus>()
  const open = [start]
  for (let from = open.pop(); from !== undefined; from = open.pop())
    for (const to of caseTransitions[from]) {
      if (reached.has(to)) continue
      reached.add(to)
      open.push(to)
    }
  return reached
}

test('every status but NEW is reached from NEW, and NEW never again', () => {
  expect([...reachableFrom('NEW')].sort()).toEqual(codes.filter(code => code !== 'NEW').sort())
})

test('from every status a case can be closed, and taken up again', () => {
  for (const code of codes) {
    expect(reachableFrom(code)).toContain('CLOSED')
    expect(reachableFrom(code)).toContain('REOPENED')
  }
})

test('a case leaves RESOLVED and CLOSED only by being closed or reopened', () => {
  const ended = codes.filter(code => !isUnresolved(code))
  expect(ended).toEqual(['RESOLVED', 'CLOSED'])
  expect(ended.flatMap(code => caseTransitions[code])).toEqual(['CLOSED', 'REOPENED', 'REOPENED'])
})
