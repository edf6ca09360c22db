import { changeCaseStatus } from '@clientele/application'
import { WorkingCaseStatus } from './case-enum.ts'
import { caseMutation } from './case-mutation.ts'

caseMutation('changeCaseStatus', {
  description: 'Moves a case between working on it and waiting for somebody.',
  fields: t => ({
    to: t.field({ type: WorkingCaseStatus, required: true, description: 'To which status.' }),
  }),
  run: (caller, target, { to }) => changeCaseStatus(caller, { ...target, to }),
})
