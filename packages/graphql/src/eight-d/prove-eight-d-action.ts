import { eightDMutation } from './eight-d-mutation.ts'

eightDMutation('proveEightDAction', {
  description: 'D3, D5 or D7: a trial shows that an action will work.',
  fields: t => ({
    actionId: t.string({ required: true, description: 'Which action, e.g. `A1`.' }),
    evidence: t.string({ required: true, description: 'The result of the trial.' }),
  }),
  order: ({ actionId, evidence }) => ({ type: 'PROVE_ACTION', actionId, evidence }),
})
