import { updatePublicForm } from '@clientele/application'
import { builder } from '../builder.ts'
import { CaseKind } from '../case/case-enum.ts'
import { InvalidInputError } from '../error/named-error.ts'
import { type Member, resultUnion } from '../error/result-union.ts'
import { PublicForm, storedForm } from './public-form.ts'
import { StaleFormError } from './stale-form-error.ts'

const UpdatePublicFormSuccess = builder.objectRef<Member>('UpdatePublicFormSuccess').implement({
  description: 'The form is changed.',
  fields: t => ({
    form: t.field({
      type: PublicForm,
      description: 'The form as it is now.',
      resolve: (_, __, context) => storedForm(context),
    }),
  }),
})

const UpdatePublicFormInput = builder.inputType('UpdatePublicFormInput', {
  description: 'How the form is to be.',
  fields: t => ({
    enabled: t.boolean({ required: true, description: 'Whether anybody is to find it.' }),
    kinds: t.field({
      type: [CaseKind],
      required: true,
      description: 'What may be chosen in it; one at least.',
    }),
    expectedVersion: t.int({
      required: false,
      description: 'The version that was read; null takes the form as it stands.',
    }),
  }),
})

builder.mutationField('updatePublicForm', t =>
  t.field({
    type: resultUnion('UpdatePublicFormResult', [UpdatePublicFormSuccess, StaleFormError, InvalidInputError]),
    description: 'Switches the public form on or off and says what may be chosen in it.',
    args: {
      input: t.arg({ type: UpdatePublicFormInput, required: true, description: 'How it is to be.' }),
    },
    resolve: async (_, { input: { enabled, kinds, expectedVersion } }, context) => {
      const asked = { enabled, kinds, expectedVersion: expectedVersion ?? null }
      const updated = await context.afterwards(caller => updatePublicForm(caller, asked))
      if (updated.ok) return { __typename: 'UpdatePublicFormSuccess' }
      const { error } = updated
      return { ...error, __typename: error.code === 'STALE_FORM' ? 'StaleFormError' : 'InvalidInputError' }
    },
  }),
)
