import { builder } from '../builder.ts'
import { DomainErrorInterface, type Refusal } from '../error/domain-error.ts'
import { PublicForm, storedForm } from './public-form.ts'

export const StaleFormError = builder.objectRef<Refusal>('StaleFormError').implement({
  description: 'Somebody else changed the form since it was read.',
  interfaces: [DomainErrorInterface],
  fields: t => ({
    form: t.field({
      type: PublicForm,
      description: 'The form as it is stored.',
      resolve: (_, __, context) => storedForm(context),
    }),
  }),
})
