import {
  type ChangeWebhookEndpointError,
  renewWebhookSecret,
  sendWebhookTrial,
  updateWebhookEndpoint,
} from '@clientele/application'
import { encodeId } from '@clientele/kernel'
import { builder } from '../builder.ts'
import { DomainErrorInterface, type Refusal } from '../error/domain-error.ts'
import { missingVersion } from '../error/missing-version.ts'
import { InvalidInputError, NotFoundError } from '../error/named-error.ts'
import { type Member, resultUnion } from '../error/result-union.ts'
import { keyOf } from '../stamp.ts'
import { secretSuccess } from './create-webhook-endpoint.ts'
import { WebhookEndpoint } from './webhook-endpoint.ts'

interface OfEndpoint {
  readonly endpointId: string
}

const StaleWebhookEndpointError = builder
  .objectRef<Refusal & OfEndpoint>('StaleWebhookEndpointError')
  .implement({
    description: 'Somebody changed the endpoint since it was read.',
    interfaces: [DomainErrorInterface],
    fields: t => ({
      endpoint: t.prismaField({
        type: WebhookEndpoint,
        description: 'As it stands.',
        resolve: (query, { endpointId }, _, context) =>
          context.tx.webhookEndpoint.findUniqueOrThrow({ ...query, where: keyOf(endpointId, context) }),
      }),
    }),
  })

const WebhookEndpointOffError = builder.objectRef<Refusal>('WebhookEndpointOffError').implement({
  description: 'Nothing is sent to an endpoint that is paused.',
  interfaces: [DomainErrorInterface],
})

function successOf(name: `${string}Success`, description: string) {
  return builder.objectRef<Member & OfEndpoint>(name).implement({
    description,
    fields: t => ({
      endpoint: t.prismaField({
        type: WebhookEndpoint,
        description: 'As it stands now.',
        resolve: (query, { endpointId }, _, context) =>
          context.tx.webhookEndpoint.findUniqueOrThrow({ ...query, where: keyOf(endpointId, context) }),
      }),
    }),
  })
}

const versionRead = 'The `version` that was read; null overwrites what is stored.'

const UpdateWebhookEndpointInput = builder.inputType('UpdateWebhookEndpointInput', {
  description: 'What to change. A field that is absent stays.',
  fields: t => ({
    id: t.globalID({ required: true, for: WebhookEndpoint, description: 'Id of the endpoint.' }),
    expectedVersion: t.int({ description: versionRead }),
    url: t.string({ description: 'Where requests go.' }),
    enabled: t.boolean({ description: 'Whether anything is sent.' }),
  }),
})

builder.mutationField('updateWebhookEndpoint', t =>
  t.field({
    type: resultUnion('UpdateWebhookEndpointResult', [
      successOf('UpdateWebhookEndpointSuccess', 'The endpoint is changed.'),
      ...[StaleWebhookEndpointError, InvalidInputError, NotFoundError],
    ]),
    description: 'Moves an endpoint to another address, pauses it, or switches it on again.',
    args: {
      input: t.arg({ type: UpdateWebhookEndpointInput, required: true, description: 'What to change.' }),
    },
    resolve: async (_, { input }, context) => {
      const { enabled, expectedVersion, id, url } = input
      if (expectedVersion === undefined) return missingVersion
      const endpointId = id.id
      const change = {
        ...(typeof url === 'string' && { url }),
        ...(typeof enabled === 'boolean' && { enabled }),
      }
      const done = await context.afterwards(caller =>
        updateWebhookEndpoint(caller, { endpointId, expectedVersion, change }),
      )
      if (done.ok) return { __typename: 'UpdateWebhookEndpointSuccess', endpointId }
      const { error } = done
      return error.code === 'INVALID_INPUT'
        ? ({ __typename: 'InvalidInputError', ...error } as Member)
        : refusalOf(error)
    },
  }),
)

const RenewWebhookSecretInput = builder.inputType('RenewWebhookSecretInput', {
  description: 'Which endpoint gets another secret.',
  fields: t => ({
    id: t.globalID({ required: true, for: WebhookEndpoint, description: 'Id of the endpoint.' }),
    expectedVersion: t.int({ description: versionRead }),
  }),
})

builder.mutationField('renewWebhookSecret', t =>
  t.field({
    type: resultUnion('RenewWebhookSecretResult', [
      secretSuccess('RenewWebhookSecretSuccess', 'The new secret signs everything from now on.'),
      ...[StaleWebhookEndpointError, InvalidInputError, NotFoundError],
    ]),
    description: 'Gives an endpoint another secret; the one before is void at once.',
    args: { input: t.arg({ type: RenewWebhookSecretInput, required: true, description: 'Which.' }) },
    resolve: async (_, { input }, context) => {
      const { expectedVersion, id } = input
      if (expectedVersion === undefined) return missingVersion
      const target = { endpointId: id.id, expectedVersion }
      const done = await context.afterwards(caller => renewWebhookSecret(caller, target))
      return done.ok
        ? { __typename: 'RenewWebhookSecretSuccess', endpointId: id.id, secret: done.value }
        : refusalOf(done.error)
    },
  }),
)

const SendWebhookTrialInput = builder.inputType('SendWebhookTrialInput', {
  description: 'Which endpoint is tried.',
  fields: t => ({
    id: t.globalID({ required: true, for: WebhookEndpoint, description: 'Id of the endpoint.' }),
  }),
})

builder.mutationField('sendWebhookTrial', t =>
  t.field({
    type: resultUnion('SendWebhookTrialResult', [
      successOf('SendWebhookTrialSuccess', 'The trial is on its way; `lastOutcome` tells what became of it.'),
      ...[WebhookEndpointOffError, NotFoundError],
    ]),
    description: 'Sends an endpoint a notice that is about nothing, signed as any other.',
    args: { input: t.arg({ type: SendWebhookTrialInput, required: true, description: 'Which.' }) },
    resolve: async (_, { input }, context) => {
      const endpointId = input.id.id
      const done = await context.afterwards(caller => sendWebhookTrial(caller, { endpointId }))
      if (done.ok) return { __typename: 'SendWebhookTrialSuccess', endpointId }
      return done.error.code === 'WEBHOOK_ENDPOINT_OFF'
        ? ({ __typename: 'WebhookEndpointOffError', ...done.error } as Member)
        : refusalOf(done.error)
    },
  }),
)

function refusalOf(error: ChangeWebhookEndpointError): Member {
  if (error.code === 'STALE_WEBHOOK_ENDPOINT')
    return { __typename: 'StaleWebhookEndpointError', ...error } as Member
  const id = encodeId('WebhookEndpoint', error.endpointId)
  return { __typename: 'NotFoundError', code: 'NOT_FOUND', id } as Member
}
