import { revokeStatusLinks } from '@clientele/application'
import { builder } from '../builder.ts'
import { type Member, resultUnion } from '../error/result-union.ts'
import { PublicForm, storedForm } from './public-form.ts'
import { StaleFormError } from './stale-form-error.ts'

const RevokeStatusLinksSuccess = builder.objectRef<Member>('RevokeStatusLinksSuccess').implement({
  description: 'No link that was given before leads anywhere.',
  fields: t => ({
    form: t.field({
      type: PublicForm,
      description: 'The form as it is now.',
      resolve: (_, __, context) => storedForm(context),
    }),
  }),
})

const RevokeStatusLinksInput = builder.inputType('RevokeStatusLinksInput', {
  description: 'Whose links are to lead nowhere: those of the form as it was read.',
  fields: t => ({
    expectedVersion: t.int({
      required: false,
      description: 'The version of the form that was read; null takes it as it stands.',
    }),
  }),
})

builder.mutationField('revokeStatusLinks', t =>
  t.field({
    type: resultUnion('RevokeStatusLinksResult', [RevokeStatusLinksSuccess, StaleFormError]),
    description:
      'Makes void every link by which people without an account see how their cases stand: to be done when they fell into wrong hands. The next mail to each brings a new one.',
    args: {
      input: t.arg({ type: RevokeStatusLinksInput, required: true, description: 'Which version was read.' }),
    },
    resolve: async (_, { input }, context) => {
      const asked = { expectedVersion: input.expectedVersion ?? null }
      const revoked = await context.afterwards(caller => revokeStatusLinks(caller, asked))
      return revoked.ok
        ? { __typename: 'RevokeStatusLinksSuccess' }
        : { ...revoked.error, __typename: 'StaleFormError' }
    },
  }),
)
