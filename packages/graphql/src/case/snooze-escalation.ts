import { snoozeEscalation } from '@clientele/application'
import { caseMutation } from './case-mutation.ts'

caseMutation('snoozeEscalation', {
  description: 'Silences the calls until an instant.',
  fields: t => ({
    until: t.field({ type: 'DateTime', required: true, description: 'Until when.' }),
    reason: t.string({ required: true, description: 'Why.' }),
  }),
  run: (caller, target, { until, reason }) =>
    snoozeEscalation(caller, { ...target, until: until.epochMilliseconds, reason }),
})
