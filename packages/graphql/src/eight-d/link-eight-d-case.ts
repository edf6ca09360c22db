import { Case } from '../case/case.ts'
import { eightDMutation } from './eight-d-mutation.ts'

eightDMutation('linkEightDCase', {
  description: 'Says that the problem of an 8D shows itself in one more case.',
  fields: t => ({ caseId: t.globalID({ required: true, for: Case, description: 'Id of the case.' }) }),
  order: ({ caseId }) => ({ type: 'LINK_CASE', caseId: caseId.id }),
})
