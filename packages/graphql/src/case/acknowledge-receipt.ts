import { acknowledgeReceipt } from '@clientele/application'
import { caseMutation } from './case-mutation.ts'

caseMutation('acknowledgeReceipt', {
  description: 'Confirms to the customer that the case has arrived; stops the clock of the acknowledgement.',
  fields: () => ({}),
  run: (caller, target) => acknowledgeReceipt(caller, target),
})
