import { eightDMutation } from './eight-d-mutation.ts'

eightDMutation('dropEightDCause', {
  description: 'D4: takes a stated cause away.',
  fields: t => ({ causeId: t.string({ required: true, description: 'Which cause, e.g. `C1`.' }) }),
  order: ({ causeId }) => ({ type: 'DROP_CAUSE', causeId }),
})
