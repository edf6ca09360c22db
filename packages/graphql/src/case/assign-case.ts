import { assignCase } from '@clientele/application'
import { User } from '../tenant/tenant.ts'
import { caseMutation } from './case-mutation.ts'

caseMutation('assignCase', {
  description: 'Gives a case to somebody, or takes it from whoever has it.',
  fields: t => ({
    assigneeId: t.globalID({
      for: User,
      description: 'Who is to have it; null takes it from whoever has it.',
    }),
  }),
  run: (caller, target, { assigneeId }) => assignCase(caller, { ...target, to: assigneeId?.id ?? null }),
})
