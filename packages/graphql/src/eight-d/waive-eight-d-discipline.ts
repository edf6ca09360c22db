import { WaivableDiscipline } from './eight-d-enum.ts'
import { eightDMutation } from './eight-d-mutation.ts'

eightDMutation('waiveEightDDiscipline', {
  description: 'D3 or D7: says that no action is needed.',
  fields: t => ({
    discipline: t.field({ type: WaivableDiscipline, required: true, description: 'In which discipline.' }),
    reason: t.string({ required: true, description: 'Why.' }),
  }),
  order: ({ discipline, reason }) => ({ type: 'WAIVE_DISCIPLINE', discipline, reason }),
})
