import type { Reason as ReasonValue } from '@clientele/kernel'
import { builder } from '../builder.ts'
import { reasonMessage } from '../message/reason-message.ts'

export const Reason = builder.objectRef<ReasonValue>('Reason').implement({
  description: 'Why something was decided.',
  fields: t => ({
    code: t.exposeString('code', { description: 'Stable; what programs compare.' }),
    message: t.string({
      description: "A sentence in the caller's language.",
      resolve: (reason, _, { locale }) => reasonMessage(reason, locale),
    }),
    params: t.field({
      type: 'JSON',
      description: 'The numbers and names the sentence is made of.',
      resolve: ({ params }) => params,
    }),
  }),
})
