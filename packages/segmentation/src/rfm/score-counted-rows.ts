import { recencyDaysColumn } from './recency-days-column.ts'
import { meritOfDays } from './rfm-axis.ts'
import type { RfmFactColumns } from './rfm-facts.ts'
import type { RfmMoment } from './rfm-moment.ts'
import type { RfmPolicy } from './rfm-policy.ts'
import type { RfmSpread } from './rfm-population.ts'
import type { RfmScoreColumns } from './rfm-score-columns.ts'
import { scoreAxis } from './score-axis.ts'
import { segmentColumn } from './segment-column.ts'
import { valueTypeColumn } from './value-type-column.ts'

/** {@link scoreRfmBatch} for sound facts of which every row has an order that counts. */
export function scoreCountedRows(
  facts: RfmFactColumns,
  { policy, moment }: { policy: RfmPolicy; moment: RfmMoment },
): RfmScoreColumns {
  const recencyDays = recencyDaysColumn(facts.lastOrderedAt, moment)
  const recency = scoreAxis(meritsOfDays(recencyDays), { policy, axis: 'recency' })
  const frequency = scoreAxis(new Float64Array(facts.frequency), { policy, axis: 'frequency' })
  const monetary = scoreAxis(facts.monetaryMinor, { policy, axis: 'monetary' })
  const scores = { recency: recency.scores, frequency: frequency.scores, monetary: monetary.scores }
  return {
    recencyDays,
    recencyScore: scores.recency,
    frequencyScore: scores.frequency,
    monetaryScore: scores.monetary,
    segment: segmentColumn(scores, policy.bins),
    valueType: valueTypeColumn({ recency, frequency, monetary }),
    population: {
      customers: recencyDays.length,
      recencyDays: daysOfMerits(recency.spread),
      frequency: frequency.spread,
      monetaryMinor: monetary.spread,
    },
  }
}

function meritsOfDays(days: Int32Array): Float64Array {
  const merits = new Float64Array(days.length)
  for (let row = 0; row < days.length; row++) merits[row] = meritOfDays(days[row] ?? 0)
  return merits
}

function daysOfMerits({ mean, ranges }: RfmSpread): RfmSpread {
  return {
    mean: meritOfDays(mean),
    ranges: ranges.map(range => range && [meritOfDays(range[1]), meritOfDays(range[0])]),
  }
}
