import { openCase } from '@clientele/application'
import { builder } from '../builder.ts'
import { Customer } from '../customer/customer.ts'
import { User } from '../tenant/tenant.ts'
import { CaseChannel, CaseKind, CaseSeverity, CaseUrgency } from './case-enum.ts'
import { caseRefusal, caseResult } from './case-refusal.ts'

const OpenCaseInput = builder.inputType('OpenCaseInput', {
  description: 'What somebody wants solved.',
  fields: t => ({
    kind: t.field({ type: CaseKind, required: true, description: 'What is wanted.' }),
    channel: t.field({ type: CaseChannel, required: true, description: 'The way it came in.' }),
    severity: t.field({ type: CaseSeverity, required: true, description: 'How much harm is done.' }),
    urgency: t.field({ type: CaseUrgency, required: true, description: 'How soon the harm grows.' }),
    subject: t.string({
      required: true,
      description: 'What it is about, in one line of at most 200 characters.',
    }),
    message: t.string({ required: true, description: 'What was written or said.' }),
    topic: t.string({
      description: 'What it is about in the shop’s own code; cases with one topic may be recurrences.',
    }),
    customerId: t.globalID({ for: Customer, description: 'Whose case it is, where that is known.' }),
    assigneeId: t.globalID({ for: User, description: 'Who is to have it.' }),
  }),
})

builder.mutationField('openCase', t =>
  t.field({
    type: caseResult('OpenCaseResult', 'The case is taken.'),
    description: 'Takes a case: ranks it, promises an answer, puts it on its ladder.',
    args: { input: t.arg({ type: OpenCaseInput, required: true, description: 'What is wanted.' }) },
    resolve: async (_, { input }, context) => {
      const { assigneeId, customerId, topic, ...told } = input
      const opened = await context.afterwards(caller =>
        openCase(caller, { ...told, topic, customerId: customerId?.id, assigneeId: assigneeId?.id }),
      )
      if (opened.ok) return { __typename: 'OpenCaseSuccess', caseId: opened.value }
      return caseRefusal(opened.error, '')
    },
  }),
)
