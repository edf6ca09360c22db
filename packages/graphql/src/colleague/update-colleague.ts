import { updateColleague } from '@clientele/application'
import { builder } from '../builder.ts'
import { missingVersion } from '../error/missing-version.ts'
import { InvalidInputError, NotFoundError } from '../error/named-error.ts'
import { type Member, resultUnion } from '../error/result-union.ts'
import { User } from '../tenant/tenant.ts'
import { colleagueRefusal, colleagueSuccess, StaleColleagueError } from './colleague-refusal.ts'

const UpdateColleagueInput = builder.inputType('UpdateColleagueInput', {
  description: 'What to change about a colleague. A field that is absent stays.',
  fields: t => ({
    id: t.globalID({ required: true, for: User, description: 'Id of the person.' }),
    expectedVersion: t.int({ description: 'The `version` that was read; null overwrites what is stored.' }),
    name: t.string({ description: 'Name of the person, at most 200 characters.' }),
    email: t.string({ description: 'Where mail goes; an empty text or null takes it away.' }),
    locale: t.string({ description: 'Language the person reads: `zh-CN` or `en`.' }),
  }),
})

builder.mutationField('updateColleague', t =>
  t.field({
    type: resultUnion('UpdateColleagueResult', [
      colleagueSuccess('UpdateColleagueSuccess', 'The colleague is changed.'),
      StaleColleagueError,
      InvalidInputError,
      NotFoundError,
    ]),
    description: 'Changes the name, the mail address or the language of a colleague.',
    args: { input: t.arg({ type: UpdateColleagueInput, required: true, description: 'What to change.' }) },
    resolve: async (_, { input }, context) => {
      const { id, expectedVersion, name, email, locale } = input
      if (expectedVersion === undefined) return missingVersion
      const userId = id.id
      const change = {
        ...(typeof name === 'string' && { name }),
        ...(typeof locale === 'string' && { locale: locale as 'en' }),
        ...(email !== undefined && { email }),
      }
      const updated = await context.afterwards(caller =>
        updateColleague(caller, { userId, expectedVersion, change }),
      )
      if (updated.ok) return { __typename: 'UpdateColleagueSuccess', userId }
      const { error } = updated
      if (error.code === 'INVALID_INPUT') return { __typename: 'InvalidInputError', ...error } as Member
      return colleagueRefusal(error)
    },
  }),
)
