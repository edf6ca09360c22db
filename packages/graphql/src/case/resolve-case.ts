import { resolveCase } from '@clientele/application'
import { caseMutation } from './case-mutation.ts'

caseMutation('resolveCase', {
  description: 'Says that a case is solved; ends all its clocks.',
  fields: t => ({
    resolution: t.string({ required: true, description: 'How it was solved.' }),
  }),
  run: (caller, target, { resolution }) => resolveCase(caller, { ...target, resolution }),
})
