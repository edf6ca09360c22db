import { mergeCases } from '@clientele/application'
import { Case } from './case.ts'
import { caseMutation } from './case-mutation.ts'

caseMutation('mergeCase', {
  description: 'Lets a case go on in another one; it is closed for good and tells where.',
  fields: t => ({
    into: t.globalID({ required: true, for: Case, description: 'Id of the case it goes on in.' }),
    intoExpectedVersion: t.int({
      required: false,
      description: 'The version of that case that was read; null takes it as it stands.',
    }),
  }),
  run: (caller, { caseId: from, expectedVersion }, { into, intoExpectedVersion = null }) =>
    mergeCases(caller, { from, into: into.id, expectedVersion, intoExpectedVersion }),
})
