import { maskFragments } from 'gql.tada'
import { expect, test } from 'vitest'
import { type CaseAnswer, caseOutcome, MeanwhileFragment } from './case-outcome.ts'

const stored = { id: 'cas_1', version: 3, statusLabel: 'New', events: { nodes: [] } }
const masked = maskFragments([MeanwhileFragment], stored)
const fault = { path: ['input', 'body'], message: 'Too short.' }

test.each<[CaseAnswer, ReturnType<typeof caseOutcome>]>([
  [
    { __typename: 'ReplyToCaseSuccess', case: masked },
    { kind: 'done', stored },
  ],
  [
    { __typename: 'StaleCaseError', message: 'Something happened.', case: masked },
    { kind: 'stale', message: 'Something happened.', stored },
  ],
  [
    { __typename: 'CaseRefusedError', message: 'It is closed.' },
    { kind: 'refused', message: 'It is closed.' },
  ],
  [
    { __typename: 'NotFoundError', message: 'Gone.' },
    { kind: 'refused', message: 'Gone.' },
  ],
  [
    { __typename: 'InvalidInputError', message: 'No.', faults: [fault] },
    { kind: 'invalid', message: 'No.', faults: { body: 'Too short.' } },
  ],
])('%o means %o to a form', (answer, outcome) => {
  expect(caseOutcome(answer)).toEqual(outcome)
})
