import { reactivateColleague } from '@clientele/application'
import { builder } from '../builder.ts'
import { missingVersion } from '../error/missing-version.ts'
import { InvalidInputError, NotFoundError } from '../error/named-error.ts'
import { resultUnion } from '../error/result-union.ts'
import { User } from '../tenant/tenant.ts'
import { colleagueRefusal, colleagueSuccess, StaleColleagueError } from './colleague-refusal.ts'

const ReactivateColleagueInput = builder.inputType('ReactivateColleagueInput', {
  description: 'Who works here again.',
  fields: t => ({
    id: t.globalID({ required: true, for: User, description: 'Id of the person.' }),
    expectedVersion: t.int({ description: 'The `version` that was read; null takes them as they stand.' }),
  }),
})

builder.mutationField('reactivateColleague', t =>
  t.field({
    type: resultUnion('ReactivateColleagueResult', [
      colleagueSuccess('ReactivateColleagueSuccess', 'The person works here again, without roles.'),
      StaleColleagueError,
      InvalidInputError,
      NotFoundError,
    ]),
    description: 'Lets a colleague work here again.',
    args: { input: t.arg({ type: ReactivateColleagueInput, required: true, description: 'Who.' }) },
    resolve: async (_, { input }, context) => {
      const { expectedVersion, id } = input
      if (expectedVersion === undefined) return missingVersion
      const target = { userId: id.id, expectedVersion }
      const done = await context.afterwards(caller => reactivateColleague(caller, target))
      return done.ok
        ? { __typename: 'ReactivateColleagueSuccess', userId: id.id }
        : colleagueRefusal(done.error)
    },
  }),
)
