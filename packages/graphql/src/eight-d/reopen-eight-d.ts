import { EightDDiscipline } from './eight-d-enum.ts'
import { eightDMutation } from './eight-d-mutation.ts'

eightDMutation('reopenEightD', {
  description:
    'The problem is back: goes on in a new revision, from a discipline on; the old one is kept as it was.',
  fields: t => ({
    discipline: t.field({ type: EightDDiscipline, required: true, description: 'From which discipline on.' }),
    reason: t.string({ required: true, description: 'Why.' }),
  }),
  order: ({ discipline, reason }) => ({ type: 'REOPEN_EIGHT_D', discipline, reason }),
})
