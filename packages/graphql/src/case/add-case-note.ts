import { addCaseNote } from '@clientele/application'
import { caseMutation } from './case-mutation.ts'

caseMutation('addCaseNote', {
  description: 'Writes down what only colleagues see.',
  fields: t => ({
    body: t.string({ required: true, description: 'The note.' }),
  }),
  run: (caller, target, { body }) => addCaseNote(caller, { ...target, body }),
})
