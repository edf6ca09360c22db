import { CompletableDiscipline } from './eight-d-enum.ts'
import { eightDMutation } from './eight-d-mutation.ts'

eightDMutation('completeEightDDiscipline', {
  description: 'Signs a discipline, once its gate asks for nothing more.',
  fields: t => ({
    discipline: t.field({ type: CompletableDiscipline, required: true, description: 'Which.' }),
  }),
  order: ({ discipline }) => ({ type: 'COMPLETE_DISCIPLINE', discipline }),
})
