import { createWebhookEndpoint } from '@clientele/application'
import { builder } from '../builder.ts'
import { InvalidInputError } from '../error/named-error.ts'
import { type Member, resultUnion } from '../error/result-union.ts'
import { keyOf } from '../stamp.ts'
import { WebhookEndpoint } from './webhook-endpoint.ts'

/** An endpoint with a secret that was just made. */
export interface WithSecret {
  readonly endpointId: string
  readonly secret: string
}

/** The success of a command that makes a secret: the only place where it is shown. */
export function secretSuccess(name: `${string}Success`, description: string) {
  return builder.objectRef<Member & WithSecret>(name).implement({
    description,
    fields: t => ({
      endpoint: t.prismaField({
        type: WebhookEndpoint,
        description: 'As it stands now.',
        resolve: (query, { endpointId }, _, context) =>
          context.tx.webhookEndpoint.findUniqueOrThrow({ ...query, where: keyOf(endpointId, context) }),
      }),
      secret: t.exposeString('secret', {
        description: 'What requests are signed with, as Standard Webhooks has it. It is never shown again.',
      }),
    }),
  })
}

const CreateWebhookEndpointInput = builder.inputType('CreateWebhookEndpointInput', {
  description: 'A program that is to be told.',
  fields: t => ({
    url: t.string({ required: true, description: 'An http or https address without user and password.' }),
  }),
})

builder.mutationField('createWebhookEndpoint', t =>
  t.field({
    type: resultUnion('CreateWebhookEndpointResult', [
      secretSuccess('CreateWebhookEndpointSuccess', 'The endpoint is made, and is told from now on.'),
      InvalidInputError,
    ]),
    description: 'Makes an endpoint with a secret of its own.',
    args: {
      input: t.arg({ type: CreateWebhookEndpointInput, required: true, description: 'Where requests go.' }),
    },
    resolve: async (_, { input }, context) => {
      const created = await context.afterwards(caller => createWebhookEndpoint(caller, input))
      return created.ok
        ? { __typename: 'CreateWebhookEndpointSuccess', ...created.value }
        : ({ __typename: 'InvalidInputError', ...created.error } as Member)
    },
  }),
)
