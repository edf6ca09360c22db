import { eightDMutation } from './eight-d-mutation.ts'

eightDMutation('implementEightDAction', {
  description: 'D3, D6 or D7: says that an action is in place.',
  fields: t => ({
    actionId: t.string({ required: true, description: 'Which action, e.g. `A1`.' }),
    evidence: t.string({ required: true, description: 'What was done.' }),
  }),
  order: ({ actionId, evidence }) => ({ type: 'IMPLEMENT_ACTION', actionId, evidence }),
})
