import { eightDMutation } from './eight-d-mutation.ts'

eightDMutation('closeEightD', {
  description: 'D8: closes an 8D, and hands it in wherever the ladder of one of its cases waits for it.',
  fields: () => ({}),
  order: () => ({ type: 'CLOSE_EIGHT_D' }),
})
