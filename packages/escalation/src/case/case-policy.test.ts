import { expect, test } from 'vitest'
import { caseFacts } from './case-facts.ts'
import { defaultCasePolicy } from './case-policy.ts'
import { parseCasePolicy } from './parse-case-policy.ts'
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
  ['a ladder without a code', { ladders: [{ ladder: '' }] }, [['ladders.0.ladder', 'too_small']]],
  ['a choice of no ladder', { ladders: [{ appliesTo: null }] }, [['ladders.0.ladder', 'invalid_type']]],
  [
    'a rule on what is not known of cases',
    { ladders: [{ ladder: 'DESK', appliesTo: { any: [{ fact: 'mood', is: 'bad' }] } }] },
    [['ladders.0.appliesTo.any.0.fact', 'unknown_fact']],
  ],
  [
    'what stands behind the choice that takes every case',
    {
      ladders: [
        { ladder: 'DESK' },
        { ladder: 'LAB', appliesTo: { fact: 'topic', is: 'x' } },
        { ladder: 'A' },
      ],
    },
    [
      ['ladders.1', 'never_reached'],
      ['ladders.2', 'never_reached'],
    ],
  ],
])('refuses %s', (_, document, faults) => {
  const parsed = parseCasePolicy(document, caseFacts)
  if (parsed.ok) throw new Error('Was accepted')
  expect(parsed.error.faults.map(({ code, path }) => [path.join('.'), code])).toEqual(faults)
})

test('a document that names no ladders means those of before, and an empty list means none', () => {
  const parsed = (document: unknown) => {
    const read = parseCasePolicy(document, caseFacts)
    return read.ok ? read.value.ladders : read.error.faults
  }
  expect(parsed({ reopenWithinDays: 7 })).toEqual(defaultCasePolicy.ladders)
  expect(parsed({ ladders: [] })).toEqual([])
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
