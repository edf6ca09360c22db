import { mergeCases } from '@clientele/application'
import { Case } from './case.ts'
import { caseMutation } from './case-mutation.ts'

caseMutation('mergeCase', {
  description: 'Lets a case go on in another one; it is closed for good and tells where.',
  fields: t => ({
    into: t.globalID({ required: true, for: Case, description: 'Id of the case it goes on in.' }),
  }),
  run: (caller, { caseId: from }, { into }) => mergeCases(caller, { from, into: into.id }),
})
