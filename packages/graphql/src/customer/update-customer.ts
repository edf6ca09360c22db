import { updateCustomer } from '@clientele/application'
import { encodeId } from '@clientele/kernel'
import { builder } from '../builder.ts'
import { DomainErrorInterface, type Refusal } from '../error/domain-error.ts'
import { InvalidInputError, NotFoundError } from '../error/named-error.ts'
import { type Member, resultUnion } from '../error/result-union.ts'
import { keyOf } from '../stamp.ts'
import { Customer } from './customer.ts'

const UpdateCustomerSuccess = builder
  .objectRef<Member & { customerId: string }>('UpdateCustomerSuccess')
  .implement({
    description: 'The customer is changed.',
    fields: t => ({
      customer: t.prismaField({
        type: Customer,
        description: 'As it is stored now.',
        resolve: (query, { customerId }, _, context) =>
          context.tx.customer.findUniqueOrThrow({ ...query, where: keyOf(customerId, context) }),
      }),
    }),
  })

const StaleVersionError = builder
  .objectRef<Refusal & { customerId: string; fields: readonly string[] }>('StaleVersionError')
  .implement({
    description: 'Someone else changed the object since it was read.',
    interfaces: [DomainErrorInterface],
    fields: t => ({
      customer: t.prismaField({
        type: Customer,
        description: 'As it is stored.',
        resolve: (query, { customerId }, _, context) =>
          context.tx.customer.findUniqueOrThrow({ ...query, where: keyOf(customerId, context) }),
      }),
      fields: t.stringList({
        description: 'The fields whose stored value is not the one that was sent.',
        resolve: ({ fields }) => [...fields],
      }),
    }),
  })

const UpdateCustomerInput = builder.inputType('UpdateCustomerInput', {
  description: 'What to change. A field that is absent stays; an empty text or null empties it.',
  fields: t => ({
    id: t.globalID({ required: true, for: Customer, description: 'Id of the customer.' }),
    expectedVersion: t.int({
      description: 'The `version` that was read; null overwrites whatever is stored.',
    }),
    name: t.string({ description: 'Name, at most 200 characters.' }),
    email: t.string({ description: 'E-mail address.' }),
    phone: t.string({ description: 'Telephone number, at most 60 characters.' }),
    city: t.string({ description: 'City, at most 120 characters.' }),
  }),
})

builder.mutationField('updateCustomer', t =>
  t.field({
    type: resultUnion('UpdateCustomerResult', [
      UpdateCustomerSuccess,
      StaleVersionError,
      InvalidInputError,
      NotFoundError,
    ]),
    description: 'Changes what is known of a customer.',
    args: { input: t.arg({ type: UpdateCustomerInput, required: true, description: 'What to change.' }) },
    resolve: async (_, { input }, context) => {
      const { id, expectedVersion, ...details } = input
      if (expectedVersion === undefined) {
        const fault = {
          path: ['expectedVersion'],
          code: 'missing',
          message: 'give the version that was read, or null to overwrite',
        }
        return { __typename: 'InvalidInputError', code: 'INVALID_INPUT', faults: [fault] }
      }
      const updated = await context.afterwards(caller =>
        updateCustomer(caller, { customerId: id.id, expectedVersion, details }),
      )
      if (updated.ok) return { __typename: 'UpdateCustomerSuccess', customerId: id.id }
      switch (updated.error.code) {
        case 'CUSTOMER_NOT_FOUND':
          return { __typename: 'NotFoundError', code: 'NOT_FOUND', id: encodeId('Customer', id.id) }
        case 'STALE_VERSION':
          return { __typename: 'StaleVersionError', ...updated.error }
        case 'INVALID_INPUT':
          return { __typename: 'InvalidInputError', ...updated.error }
      }
    },
  }),
)
