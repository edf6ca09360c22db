import { linkCase } from '@clientele/application'
import { Case } from './case.ts'
import { CaseLinkKind } from './case-link.ts'
import { caseMutation } from './case-mutation.ts'

caseMutation('linkCase', {
  description: 'Says what another case is to this one; what was said before stays.',
  fields: t => ({
    to: t.globalID({ required: true, for: Case, description: 'Id of the other case.' }),
    kind: t.field({ type: CaseLinkKind, required: true, description: 'What it is to this one.' }),
  }),
  run: (caller, target, { kind, to }) => linkCase(caller, { ...target, kind, to: to.id }),
})
