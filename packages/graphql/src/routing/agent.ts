import { type AgentRow, agentRows, questionsOf } from '@clientele/application'
import { type Channel, channels } from '@clientele/escalation'
import { builder } from '../builder.ts'
import { CaseChannel } from '../case/case-enum.ts'
import { nameIn } from '../case/named.ts'
import { keyOf, stampOf } from '../stamp.ts'
import { User } from '../tenant/tenant.ts'

interface Room {
  readonly channel: Channel
  readonly most: number
  readonly load: number
}

const ChannelRoom = builder.objectRef<Room>('AgentChannel').implement({
  description: 'How much room a person has on a channel.',
  fields: t => ({
    channel: t.expose('channel', { type: CaseChannel, description: 'The channel.' }),
    channelLabel: t.string({
      description: "The channel, in the caller's language.",
      resolve: ({ channel }, _, { locale }) => nameIn(channels, { code: channel, locale }),
    }),
    most: t.exposeInt('most', {
      description: 'How many open cases the person may have there; 0 where it is not served.',
    }),
    load: t.exposeInt('load', { description: 'How many the person has there.' }),
  }),
})

export const Agent = builder.objectRef<AgentRow>('Agent').implement({
  description: 'What a person takes, so that cases can be given out without anybody choosing.',
  fields: t => ({
    user: t.prismaField({
      type: User,
      description: 'The person.',
      resolve: (query, { userId }, _, context) =>
        context.tx.user.findUniqueOrThrow({ ...query, where: keyOf(userId, context) }),
    }),
    skills: t.stringList({
      description: 'What the person knows, in the shop’s own words.',
      resolve: ({ skills }) => [...skills],
    }),
    languages: t.stringList({
      description: 'ISO 639 codes of the languages the person speaks.',
      resolve: ({ languages }) => [...languages],
    }),
    tiers: t.stringList({
      description: 'The tiers of customers the person serves; none: all.',
      resolve: ({ tiers }) => [...tiers],
    }),
    channels: t.field({
      type: [ChannelRoom],
      description: 'Every channel, with the person’s room on it.',
      resolve: ({ capacity, load }) =>
        channels.map(({ code }) => ({ channel: code, most: capacity[code] ?? 0, load: load[code] ?? 0 })),
    }),
    totalCapacity: t.exposeInt('totalCapacity', {
      nullable: true,
      description: 'How many open cases on all channels together; null: as many as the channels allow.',
    }),
    load: t.int({
      description: 'How many open cases the person has.',
      resolve: ({ load }) => Object.values(load).reduce((sum, cases) => sum + cases, 0),
    }),
    isAway: t.exposeBoolean('isAway', { description: 'Not there for now: nothing is given to the person.' }),
    version: t.exposeInt('version', {
      description: 'Raised by every edit; give it back as `expectedVersion`.',
    }),
  }),
})

builder.queryField('agents', t =>
  t.field({
    type: [Agent],
    description: 'The people who may be given cases, and how many each has now.',
    resolve: async (_, __, context) => [
      ...(await agentRows(questionsOf(context.tx), stampOf(context).tenantId)),
    ],
  }),
)
