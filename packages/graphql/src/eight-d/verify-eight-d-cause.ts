import { eightDMutation } from './eight-d-mutation.ts'

eightDMutation('verifyEightDCause', {
  description: 'D4: proves that a stated cause is the root: the problem comes and goes with it.',
  fields: t => ({
    causeId: t.string({ required: true, description: 'Which cause, e.g. `C1`.' }),
    evidence: t.string({ required: true, description: 'By what.' }),
  }),
  order: ({ causeId, evidence }) => ({ type: 'VERIFY_CAUSE', causeId, evidence }),
})
