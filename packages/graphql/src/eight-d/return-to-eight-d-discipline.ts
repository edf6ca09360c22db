import { EightDDiscipline } from './eight-d-enum.ts'
import { eightDMutation } from './eight-d-mutation.ts'

eightDMutation('returnToEightDDiscipline', {
  description:
    'Goes back to a completed discipline: all that rest on it are open again, and prove anew what they proved.',
  fields: t => ({
    discipline: t.field({ type: EightDDiscipline, required: true, description: 'To which.' }),
    reason: t.string({ required: true, description: 'Why.' }),
  }),
  order: ({ discipline, reason }) => ({ type: 'RETURN_TO_DISCIPLINE', discipline, reason }),
})
