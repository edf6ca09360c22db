import { Prisma, type Transaction } from '@clientele/data'
import { rfmSegments } from '@clientele/segmentation'
import { builder } from '../builder.ts'
import type { GraphqlContext } from '../context.ts'
import { segmentText } from '../message/segment-text.ts'
import { Money } from '../scalar/money.ts'
import { stampOf } from '../stamp.ts'
import { RfmSegment } from './rfm-enum.ts'
import { policyOf, RfmSnapshot } from './rfm-snapshot.ts'

type SegmentCode = (typeof rfmSegments)[number]['code']

/** Some customers counted together, beside all that were scored. */
interface Share {
  readonly customerCount: number
  readonly revenueMinor: bigint
  readonly totalCount: number
  readonly totalRevenueMinor: bigint
  readonly currency: string
}

const RfmSegmentSummary = builder.objectRef<Share & { segment: SegmentCode }>('RfmSegmentSummary').implement({
  description: 'How many customers stand in a segment, what they bring, and what to do about them.',
  fields: t => ({
    segment: t.field({ type: RfmSegment, description: 'The segment.', resolve: ({ segment }) => segment }),
    label: t.string({
      description: "Its name in the caller's language.",
      resolve: ({ segment }, _, { locale }) => segmentText[segment].label[locale],
    }),
    description: t.string({
      description: "Who stands in it, in the caller's language.",
      resolve: ({ segment }, _, { locale }) => segmentText[segment].description[locale],
    }),
    advice: t.string({
      description: "What to do about them, in the caller's language.",
      resolve: ({ segment }, _, { locale }) => segmentText[segment].advice[locale],
    }),
    customerCount: t.exposeInt('customerCount', { description: 'Customers in the segment.' }),
    customerShare: t.float({
      description: 'Their share of all scored customers, 0 to 1.',
      resolve: customerShareOf,
    }),
    revenue: t.field({
      type: Money,
      description: 'Their money within the policy’s look-back.',
      resolve: revenueOf,
    }),
    revenueShare: t.float({
      description: 'The share of their money in that of all, 0 to 1; 0 where all together is not above zero.',
      resolve: revenueShareOf,
    }),
  }),
})

const RfmGridCell = builder
  .objectRef<Share & { recencyScore: number; frequencyScore: number }>('RfmGridCell')
  .implement({
    description: 'One cell of the heat map of recency and frequency.',
    fields: t => ({
      recencyScore: t.exposeInt('recencyScore', { description: 'Score of recency, 1 is worst.' }),
      frequencyScore: t.exposeInt('frequencyScore', { description: 'Score of frequency, 1 is worst.' }),
      customerCount: t.exposeInt('customerCount', { description: 'Customers in the cell.' }),
      customerShare: t.float({
        description: 'Their share of all scored customers, 0 to 1.',
        resolve: customerShareOf,
      }),
      revenue: t.field({
        type: Money,
        description: 'Their money within the policy’s look-back.',
        resolve: revenueOf,
      }),
      revenueShare: t.float({
        description:
          'The share of their money in that of all, 0 to 1; 0 where all together is not above zero.',
        resolve: revenueShareOf,
      }),
    }),
  })

const RfmGrid = builder
  .objectRef<{
    bins: number
    cells: (typeof RfmGridCell.$inferType)[]
    snapshot: typeof RfmSnapshot.$inferType | null
  }>('RfmGrid')
  .implement({
    description: 'The heat map of recency and frequency.',
    fields: t => ({
      bins: t.exposeInt('bins', { description: 'How many scores there are on each axis.' }),
      cells: t.field({
        type: [RfmGridCell],
        description: 'Every cell, also empty ones.',
        resolve: ({ cells }) => cells,
      }),
      snapshot: t.field({
        type: RfmSnapshot,
        nullable: true,
        description: 'The scoring it shows; null before the first.',
        resolve: ({ snapshot }) => snapshot,
      }),
    }),
  })

builder.queryField('rfmSegments', t =>
  t.field({
    type: [RfmSegmentSummary],
    description: 'All eleven segments, best first, also empty ones.',
    resolve: async (_, __, context) => {
      const rows = await countBy<{ segment: SegmentCode }>(context, Prisma.sql`segment::text as segment`)
      const bySegment = new Map(rows.map(row => [row.segment, row]))
      const total = totalOf(rows, await currencyOf(context))
      return rfmSegments.map(({ code }) => ({ segment: code, ...shareOf(bySegment.get(code), total) }))
    },
  }),
)

builder.queryField('rfmGrid', t =>
  t.field({
    type: RfmGrid,
    description: 'The heat map of recency and frequency over all scored customers.',
    resolve: async (_, __, context) => {
      const { tenantId } = stampOf(context)
      const snapshot = await context.tx.rfmSnapshot.findFirst({
        where: { tenantId },
        include: { policy: true },
        orderBy: [{ computedAt: 'desc' }, { id: 'desc' }],
      })
      const bins = snapshot ? policyOf(snapshot.policy.document).bins : 5
      const rows = await countBy<{ r: number; f: number }>(
        context,
        Prisma.sql`recency_score as r, frequency_score as f`,
      )
      const byCell = new Map(rows.map(row => [`${row.r}/${row.f}`, row]))
      const total = totalOf(rows, await currencyOf(context))
      const scores = Array.from({ length: bins }, (_, index) => index + 1)
      const cells = scores.flatMap(recencyScore =>
        scores.map(frequencyScore => ({
          recencyScore,
          frequencyScore,
          ...shareOf(byCell.get(`${recencyScore}/${frequencyScore}`), total),
        })),
      )
      return { bins, cells, snapshot }
    },
  }),
)

interface Counted {
  readonly count: number
  readonly revenue: bigint
}

/** Scored customers and their money by some columns of their standing. */
async function countBy<Key>(context: GraphqlContext, columns: Prisma.Sql): Promise<(Key & Counted)[]> {
  const { tenantId } = stampOf(context)
  return context.tx.$queryRaw<(Key & Counted)[]>(Prisma.sql`
    select ${columns}, count(*)::int as count, sum(monetary_minor)::bigint as revenue
    from customer_rfm where tenant_id = ${tenantId}::uuid and segment is not null
    group by ${Prisma.raw(columns.sql.includes('recency') ? '1, 2' : '1')}`)
}

async function currencyOf(context: { tx: Transaction } & GraphqlContext): Promise<string> {
  const where = { id: stampOf(context).tenantId }
  return (await context.tx.tenant.findUniqueOrThrow({ where, select: { currency: true } })).currency
}

function totalOf(rows: readonly Counted[], currency: string) {
  return {
    totalCount: rows.reduce((sum, { count }) => sum + count, 0),
    totalRevenueMinor: rows.reduce((sum, { revenue }) => sum + revenue, 0n),
    currency,
  }
}

function shareOf(row: Counted | undefined, total: ReturnType<typeof totalOf>): Share {
  return { customerCount: row?.count ?? 0, revenueMinor: row?.revenue ?? 0n, ...total }
}

function customerShareOf({ customerCount, totalCount }: Share): number {
  return totalCount === 0 ? 0 : customerCount / totalCount
}

function revenueOf({ revenueMinor, currency }: Share) {
  return { minor: revenueMinor, currency }
}

function revenueShareOf({ revenueMinor, totalRevenueMinor }: Share): number {
  return totalRevenueMinor > 0n ? Number(revenueMinor) / Number(totalRevenueMinor) : 0
}
