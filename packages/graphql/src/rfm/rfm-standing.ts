import type { Reason as ReasonValue } from '@clientele/kernel'
import { explainRfm, type RfmPopulation, type RfmStanding as Standing } from '@clientele/segmentation'
import { Temporal } from 'temporal-polyfill'
import { builder } from '../builder.ts'
import { segmentText, valueTypeText } from '../message/segment-text.ts'
import { Money } from '../scalar/money.ts'
import { Reason } from '../scalar/reason.ts'
import { RfmSegment, RfmValueType } from './rfm-enum.ts'
import { policyOf } from './rfm-snapshot.ts'

builder.prismaObject('CustomerRfm', {
  name: 'RfmStanding',
  description: 'Where a customer stands in the newest scoring, and why.',
  select: { tenantId: true, customerId: true },
  fields: t => ({
    lastOrderedAt: t.expose('lastOrderedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'The last purchase that counts.',
    }),
    recencyDays: t.exposeInt('recencyDays', {
      nullable: true,
      description: 'Local days between it and the moment of the scoring.',
    }),
    frequency: t.exposeInt('frequency', { description: 'Purchases that count.' }),
    monetary: t.field({
      type: Money,
      description: 'Purchases less refunds that count.',
      select: { monetaryMinor: true, customer: { select: { tenant: { select: { currency: true } } } } },
      resolve: ({ monetaryMinor, customer }) => ({
        minor: monetaryMinor,
        currency: customer.tenant.currency,
      }),
    }),
    recencyScore: t.exposeInt('recencyScore', { nullable: true, description: '1 is worst.' }),
    frequencyScore: t.exposeInt('frequencyScore', { nullable: true, description: '1 is worst.' }),
    monetaryScore: t.exposeInt('monetaryScore', { nullable: true, description: '1 is worst.' }),
    score: t.string({
      nullable: true,
      description:
        'The three scores in a row, e.g. `545`, with more than nine bins parted by hyphens; null for a customer with no order that counts.',
      select: { recencyScore: true, frequencyScore: true, monetaryScore: true },
      resolve: ({ recencyScore, frequencyScore, monetaryScore }) => {
        const scores = [recencyScore, frequencyScore, monetaryScore]
        return recencyScore === null ? null : scores.join(scores.some(score => (score ?? 0) > 9) ? '-' : '')
      },
    }),
    segment: t.expose('segment', {
      type: RfmSegment,
      nullable: true,
      description: 'Null for a customer with no order that counts.',
    }),
    segmentLabel: t.string({
      nullable: true,
      description: "Name of the segment in the caller's language.",
      select: { segment: true },
      resolve: ({ segment }, _, { locale }) => (segment ? segmentText[segment].label[locale] : null),
    }),
    valueType: t.expose('valueType', {
      type: RfmValueType,
      nullable: true,
      description: 'Null for a customer with no order that counts.',
    }),
    valueTypeLabel: t.string({
      nullable: true,
      description: "Name of the value type in the caller's language.",
      select: { valueType: true },
      resolve: ({ valueType }, _, { locale }) => (valueType ? valueTypeText[valueType][locale] : null),
    }),
    because: t.field({
      type: [Reason],
      description: 'Why the customer stands here.',
      select: {
        recencyDays: true,
        frequency: true,
        monetaryMinor: true,
        recencyScore: true,
        frequencyScore: true,
        monetaryScore: true,
        segment: true,
        valueType: true,
        snapshot: {
          select: { population: true, asOf: true, timeZone: true, policy: { select: { document: true } } },
        },
        customer: { select: { tenant: { select: { currency: true } } } },
      },
      resolve: standing => reasonsOf(standing),
    }),
    snapshot: t.relation('snapshot', { description: 'The scoring.' }),
  }),
})

interface StoredStanding {
  readonly recencyDays: number | null
  readonly frequency: number
  readonly monetaryMinor: bigint
  readonly recencyScore: number | null
  readonly frequencyScore: number | null
  readonly monetaryScore: number | null
  readonly segment: string | null
  readonly valueType: string | null
  readonly snapshot: {
    readonly population: unknown
    readonly asOf: Date
    readonly timeZone: string
    readonly policy: { readonly document: unknown }
  }
  readonly customer: { readonly tenant: { readonly currency: string } }
}

/** The grounds of a stored standing; each carries the currency its money is in. */
function reasonsOf({ snapshot, customer, ...stored }: StoredStanding): ReasonValue[] {
  const standing = { ...stored, monetaryMinor: Number(stored.monetaryMinor) } as Standing
  const asOf = Temporal.Instant.fromEpochMilliseconds(snapshot.asOf.getTime())
  const { because } = explainRfm(standing, {
    policy: policyOf(snapshot.policy.document),
    moment: { asOf, timeZone: snapshot.timeZone },
    population: snapshot.population as RfmPopulation,
  })
  const { currency } = customer.tenant
  return because.map(({ code, params }) => ({ code, params: { ...params, currency } }))
}

builder.prismaObjectField('Customer', 'rfm', t =>
  t.relation('rfm', {
    nullable: true,
    description: 'Where the customer stands by recency, frequency and money; null before the first scoring.',
  }),
)
