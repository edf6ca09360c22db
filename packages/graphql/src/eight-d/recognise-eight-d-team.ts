import { eightDMutation } from './eight-d-mutation.ts'

eightDMutation('recogniseEightDTeam', {
  description: 'D8: writes down what was said to the team.',
  fields: t => ({ recognition: t.string({ required: true, description: 'What was said.' }) }),
  order: ({ recognition }) => ({ type: 'RECOGNISE_TEAM', recognition }),
})
