import {
  type PolicyInForce,
  type PolicyVersion,
  policiesInForce,
  policyInForce,
  questionsOf,
} from '@clientele/application'
import { builder } from '../builder.ts'
import { keyOf, stampOf } from '../stamp.ts'
import { User } from '../tenant/tenant.ts'
import { PolicyKind } from './policy-kind.ts'
import { policyName } from './policy-name.ts'
import { CalendarSummary, LadderLevelSummary, policyOf, SlaPolicySummary } from './policy-summary.ts'

interface Version extends PolicyVersion {
  readonly isInForce: boolean
}

const PolicyVersionObject = builder.objectRef<Version>('PolicyVersion').implement({
  description: 'A version of a policy; never changed.',
  fields: t => ({
    version: t.exposeInt('version', { description: '0 is what came with the product.' }),
    document: t.field({ type: 'JSON', description: 'What it says.', resolve: ({ document }) => document }),
    adoptedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'Since when it held; null for what came with the product.',
      resolve: ({ adoptedAt }) => adoptedAt,
    }),
    adoptedBy: t.prismaField({
      type: User,
      nullable: true,
      description: 'Who adopted it.',
      resolve: (query, { adoptedById }, _, context) =>
        adoptedById === null
          ? null
          : context.tx.user.findUnique({ ...query, where: keyOf(adoptedById, context) }),
    }),
    isInForce: t.exposeBoolean('isInForce', { description: 'Whether it holds now.' }),
  }),
})

export const Policy = builder.objectRef<PolicyInForce>('Policy').implement({
  description:
    'By what cases are decided: the newest version that was adopted, else what came with the product.',
  fields: t => ({
    kind: t.field({ type: PolicyKind, description: 'What it decides about.', resolve: ({ kind }) => kind }),
    code: t.exposeString('code', { description: 'Which of its kind.' }),
    name: t.string({
      description: "Its name, in the caller's language.",
      resolve: (policy, _, { locale }) => policyName(policy, locale),
    }),
    version: t.exposeInt('version', { description: '0 is what came with the product.' }),
    isBuiltIn: t.boolean({
      description: 'Whether it is what came with the product.',
      resolve: ({ version }) => version === 0,
    }),
    document: t.field({ type: 'JSON', description: 'What it says.', resolve: ({ document }) => document }),
    adoptedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'Since when it holds; null for what came with the product.',
      resolve: ({ adoptedAt }) => adoptedAt,
    }),
    adoptedBy: t.prismaField({
      type: User,
      nullable: true,
      description: 'Who adopted it.',
      resolve: (query, { adoptedById }, _, context) =>
        adoptedById === null
          ? null
          : context.tx.user.findUnique({ ...query, where: keyOf(adoptedById, context) }),
    }),
    calendar: t.field({
      type: CalendarSummary,
      nullable: true,
      description: 'What a CALENDAR says, in short; null for other kinds.',
      resolve: policy => policyOf(policy, 'CALENDAR'),
    }),
    slaPolicies: t.field({
      type: [SlaPolicySummary],
      description: 'What an SLA book promises, in short, by rank; none for other kinds.',
      resolve: policy =>
        policyOf(policy, 'SLA')?.policies.toSorted((one, other) => one.rank - other.rank) ?? [],
    }),
    ladderLevels: t.field({
      type: [LadderLevelSummary],
      description: 'The levels of a LADDER from the first to the top; none for other kinds.',
      resolve: policy => {
        const ladder = policyOf(policy, 'LADDER')
        return ladder ? ladder.levels.map((_, place) => ({ ladder, place })) : []
      },
    }),
    versions: t.field({
      type: [PolicyVersionObject],
      description: 'All its versions, newest first.',
      resolve: async (policy, _, context) => {
        const { tenantId } = stampOf(context)
        const found = await policyInForce(questionsOf(context.tx), tenantId, policy)
        return (found?.versions ?? []).map(version => ({
          ...version,
          isInForce: version.version === policy.version,
        }))
      },
    }),
    viewerCanAdopt: t.boolean({
      description: 'Whether the viewer may adopt another version.',
      resolve: () => true,
    }),
  }),
})

builder.queryField('policies', t =>
  t.field({
    type: [Policy],
    description: 'Every policy by which cases are decided, as it holds now.',
    args: { kind: t.arg({ type: PolicyKind, description: 'Only those of this kind.' }) },
    resolve: async (_, { kind }, context) => {
      const all = await policiesInForce(questionsOf(context.tx), stampOf(context).tenantId)
      return all.filter(policy => !kind || policy.kind === kind)
    },
  }),
)

builder.queryField('policy', t =>
  t.field({
    type: Policy,
    nullable: true,
    description: 'A policy as it holds now; null where there is none.',
    args: {
      kind: t.arg({ type: PolicyKind, required: true, description: 'What it decides about.' }),
      code: t.arg.string({ required: true, description: 'Which of its kind.' }),
    },
    resolve: async (_, key, context) =>
      (await policyInForce(questionsOf(context.tx), stampOf(context).tenantId, key)) ?? null,
  }),
)
