import { eightDMutation } from './eight-d-mutation.ts'

eightDMutation('checkEightDEffectiveness', {
  description: 'D8: says, once that is due, whether the corrective actions have held.',
  fields: t => ({
    isEffective: t.boolean({ required: true, description: 'Whether they have.' }),
    evidence: t.string({ required: true, description: 'By what.' }),
  }),
  order: ({ evidence, isEffective }) => ({ type: 'CHECK_EFFECTIVENESS', isEffective, evidence }),
})
