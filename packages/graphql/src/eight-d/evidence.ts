import type { Evidence as EvidenceValue, Signature as SignatureValue } from '@clientele/escalation'
import { builder } from '../builder.ts'
import { keyOf } from '../stamp.ts'
import { User } from '../tenant/tenant.ts'

export const Signature = builder.objectRef<SignatureValue>('EightDSignature').implement({
  description: 'Who did something in an 8D, and when.',
  fields: t => ({
    at: t.field({ type: 'DateTime', description: 'When.', resolve: ({ at }) => new Date(at) }),
    by: t.prismaField({
      type: User,
      description: 'Who.',
      resolve: (query, { by }, _, context) =>
        context.tx.user.findUniqueOrThrow({ ...query, where: keyOf(by, context) }),
    }),
  }),
})

export const Evidence = builder.objectRef<EvidenceValue>('EightDEvidence').implement({
  description: 'What somebody found, and when: the result of a trial, a measurement, an audit.',
  fields: t => ({
    text: t.exposeString('text', { description: 'What was found.' }),
    at: t.field({ type: 'DateTime', description: 'When.', resolve: ({ at }) => new Date(at) }),
    by: t.prismaField({
      type: User,
      description: 'Who found it.',
      resolve: (query, { by }, _, context) =>
        context.tx.user.findUniqueOrThrow({ ...query, where: keyOf(by, context) }),
    }),
  }),
})
