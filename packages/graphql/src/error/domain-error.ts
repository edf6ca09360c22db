import { builder } from '../builder.ts'
import { errorMessage } from '../message/error-message.ts'

/** A refusal on its way out: its GraphQL type, its stable code, and its fields. */
export interface Refusal {
  readonly __typename: string
  readonly code: string
}

export const DomainErrorInterface = builder.interfaceRef<Refusal>('DomainError').implement({
  description: 'A refusal: nothing was changed.',
  resolveType: refusal => refusal.__typename,
  fields: t => ({
    code: t.exposeString('code', { description: 'Stable; what programs compare.' }),
    message: t.string({
      description: "What is wrong, in the caller's language.",
      resolve: (refusal, _, { locale }) => errorMessage(refusal, locale),
    }),
  }),
})
