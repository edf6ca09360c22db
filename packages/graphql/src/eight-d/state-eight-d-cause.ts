import { builder } from '../builder.ts'
import { CauseKind } from './eight-d-enum.ts'
import { eightDMutation } from './eight-d-mutation.ts'

const FiveWhysStepInput = builder.inputType('FiveWhysStepInput', {
  description: 'One step from the problem to its cause.',
  fields: t => ({
    why: t.string({ required: true, description: 'The question.' }),
    because: t.string({ required: true, description: 'The answer, which the next question is about.' }),
  }),
})

const EightDCauseInput = builder.inputType('EightDCauseInput', {
  description: 'A cause as somebody states it.',
  fields: t => ({
    id: t.string({
      description:
        'What a stated cause is called, e.g. `C1`, to state it anew; a new cause where it is absent.',
    }),
    kind: t.field({ type: CauseKind, required: true, description: 'Which question it answers.' }),
    statement: t.string({ required: true, description: 'The cause.' }),
    fiveWhys: t.field({
      type: [FiveWhysStepInput],
      required: true,
      description: 'The chain from the problem to the cause.',
    }),
  }),
})

eightDMutation('stateEightDCause', {
  description: 'D4: states a cause, or states it anew; what was verified must then be verified again.',
  fields: t => ({
    cause: t.field({ type: EightDCauseInput, required: true, description: 'The cause.' }),
  }),
  order: ({ cause: { id, ...cause } }) => ({
    type: 'STATE_CAUSE',
    cause: { ...cause, ...(id != null && { id }) },
  }),
})
