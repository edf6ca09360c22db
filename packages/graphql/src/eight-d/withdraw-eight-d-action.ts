import { eightDMutation } from './eight-d-mutation.ts'

eightDMutation('withdrawEightDAction', {
  description:
    'Gives an action up; a containment that customers rely on not before the corrective actions are in place (D6).',
  fields: t => ({
    actionId: t.string({ required: true, description: 'Which action, e.g. `A1`.' }),
    reason: t.string({ required: true, description: 'Why.' }),
  }),
  order: ({ actionId, reason }) => ({ type: 'WITHDRAW_ACTION', actionId, reason }),
})
