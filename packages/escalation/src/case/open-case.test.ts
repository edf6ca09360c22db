import { expect, test } from 'vitest'
import type { OpenCase } from './case-command.ts'
import { type CasePolicy, defaultCasePolicy } from './case-policy.ts'
import { openCase } from './open-case.ts'
import type { FormerCase } from './recurrence-of.ts'

const day = 86_400_000
const at = 100 * day
const command: OpenCase = {
  type: 'OPEN_CASE',
  at,
  caseId: 'new',
  kind: 'REPAIR',
  channel: 'PHONE',
  severity: 'MODERATE',
  urgency: 'MEDIUM',
  customerId: 'li',
  topic: 'pump-7',
}
const former: FormerCase = {
  id: 'old',
  kind: 'REPAIR',
  customerId: 'li',
  topic: 'pump-7',
  openedAt: 60 * day,
  resolvedAt: at - 30 * day,
  mergedInto: undefined,
}

const opened = (
  asked: OpenCase,
  formerCases: readonly FormerCase[],
  policy: CasePolicy = defaultCasePolicy,
) => {
  const result = openCase(asked, { policy, formerCases })
  return result.ok ? result.value.slice(1) : result.error.code
}

test('a case that returns on the last day is linked and graver', () => {
  expect(opened(command, [former])).toEqual([
    { type: 'CASE_LINKED', at, to: 'old', kind: 'RECURRENCE_OF' },
    {
      type: 'CASE_PRIORITY_CHANGED',
      at,
      severity: 'MAJOR',
      urgency: 'MEDIUM',
      priority: 'P2',
      why: 'RECURRENCE',
    },
  ])
})

test.each<[string, Partial<OpenCase>, Partial<FormerCase>]>([
  ['a millisecond later', { at: at + 1 }, {}],
  ['of another customer', { customerId: 'wang' }, {}],
  ['of nobody known', { customerId: undefined }, { customerId: undefined }],
  ['of another kind', { kind: 'RETURN' }, {}],
  ['of another topic', { topic: 'pump-8' }, {}],
  ['of no topic', { topic: undefined }, { topic: undefined }],
  ['of a case that is still open', {}, { resolvedAt: undefined }],
  ['of a case that was merged', {}, { mergedInto: 'other' }],
  ['of a case that is resolved later', {}, { resolvedAt: at + 1 }],
])('a case %s does not recur', (_, asked, old) => {
  expect(opened({ ...command, ...asked }, [{ ...former, ...old }])).toEqual([])
})

test('of several former cases the one resolved last counts, then the one opened last', () => {
  const later = { ...former, id: 'later', resolvedAt: at - day }
  const latest = { ...later, id: 'latest', openedAt: 70 * day }
  expect(opened(command, [former, latest, later])).toMatchObject([{ to: 'latest' }, {}])
})

test('the gravest case is linked and stays as grave', () => {
  expect(opened({ ...command, severity: 'CRITICAL' }, [former])).toMatchObject([{ type: 'CASE_LINKED' }])
})

test('by policy the kind alone is enough, or recurrence is not looked for', () => {
  const kindAlone = { withinDays: 30, sameTopic: false, raiseSeverityBy: 0 }
  const other = { ...command, topic: undefined }
  expect(opened(other, [former], { ...defaultCasePolicy, recurrence: kindAlone })).toHaveLength(1)
  expect(opened(command, [former], { ...defaultCasePolicy, recurrence: null })).toEqual([])
})

test('an instant that is none is refused', () => {
  expect(opened({ ...command, at: Infinity }, [])).toBe('INVALID_INSTANT')
})
