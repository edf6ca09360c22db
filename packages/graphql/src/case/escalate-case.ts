import { escalateCase } from '@clientele/application'
import { caseMutation } from './case-mutation.ts'

caseMutation('escalateCase', {
  description: 'Asks for somebody higher to act.',
  fields: t => ({
    reason: t.string({ required: true, description: 'Why.' }),
    level: t.string({
      description: 'Id of the level that is asked for; the next that takes requests where it is absent.',
    }),
  }),
  run: (caller, target, { reason, level }) =>
    escalateCase(caller, { ...target, reason, to: level ?? undefined }),
})
