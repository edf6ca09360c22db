import { minorUnitDigits } from '@clientele/kernel'
import { type RfmPolicy as Policy, parseRfmPolicy } from '@clientele/segmentation'
import { builder } from '../builder.ts'
import { decimalOf } from '../scalar/money.ts'
import { keyOf, stampOf } from '../stamp.ts'
import { RfmMethod, RfmRefunds } from './rfm-enum.ts'

const RfmCuts = builder
  .objectRef<{ cuts: NonNullable<Policy['cuts']>; currency: string }>('RfmCuts')
  .implement({
    description: 'The points between neighbouring scores; a value on a point gets the better score.',
    fields: t => ({
      recencyDays: t.intList({
        description: 'Days since the last order.',
        resolve: ({ cuts }) => [...cuts.recencyDays],
      }),
      frequency: t.intList({
        description: 'Number of purchases.',
        resolve: ({ cuts }) => [...cuts.frequency],
      }),
      monetary: t.field({
        type: ['Decimal'],
        description: 'Purchases less refunds, in the tenant’s currency.',
        resolve: ({ cuts, currency }) =>
          cuts.monetaryMinor.map(minor => decimalOf(BigInt(minor), minorUnitDigits(currency) ?? 2)),
      }),
    }),
  })

builder.prismaNode('RfmPolicy', {
  nullable: true,
  description: 'A version of the rules for scoring recency, frequency and money.',
  id: { resolve: ({ id }) => id, description: 'Its id.' },
  findUnique: (id, context) => keyOf(id, context),
  select: { id: true, tenantId: true, document: true },
  fields: t => ({
    version: t.exposeInt('version', { description: 'Counts up with every change.' }),
    bins: t.int({
      description: 'How many scores there are on each axis.',
      resolve: ({ document }) => policyOf(document).bins,
    }),
    method: t.field({
      type: RfmMethod,
      description: 'How figures become scores.',
      resolve: ({ document }) => policyOf(document).method,
    }),
    cuts: t.field({
      type: RfmCuts,
      nullable: true,
      description: 'The cut points, where the method is by cut points.',
      resolve: async ({ document }, _, context) => {
        const { cuts } = policyOf(document)
        if (!cuts) return null
        const where = { id: stampOf(context).tenantId }
        const { currency } = await context.tx.tenant.findUniqueOrThrow({ where, select: { currency: true } })
        return { cuts, currency }
      },
    }),
    lookBackDays: t.int({
      nullable: true,
      description: 'Orders of this many local days count; null counts all.',
      resolve: ({ document }) => policyOf(document).lookBackDays,
    }),
    refunds: t.field({
      type: RfmRefunds,
      description: 'What a refund does to money.',
      resolve: ({ document }) => policyOf(document).refunds,
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When this version was made.' }),
  }),
})

/** @throws when a stored document is not a policy, which no command lets happen. */
export function policyOf(document: unknown): Policy {
  const parsed = parseRfmPolicy(document)
  if (!parsed.ok) throw new Error(`A stored policy is broken: ${JSON.stringify(parsed.error)}`)
  return parsed.value
}

export const RfmSnapshot = builder.prismaNode('RfmSnapshot', {
  nullable: true,
  description: 'One scoring of all customers.',
  id: { resolve: ({ id }) => id, description: 'Its id.' },
  findUnique: (id, context) => keyOf(id, context),
  select: { id: true, tenantId: true },
  fields: t => ({
    asOf: t.expose('asOf', { type: 'DateTime', description: 'The moment the scores hold for.' }),
    timeZone: t.exposeString('timeZone', { description: 'IANA time zone in which days were counted.' }),
    computedAt: t.expose('computedAt', { type: 'DateTime', description: 'When it was computed.' }),
    policy: t.relation('policy', { description: 'The policy version it was computed by.' }),
    scoredCount: t.exposeInt('scoredCount', {
      description: 'Customers with at least one order that counts.',
    }),
    unscoredCount: t.exposeInt('unscoredCount', { description: 'Customers without any.' }),
    movedCount: t.exposeInt('movedCount', {
      description: 'Customers who changed the segment against the scoring before.',
    }),
  }),
})

builder.queryField('rfmSnapshot', t =>
  t.prismaField({
    type: RfmSnapshot,
    nullable: true,
    description: 'The newest scoring of all customers; null before the first.',
    resolve: (query, _, __, context) =>
      context.tx.rfmSnapshot.findFirst({
        ...query,
        where: { tenantId: stampOf(context).tenantId },
        orderBy: [{ computedAt: 'desc' }, { id: 'desc' }],
      }),
  }),
)
