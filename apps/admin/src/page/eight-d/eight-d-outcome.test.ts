import { expect, test } from 'vitest'
import { type EightDAnswer, eightDOutcome } from './eight-d-outcome.ts'

const fault = { path: ['problem', 'what'], message: 'Required.' }

test.each<[EightDAnswer, ReturnType<typeof eightDOutcome>]>([
  [
    { __typename: 'EightDRefusedError', message: 'Not yet.', missing: [{ message: 'No leader.' }] },
    { kind: 'refused', message: 'Not yet.', missing: ['No leader.'] },
  ],
  [
    { __typename: 'CaseInEightDError', message: 'It is in D-000001.' },
    { kind: 'refused', message: 'It is in D-000001.', missing: [] },
  ],
  [
    { __typename: 'NotFoundError', message: 'Gone.' },
    { kind: 'refused', message: 'Gone.', missing: [] },
  ],
  [
    { __typename: 'InvalidInputError', message: 'No.', faults: [fault] },
    { kind: 'invalid', message: 'No.', faults: { what: 'Required.' } },
  ],
])('%o means %o to a form', (answer, outcome) => {
  expect(eightDOutcome(answer)).toEqual(outcome)
})
