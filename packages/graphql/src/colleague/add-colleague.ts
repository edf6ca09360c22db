import { addColleague } from '@clientele/application'
import { builder } from '../builder.ts'
import { DutyRoleNotFoundError } from '../duty/duty-refusal.ts'
import { InvalidInputError } from '../error/named-error.ts'
import { type Member, resultUnion } from '../error/result-union.ts'
import { colleagueSuccess } from './colleague-refusal.ts'

const AddColleagueInput = builder.inputType('AddColleagueInput', {
  description: 'A person who begins to work here.',
  fields: t => ({
    name: t.string({ required: true, description: 'Name of the person, at most 200 characters.' }),
    email: t.string({
      description: 'Where mail goes; null or empty where none is known, and then none can reach the person.',
    }),
    locale: t.string({ required: true, description: 'Language the person reads: `zh-CN` or `en`.' }),
    roles: t.stringList({ description: 'Codes of the roles of the ladders that they hold from the start.' }),
  }),
})

builder.mutationField('addColleague', t =>
  t.field({
    type: resultUnion('AddColleagueResult', [
      colleagueSuccess('AddColleagueSuccess', 'The person works here from now on.'),
      InvalidInputError,
      DutyRoleNotFoundError,
    ]),
    description: 'Adds a person to the workspace.',
    args: { input: t.arg({ type: AddColleagueInput, required: true, description: 'Whom to add.' }) },
    resolve: async (_, { input }, context) => {
      const { email = null, locale, name, roles } = input
      const told = { name, email, locale: locale as 'en', roles: roles ?? [] }
      const added = await context.afterwards(caller => addColleague(caller, told))
      if (added.ok) return { __typename: 'AddColleagueSuccess', userId: added.value }
      const __typename = added.error.code === 'INVALID_INPUT' ? 'InvalidInputError' : 'DutyRoleNotFoundError'
      return { __typename, ...added.error } as Member
    },
  }),
)
