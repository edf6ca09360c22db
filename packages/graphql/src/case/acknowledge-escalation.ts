import { acknowledgeEscalation } from '@clientele/application'
import { caseMutation } from './case-mutation.ts'

caseMutation('acknowledgeEscalation', {
  description: '“I have it”: stops the calls at this level, not the clocks and not the levels above.',
  fields: () => ({}),
  run: (caller, target) => acknowledgeEscalation(caller, target),
})
