import { type Decision, type Reason, reason } from '@clientele/kernel'
import type { Temporal } from 'temporal-polyfill'
import type { RfmMoment } from './rfm-moment.ts'
import type { RfmPolicy } from './rfm-policy.ts'
import type { RfmPopulation, RfmSpread } from './rfm-population.ts'
import { rfmLevelOf } from './rfm-score.ts'
import { rfmSegmentOf } from './rfm-segment.ts'
import type { RfmStanding, ScoredRfmStanding } from './rfm-standing.ts'
import { rfmHighsOf } from './rfm-value-type.ts'

/** Why a customer stands where they stand; {@link explainRfm} lists the parameters of each. */
export type RfmReasonCode =
  | 'RECENCY_SCORE'
  | 'FREQUENCY_SCORE'
  | 'MONETARY_SCORE'
  | 'SEGMENT'
  | 'VALUE_TYPE'
  | 'NO_COUNTED_ORDER'

/** What a standing was decided by: store the population and the moment with the standings, and they stay explainable. */
export interface RfmContext {
  readonly policy: RfmPolicy
  readonly moment: RfmMoment
  readonly population: RfmPopulation
}

/**
 * The decision behind a standing, from what is stored of it, at the cost of one customer.
 *
 * - `RECENCY_SCORE`: `days`; `score` of `bins` by `method` among `customers`; `from` and `to`, the fewest and the most
 *   days that earned this score. `FREQUENCY_SCORE` has `orders` and `MONETARY_SCORE` has `minor` units instead.
 * - `SEGMENT`: `segment`, `action`; `levels` of R, F and M from 1 to 5; `recency`, `frequency` and `monetary`, the
 *   levels from and to of the box that holds them.
 * - `VALUE_TYPE`: `valueType`; `days`, `meanDays`, `recencyHigh`; `orders`, `meanOrders`, `frequencyHigh`; `minor`,
 *   `meanMinor`, `monetaryHigh`.
 * - `NO_COUNTED_ORDER`, alone: `lookBackDays` or null; `minor`, what refunds without a counted purchase come to.
 *
 * `until` is set for given cut points: the local midnight after which, with no further order, the recency score falls.
 * Places and means need none, for time alone moves all customers alike.
 *
 * @example
 * ```ts
 * import { defaultRfmPolicy, explainRfm, scoreRfm } from '@clientele/segmentation'
 * import { Temporal } from 'temporal-polyfill'
 * const customer = { id: 'a', lastOrderedAt: Temporal.Instant.from('2025-02-27T08:00:00Z'), frequency: 3, monetaryMinor: 9900 }
 * const moment = { asOf: Temporal.Instant.from('2025-03-01T00:00:00Z'), timeZone: 'UTC' }
 * const { decisions, population } = scoreRfm([customer], { policy: defaultRfmPolicy, moment }).value
 * const { because } = explainRfm(decisions[0].value, { policy: defaultRfmPolicy, moment, population })
 * because[0] // => { code: 'RECENCY_SCORE', params: { days: 2, score: 1, bins: 5, method: 'ntile', customers: 1, from: 2, to: 2 } }
 * because.map(({ code }) => code) // => ['RECENCY_SCORE', 'FREQUENCY_SCORE', 'MONETARY_SCORE', 'SEGMENT', 'VALUE_TYPE']
 * ```
 */
export function explainRfm(
  standing: RfmStanding,
  { policy, moment, population }: RfmContext,
): Decision<RfmStanding, RfmReasonCode> {
  if (standing.segment === null) {
    const { lookBackDays } = policy
    const because = [reason('NO_COUNTED_ORDER', { lookBackDays, minor: standing.monetaryMinor })]
    return { value: standing, because }
  }
  const because = [
    ...scoreReasons(standing, { policy, population }),
    segmentReason(standing, policy.bins),
    valueTypeReason(standing, population),
  ]
  const until = recencyFallsAt(standing.recencyDays, { policy, moment })
  return until === undefined ? { value: standing, because } : { value: standing, because, until }
}

function scoreReasons(
  standing: ScoredRfmStanding,
  { policy, population }: { policy: RfmPolicy; population: RfmPopulation },
): Reason<RfmReasonCode>[] {
  const scoreOf = (score: number, { ranges }: RfmSpread) => {
    const [from, to] = ranges[score - 1] ?? [null, null]
    return { score, bins: policy.bins, method: policy.method, customers: population.customers, from, to }
  }
  const { recencyDays, frequency, monetaryMinor, recencyScore, frequencyScore, monetaryScore } = standing
  return [
    reason('RECENCY_SCORE', { days: recencyDays, ...scoreOf(recencyScore, population.recencyDays) }),
    reason('FREQUENCY_SCORE', { orders: frequency, ...scoreOf(frequencyScore, population.frequency) }),
    reason('MONETARY_SCORE', { minor: monetaryMinor, ...scoreOf(monetaryScore, population.monetaryMinor) }),
  ]
}

function segmentReason(standing: ScoredRfmStanding, bins: number): Reason<RfmReasonCode> {
  const { code, action, box } = rfmSegmentOf(standing, bins)
  const { recencyScore, frequencyScore, monetaryScore } = standing
  const levels = [recencyScore, frequencyScore, monetaryScore].map(score => rfmLevelOf(score, bins))
  return reason('SEGMENT', { segment: code, action, levels, ...box })
}

function valueTypeReason(standing: ScoredRfmStanding, population: RfmPopulation): Reason<RfmReasonCode> {
  return reason('VALUE_TYPE', {
    valueType: standing.valueType,
    days: standing.recencyDays,
    meanDays: population.recencyDays.mean,
    orders: standing.frequency,
    meanOrders: population.frequency.mean,
    minor: standing.monetaryMinor,
    meanMinor: population.monetaryMinor.mean,
    ...rfmHighsOf(standing, population),
  })
}

function recencyFallsAt(
  days: number,
  { policy, moment }: { policy: RfmPolicy; moment: RfmMoment },
): Temporal.Instant | undefined {
  const last = policy.cuts?.recencyDays.find(cut => days <= cut)
  if (last === undefined) return undefined
  const today = moment.asOf.toZonedDateTimeISO(moment.timeZone).toPlainDate()
  return today
    .add({ days: last - days + 1 })
    .toZonedDateTime(moment.timeZone)
    .toInstant()
}
