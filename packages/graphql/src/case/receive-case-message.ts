import { receiveCaseMessage } from '@clientele/application'
import { caseMutation } from './case-mutation.ts'

caseMutation('receiveCaseMessage', {
  description: 'Keeps what the customer wrote or said.',
  fields: t => ({
    body: t.string({ required: true, description: 'What was written or said.' }),
    expectsReply: t.boolean({
      required: true,
      description: 'False for thanks and automatic replies: they neither reopen the case nor start a clock.',
    }),
  }),
  run: (caller, target, { body, expectsReply }) =>
    receiveCaseMessage(caller, { ...target, body, expectsReply }),
})
