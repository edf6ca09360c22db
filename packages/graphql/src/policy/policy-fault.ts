import type { DraftFault } from '@clientele/application'
import { builder } from '../builder.ts'
import { DomainErrorInterface, type Refusal } from '../error/domain-error.ts'
import { policyFaultMessage } from '../message/policy-fault-message.ts'

const FaultSeverity = builder.enumType('PolicyFaultSeverity', {
  description: 'What a fault keeps from happening.',
  values: {
    FAULT: { description: 'The draft cannot be adopted.' },
    WARNING: { description: 'It can, and this will come of it.' },
  },
})

export const PolicyFault = builder.objectRef<DraftFault>('PolicyFault').implement({
  description: 'Something to say about a place of a draft.',
  fields: t => ({
    path: t.stringList({
      description: 'The way to the place, from the document down.',
      resolve: ({ path }) => path.map(String),
    }),
    code: t.exposeString('code', { description: 'Stable; what programs compare.' }),
    severity: t.field({
      type: FaultSeverity,
      description: 'Whether it keeps the draft from being adopted.',
      resolve: ({ severity }) => severity,
    }),
    message: t.string({
      description: "What is wrong there, in the caller's language.",
      resolve: (fault, _, { locale }) => policyFaultMessage(fault, locale),
    }),
  }),
})

export const InvalidPolicyError = builder
  .objectRef<Refusal & { faults: readonly DraftFault[] }>('InvalidPolicyError')
  .implement({
    description: 'The document is no policy of its kind, or does not fit the others.',
    interfaces: [DomainErrorInterface],
    fields: t => ({
      faults: t.field({
        type: [PolicyFault],
        description: 'Every fault at once.',
        resolve: ({ faults }) => faults.map(fault => ({ ...fault, severity: 'FAULT' as const })),
      }),
    }),
  })
