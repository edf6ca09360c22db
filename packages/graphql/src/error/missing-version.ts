import type { Member } from './result-union.ts'

/** The refusal of a change that does not say which version was read: null overwrites, but has to be said. */
export const missingVersion = {
  __typename: 'InvalidInputError',
  code: 'INVALID_INPUT',
  faults: [
    {
      path: ['expectedVersion'],
      code: 'missing',
      message: 'give the version that was read, or null to overwrite',
    },
  ],
} as Member
