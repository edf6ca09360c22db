import { checkPolicy, type DraftFault, questionsOf } from '@clientele/application'
import { calendarJsonSchema } from '@clientele/calendar'
import {
  caseFacts,
  casePolicyJsonSchema,
  eightDPolicyJsonSchema,
  ladderJsonSchema,
  routingPolicyJsonSchema,
  slaBookJsonSchema,
} from '@clientele/escalation'
import { assertNever } from '@clientele/kernel'
import { builder } from '../builder.ts'
import { stampOf } from '../stamp.ts'
import { PolicyFault } from './policy-fault.ts'
import { PolicyDraftInput, PolicyKind } from './policy-kind.ts'

const PolicyCheck = builder.objectRef<readonly DraftFault[]>('PolicyCheck').implement({
  description: 'What is to say about a draft.',
  fields: t => ({
    isAdoptable: t.boolean({
      description: 'Whether it could be adopted as it is.',
      resolve: faults => faults.every(({ severity }) => severity === 'WARNING'),
    }),
    faults: t.field({
      type: [PolicyFault],
      description: 'Faults and warnings, each at its place.',
      resolve: faults => [...faults],
    }),
  }),
})

builder.queryField('policyCheck', t =>
  t.field({
    type: PolicyCheck,
    description: 'Checks a draft as its adoption would, and against everything else the workspace has.',
    args: { draft: t.arg({ type: PolicyDraftInput, required: true, description: 'The draft.' }) },
    resolve: (_, { draft: { kind, code, document } }, context) =>
      checkPolicy(questionsOf(context.tx), stampOf(context).tenantId, { kind, code, document }),
  }),
)

builder.queryField('policyJsonSchema', t =>
  t.field({
    type: 'JSON',
    description: 'The form of the documents of a kind, as JSON Schema (draft 2020-12), for editors.',
    args: { kind: t.arg({ type: PolicyKind, required: true, description: 'What they decide about.' }) },
    resolve: (_, { kind }) => {
      switch (kind) {
        case 'CALENDAR':
          return calendarJsonSchema()
        case 'CASE':
          return casePolicyJsonSchema(caseFacts)
        case 'SLA':
          return slaBookJsonSchema(caseFacts)
        case 'LADDER':
          return ladderJsonSchema(caseFacts)
        case 'EIGHT_D':
          return eightDPolicyJsonSchema()
        case 'ROUTING':
          return routingPolicyJsonSchema()
        default:
          return assertNever(kind)
      }
    },
  }),
)
