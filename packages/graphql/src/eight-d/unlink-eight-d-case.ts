import { Case } from '../case/case.ts'
import { eightDMutation } from './eight-d-mutation.ts'

eightDMutation('unlinkEightDCase', {
  description: 'Says that a case is not of the problem of an 8D after all; the last case stays.',
  fields: t => ({ caseId: t.globalID({ required: true, for: Case, description: 'Id of the case.' }) }),
  order: ({ caseId }) => ({ type: 'UNLINK_CASE', caseId: caseId.id }),
})
