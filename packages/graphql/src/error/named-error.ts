import type { Fault } from '@clientele/kernel'
import { builder } from '../builder.ts'
import { faultMessage } from '../message/fault-message.ts'
import { DomainErrorInterface, type Refusal } from './domain-error.ts'

export const NotFoundError = builder.objectRef<Refusal & { id: string }>('NotFoundError').implement({
  description: 'There is no such object, or none that the viewer may see.',
  interfaces: [DomainErrorInterface],
  fields: t => ({ id: t.exposeID('id', { description: 'The id that was asked for.' }) }),
})

export const SignInOffError = builder.objectRef<Refusal>('SignInOffError').implement({
  description: 'The demo sign-in is off on this server.',
  interfaces: [DomainErrorInterface],
})

export const SlugTakenError = builder.objectRef<Refusal & { slug: string }>('SlugTakenError').implement({
  description: 'Another workspace has this short name.',
  interfaces: [DomainErrorInterface],
  fields: t => ({ slug: t.exposeString('slug', { description: 'The short name.' }) }),
})

const InputFault = builder.objectRef<Fault>('InputFault').implement({
  description: 'One fault of what was sent.',
  fields: t => ({
    path: t.stringList({
      description: 'The way to the faulty place, from the input down.',
      resolve: ({ path }) => path.map(String),
    }),
    code: t.exposeString('code', { description: 'Stable; what programs compare.' }),
    message: t.string({
      description: "What is wrong there, in the caller's language.",
      resolve: (fault, _, { locale }) => faultMessage(fault, locale),
    }),
  }),
})

export const InvalidInputError = builder
  .objectRef<Refusal & { faults: readonly Fault[] }>('InvalidInputError')
  .implement({
    description: 'What was sent cannot be taken.',
    interfaces: [DomainErrorInterface],
    fields: t => ({
      faults: t.field({
        type: [InputFault],
        description: 'Every fault at once.',
        resolve: ({ faults }) => [...faults],
      }),
    }),
  })
