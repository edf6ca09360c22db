import { reopenCase } from '@clientele/application'
import { caseMutation } from './case-mutation.ts'

caseMutation('reopenCase', {
  description: 'Takes up again what was resolved or closed.',
  fields: t => ({
    why: t.string({ required: true, description: 'Why.' }),
  }),
  run: (caller, target, { why }) => reopenCase(caller, { ...target, why }),
})
