import { eightDMutation } from './eight-d-mutation.ts'

eightDMutation('verifyEightDAction', {
  description: 'D3, D6 or D7: says that an action works in place.',
  fields: t => ({
    actionId: t.string({ required: true, description: 'Which action, e.g. `A1`.' }),
    evidence: t.string({ required: true, description: 'By what.' }),
  }),
  order: ({ actionId, evidence }) => ({ type: 'VERIFY_ACTION', actionId, evidence }),
})
