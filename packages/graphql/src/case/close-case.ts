import { closeCase } from '@clientele/application'
import { ClosingReason } from './case-enum.ts'
import { caseMutation } from './case-mutation.ts'

caseMutation('closeCase', {
  description: 'Closes a case.',
  fields: t => ({
    reason: t.field({ type: ClosingReason, required: true, description: 'Why.' }),
  }),
  run: (caller, target, { reason }) => closeCase(caller, { ...target, reason }),
})
