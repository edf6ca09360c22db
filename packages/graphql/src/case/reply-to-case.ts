import { replyToCase } from '@clientele/application'
import { WorkingCaseStatus } from './case-enum.ts'
import { caseMutation } from './case-mutation.ts'

caseMutation('replyToCase', {
  description: 'Answers the customer.',
  fields: t => ({
    body: t.string({ required: true, description: 'The answer.' }),
    status: t.field({
      type: WorkingCaseStatus,
      description:
        'Where the case stands afterwards, often waiting for the customer; as before where it is absent.',
    }),
  }),
  run: (caller, target, { body, status }) =>
    replyToCase(caller, { ...target, body, status: status ?? undefined }),
})
