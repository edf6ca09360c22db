import { agentRows, questionsOf, setAgentProfile } from '@clientele/application'
import { encodeId } from '@clientele/kernel'
import { builder } from '../builder.ts'
import { CaseChannel } from '../case/case-enum.ts'
import type { GraphqlContext } from '../context.ts'
import { DomainErrorInterface, type Refusal } from '../error/domain-error.ts'
import { InvalidInputError, NotFoundError } from '../error/named-error.ts'
import { type Member, resultUnion } from '../error/result-union.ts'
import { stampOf } from '../stamp.ts'
import { User } from '../tenant/tenant.ts'
import { Agent } from './agent.ts'

interface OfUser {
  readonly userId: string
}

const Success = builder.objectRef<Member & OfUser>('SetAgentProfileSuccess').implement({
  description: 'It holds from now on; whoever has room was given what waits.',
  fields: t => ({
    agent: t.field({
      type: Agent,
      description: 'As it stands now.',
      resolve: ({ userId }, _, context) => agentWith(context, userId),
    }),
  }),
})

const StaleAgentError = builder.objectRef<Refusal & OfUser>('StaleAgentError').implement({
  description: 'Somebody changed the profile since it was read.',
  interfaces: [DomainErrorInterface],
  fields: t => ({
    agent: t.field({
      type: Agent,
      description: 'As it is stored.',
      resolve: ({ userId }, _, context) => agentWith(context, userId),
    }),
  }),
})

const AgentChannelInput = builder.inputType('AgentChannelInput', {
  description: 'How much room a person has on a channel.',
  fields: t => ({
    channel: t.field({ type: CaseChannel, required: true, description: 'The channel.' }),
    most: t.int({ required: true, description: 'How many open cases at once, 0 to 1000.' }),
  }),
})

const Input = builder.inputType('SetAgentProfileInput', {
  description: 'What a person takes.',
  fields: t => ({
    userId: t.globalID({ required: true, for: User, description: 'The person.' }),
    expectedVersion: t.int({
      description: 'The version that was read, 0 where there was none yet; null overwrites.',
    }),
    skills: t.stringList({ required: true, description: 'What the person knows.' }),
    languages: t.stringList({ required: true, description: 'ISO 639 codes such as `zh`.' }),
    tiers: t.stringList({ required: true, description: 'The tiers of customers served; none: all.' }),
    channels: t.field({
      type: [AgentChannelInput],
      required: true,
      description: 'The channels the person serves; one that is left out is not served.',
    }),
    totalCapacity: t.int({
      description: 'How many open cases on all channels together; null: as many as the channels allow.',
    }),
    isAway: t.boolean({ required: true, description: 'Not there for now.' }),
  }),
})

builder.mutationField('setAgentProfile', t =>
  t.field({
    type: resultUnion('SetAgentProfileResult', [Success, InvalidInputError, NotFoundError, StaleAgentError]),
    description: 'Says what a person takes, and whether the person is there.',
    args: { input: t.arg({ type: Input, required: true, description: 'Who, and what.' }) },
    resolve: async (_, { input }, context) => {
      const { userId: user, expectedVersion = null, channels, totalCapacity = null, ...told } = input
      const userId = user.id
      const capacity = Object.fromEntries(channels.map(({ channel, most }) => [channel, most]))
      const profile = { ...told, capacity, totalCapacity }
      const done = await context.afterwards(caller =>
        setAgentProfile(caller, { userId, expectedVersion, profile }),
      )
      if (done.ok) return { __typename: 'SetAgentProfileSuccess', userId }
      const { error } = done
      if (error.code === 'USER_NOT_FOUND')
        return { __typename: 'NotFoundError', code: 'NOT_FOUND', id: encodeId('User', userId) } as Member
      const __typename = error.code === 'STALE_AGENT' ? 'StaleAgentError' : 'InvalidInputError'
      return { __typename, ...error } as Member
    },
  }),
)

async function agentWith(context: GraphqlContext, userId: string) {
  const rows = await agentRows(questionsOf(context.tx), stampOf(context).tenantId)
  const found = rows.find(row => row.userId === userId)
  if (!found) throw new Error(`No agent ${userId}`)
  return found
}
