import { ok, type Result } from '@clientele/kernel'
import type { InvalidFactsError } from '../fact/invalid-facts.ts'
import { faultOfRfmColumns } from './rfm-fact-fault.ts'
import type { RfmFactColumns } from './rfm-facts.ts'
import type { RfmMoment } from './rfm-moment.ts'
import type { RfmPolicy } from './rfm-policy.ts'
import { noRfmCode, type RfmScoreColumns } from './rfm-score-columns.ts'
import { scoreCountedRows } from './score-counted-rows.ts'

/**
 * Scores every customer of a population: for each row what {@link scoreRfm} answers, to the bit. Rows stand in ascending
 * order of customer id, for the row breaks ties. The time taken grows with the number of customers and with nothing
 * else, whatever their figures are. A last order that is missing, not in whole milliseconds or after the moment, and money
 * that is not a safe integer, are refused by their place.
 *
 * @throws RangeError when the zone is not an IANA time zone.
 *
 * @example
 * ```ts
 * import { rfmSegments, scoreRfmBatch } from '@clientele/segmentation'
 * import { Temporal } from 'temporal-polyfill'
 * const facts = {
 *   lastOrderedAt: Float64Array.of(Date.UTC(2025, 1, 27), Date.UTC(2024, 5, 1), NaN),
 *   frequency: Uint32Array.of(12, 1, 0),
 *   monetaryMinor: Float64Array.of(480_00, 15_00, 0),
 * }
 * const policy = { bins: 2, method: 'ntile', lookBackDays: null, refunds: 'reduce' }
 * const moment = { asOf: Temporal.Instant.from('2025-03-01T00:00:00Z'), timeZone: 'UTC' }
 * const scores = scoreRfmBatch(facts, { policy, moment }).value
 * scores.recencyDays // => Int32Array.of(2, 273, -1)
 * scores.recencyScore // => Uint8Array.of(2, 1, 0)
 * rfmSegments[scores.segment[0]].code // => 'CHAMPIONS'
 * ```
 */
export function scoreRfmBatch(
  facts: RfmFactColumns,
  { policy, moment }: { readonly policy: RfmPolicy; readonly moment: RfmMoment },
): Result<RfmScoreColumns, InvalidFactsError> {
  const fault = faultOfRfmColumns(facts, moment)
  if (fault) return fault
  const rows = scoredRowsOf(facts)
  const size = facts.frequency.length
  if (rows.length === size) return ok(scoreCountedRows(facts, { policy, moment }))
  const scores = scoreCountedRows(pick(facts, rows), { policy, moment })
  return ok({
    recencyDays: scatter(scores.recencyDays, { rows, into: new Int32Array(size).fill(-1) }),
    recencyScore: scatter(scores.recencyScore, { rows, into: new Uint8Array(size) }),
    frequencyScore: scatter(scores.frequencyScore, { rows, into: new Uint8Array(size) }),
    monetaryScore: scatter(scores.monetaryScore, { rows, into: new Uint8Array(size) }),
    segment: scatter(scores.segment, { rows, into: new Uint8Array(size).fill(noRfmCode) }),
    valueType: scatter(scores.valueType, { rows, into: new Uint8Array(size).fill(noRfmCode) }),
    population: scores.population,
  })
}

function scoredRowsOf({ frequency }: RfmFactColumns): Uint32Array {
  const rows = new Uint32Array(frequency.length)
  let count = 0
  for (let row = 0; row < frequency.length; row++) {
    if ((frequency[row] ?? 0) > 0) rows[count++] = row
  }
  return rows.subarray(0, count)
}

function pick(facts: RfmFactColumns, rows: Uint32Array): RfmFactColumns {
  const lastOrderedAt = new Float64Array(rows.length)
  const frequency = new Uint32Array(rows.length)
  const monetaryMinor = new Float64Array(rows.length)
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index] ?? 0
    lastOrderedAt[index] = facts.lastOrderedAt[row] ?? 0
    frequency[index] = facts.frequency[row] ?? 0
    monetaryMinor[index] = facts.monetaryMinor[row] ?? 0
  }
  return { lastOrderedAt, frequency, monetaryMinor }
}

function scatter<Column extends Uint8Array | Int32Array>(
  column: Column,
  { rows, into }: { rows: Uint32Array; into: Column },
): Column {
  for (let index = 0; index < rows.length; index++) into[rows[index] ?? 0] = column[index] ?? 0
  return into
}
