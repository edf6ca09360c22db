import { containCase } from '@clientele/application'
import { caseMutation } from './case-mutation.ts'

caseMutation('containCase', {
  description: 'Says that further harm is stopped, though the cause is not yet removed.',
  fields: t => ({
    measure: t.string({ required: true, description: 'What was done.' }),
  }),
  run: (caller, target, { measure }) => containCase(caller, { ...target, measure }),
})
