import { changeCasePriority } from '@clientele/application'
import { CaseSeverity, CaseUrgency } from './case-enum.ts'
import { caseMutation } from './case-mutation.ts'

caseMutation('changeCasePriority', {
  description: 'Ranks a case anew; its clocks keep the working time they have used.',
  fields: t => ({
    severity: t.field({ type: CaseSeverity, required: true, description: 'How much harm is done.' }),
    urgency: t.field({ type: CaseUrgency, required: true, description: 'How soon the harm grows.' }),
    why: t.string({ required: true, description: 'Why it is ranked anew.' }),
  }),
  run: (caller, target, ranked) => changeCasePriority(caller, { ...ranked, ...target }),
})
