import { type ColleagueHandOver, deactivateColleague } from '@clientele/application'
import { builder } from '../builder.ts'
import { missingVersion } from '../error/missing-version.ts'
import { InvalidInputError, NotFoundError } from '../error/named-error.ts'
import { type Member, resultUnion } from '../error/result-union.ts'
import { User } from '../tenant/tenant.ts'
import {
  ColleagueHasWorkError,
  colleagueRefusal,
  colleagueSuccess,
  OwnAccountError,
  StaleColleagueError,
} from './colleague-refusal.ts'

const ColleagueWork = builder.enumType('ColleagueWork', {
  description: 'What becomes of the open cases and the roles of a colleague who leaves.',
  values: {
    REFUSE: { description: 'Nothing is changed while there are any; the refusal names them.' },
    HAND_OVER: { description: 'A successor gets them, and is told.' },
    RELEASE: { description: 'The cases are nobody’s, the roles are left to whoever else holds them.' },
  },
})

const DeactivateColleagueInput = builder.inputType('DeactivateColleagueInput', {
  description: 'Who does not work here any more, and who goes on with what they have.',
  fields: t => ({
    id: t.globalID({ required: true, for: User, description: 'Id of the person.' }),
    expectedVersion: t.int({ description: 'The `version` that was read; null takes them as they stand.' }),
    work: t.field({
      type: ColleagueWork,
      required: true,
      defaultValue: 'REFUSE',
      description: 'What becomes of their open cases and roles.',
    }),
    successorId: t.globalID({ for: User, description: 'Who gets them, for `HAND_OVER`.' }),
  }),
})

builder.mutationField('deactivateColleague', t =>
  t.field({
    type: resultUnion('DeactivateColleagueResult', [
      colleagueSuccess('DeactivateColleagueSuccess', 'The person does not work here any more.'),
      ColleagueHasWorkError,
      OwnAccountError,
      StaleColleagueError,
      InvalidInputError,
      NotFoundError,
    ]),
    description:
      'Ends a colleague’s work here: they may not sign in any more and are given nothing. Nothing they did is lost.',
    args: {
      input: t.arg({ type: DeactivateColleagueInput, required: true, description: 'Who, and what is left.' }),
    },
    resolve: async (_, { input }, context) => {
      const { expectedVersion, id, successorId, work } = input
      if (expectedVersion === undefined) return missingVersion
      if (work === 'HAND_OVER' && !successorId) return successorMissing
      const userId = id.id
      const handOver: ColleagueHandOver =
        work === 'HAND_OVER' ? { work, successorId: successorId?.id ?? '' } : { work }
      const done = await context.afterwards(caller =>
        deactivateColleague(caller, { userId, expectedVersion, handOver }),
      )
      if (done.ok) return { __typename: 'DeactivateColleagueSuccess', userId }
      const { error } = done
      switch (error.code) {
        case 'COLLEAGUE_HAS_WORK':
          return { __typename: 'ColleagueHasWorkError', ...error } as Member
        case 'OWN_ACCOUNT':
          return { __typename: 'OwnAccountError', ...error } as Member
        default:
          return colleagueRefusal(error)
      }
    },
  }),
)

const successorMissing = {
  __typename: 'InvalidInputError',
  code: 'INVALID_INPUT',
  faults: [{ path: ['successorId'], code: 'missing', message: 'Say who goes on.' }],
} as Member
