import type { Transaction } from '@clientele/data'
import { type RfmSegmentCode, rfmSegments } from '@clientele/segmentation'

/** How many customers stand in each segment, best segment first, empty ones included. */
export async function segmentSizes(
  tx: Transaction,
  tenantId: string,
): Promise<{ segment: RfmSegmentCode; customers: number }[]> {
  const groups = await tx.customerRfm.groupBy({
    by: ['segment'],
    where: { tenantId, segment: { not: null } },
    _count: { _all: true },
  })
  const sizes = new Map(groups.map(({ segment, _count }) => [segment, _count._all]))
  return rfmSegments.map(({ code }) => ({ segment: code, customers: sizes.get(code) ?? 0 }))
}
