import { expect, test } from 'vitest'
import { defaultCasePolicy, parseCasePolicy } from './case-policy.ts'
import { type Severity, severityRaised } from './severity.ts'

const { priority } = defaultCasePolicy

test.each<[string, unknown, [path: string, code: string][]]>([
  ['nothing', undefined, [['', 'invalid_type']]],
  ['an unknown key', { priorities: {} }, [['priorities', 'unrecognized_key']]],
  ['a row left out', { priority: { ...priority, MINOR: undefined } }, [['priority.MINOR', 'invalid_type']]],
  [
    'an unknown priority',
    { priority: { ...priority, MINOR: { HIGH: 'P9', MEDIUM: 'P4', LOW: 'P4' } } },
    [['priority.MINOR.HIGH', 'invalid_value']],
  ],
  [
    'a graver case that comes later',
    { priority: { ...priority, CRITICAL: { HIGH: 'P1', MEDIUM: 'P1', LOW: 'P4' } } },
    [['priority.MAJOR.LOW', 'not_monotone']],
  ],
  ['no day at all to recur in', { recurrence: { withinDays: 0 } }, [['recurrence.withinDays', 'too_small']]],
  [
    'more steps than there are',
    { recurrence: { withinDays: 1, raiseSeverityBy: 4 } },
    [['recurrence.raiseSeverityBy', 'too_big']],
  ],
  ['a negative span', { reopenWithinDays: -1 }, [['reopenWithinDays', 'too_small']]],
])('refuses %s', (_, document, faults) => {
  const parsed = parseCasePolicy(document)
  if (parsed.ok) throw new Error('Was accepted')
  expect(parsed.error.faults.map(({ code, path }) => [path.join('.'), code])).toEqual(faults)
})

test.each<[Severity, number, Severity]>([
  ['MINOR', 0, 'MINOR'],
  ['MINOR', 1, 'MODERATE'],
  ['MAJOR', 1, 'CRITICAL'],
  ['CRITICAL', 1, 'CRITICAL'],
  ['MODERATE', 3, 'CRITICAL'],
])('%s raised by %d is %s', (severity, steps, raised) => {
  expect(severityRaised(severity, steps)).toBe(raised)
})
