import { type Decision, ok, type Result } from '@clientele/kernel'
import type { Temporal } from 'temporal-polyfill'
import type { InvalidFactsError } from '../fact/invalid-facts.ts'
import { explainRfm, type RfmReasonCode } from './explain-rfm.ts'
import { recencyDaysOf } from './recency-days.ts'
import { meritOf, type RfmAxis } from './rfm-axis.ts'
import { faultOfRfmFacts } from './rfm-fact-fault.ts'
import type { RfmFacts } from './rfm-facts.ts'
import type { RfmFigures } from './rfm-figures.ts'
import type { RfmMoment } from './rfm-moment.ts'
import type { RfmPolicy } from './rfm-policy.ts'
import type { RfmPopulation } from './rfm-population.ts'
import type { RfmScores } from './rfm-score.ts'
import { rfmSegmentOf } from './rfm-segment.ts'
import { type RfmStanding, type ScoredRfmStanding, unscoredRfmStanding } from './rfm-standing.ts'
import { rfmHighsOf, rfmValueTypeOf } from './rfm-value-type.ts'
import { scoreValues } from './score-values.ts'
import { spreadOfValues } from './spread-of-values.ts'

/** A customer to be scored. Ids are unique and compared by code unit, as PostgreSQL compares `uuid` or `COLLATE "C"`. */
export interface RfmCustomer extends RfmFacts {
  readonly id: string
}

export interface RfmScoring {
  /** One decision per customer, in the order in which the customers were given. */
  readonly decisions: readonly Decision<RfmStanding, RfmReasonCode>[]
  readonly population: RfmPopulation
}

/**
 * Scores customers against each other and says why. The readable form of {@link scoreRfmBatch}, which answers the same
 * to the bit and is the one for large numbers. Facts that contradict themselves (a last order that is missing or after
 * the moment, a frequency or money that is not a safe integer) are refused by their place.
 *
 * @example
 * ```ts
 * import { defaultRfmPolicy, scoreRfm } from '@clientele/segmentation'
 * import { Temporal } from 'temporal-polyfill'
 * const customers = [
 *   { id: 'a', lastOrderedAt: Temporal.Instant.from('2025-02-27T08:00:00Z'), frequency: 12, monetaryMinor: 480_00 },
 *   { id: 'b', lastOrderedAt: Temporal.Instant.from('2024-06-01T08:00:00Z'), frequency: 1, monetaryMinor: 15_00 },
 *   { id: 'c', lastOrderedAt: null, frequency: 0, monetaryMinor: 0 },
 * ]
 * const policy = { ...defaultRfmPolicy, bins: 2 }
 * const moment = { asOf: Temporal.Instant.from('2025-03-01T00:00:00Z'), timeZone: 'UTC' }
 * const { decisions } = scoreRfm(customers, { policy, moment }).value
 * decisions.map(decision => decision.value.segment) // => ['CHAMPIONS', 'HIBERNATING', null]
 * decisions.map(decision => decision.value.valueType) // => ['KEY_VALUE', 'GENERAL_WIN_BACK', null]
 * decisions[2].because // => [{ code: 'NO_COUNTED_ORDER', params: { lookBackDays: null, minor: 0 } }]
 * ```
 */
export function scoreRfm(
  customers: readonly RfmCustomer[],
  { policy, moment }: { readonly policy: RfmPolicy; readonly moment: RfmMoment },
): Result<RfmScoring, InvalidFactsError> {
  const fault = faultOfRfmFacts(customers, moment)
  if (fault) return fault
  const counted = customers.filter(isCounted).sort((one, other) => (one.id < other.id ? -1 : 1))
  const figures = counted.map(customer => figuresOf(customer, moment))
  const scored = scoresOf(figures, policy)
  const population = populationOf(scored, policy.bins)
  const standings = new Map<RfmCustomer | undefined, ScoredRfmStanding>(
    scored.map((row, index) => [counted[index], standingOf(row, { population, bins: policy.bins })]),
  )
  const decisions = customers.map(customer =>
    explainRfm(standings.get(customer) ?? unscoredRfmStanding(customer.monetaryMinor), {
      policy,
      moment,
      population,
    }),
  )
  return ok({ decisions, population })
}

type ScoredFigures = RfmFigures & RfmScores

type CountedCustomer = RfmCustomer & { readonly lastOrderedAt: Temporal.Instant }

function isCounted(customer: RfmCustomer): customer is CountedCustomer {
  return customer.frequency !== 0
}

function figuresOf(
  { lastOrderedAt, frequency, monetaryMinor }: CountedCustomer,
  moment: RfmMoment,
): RfmFigures {
  return { recencyDays: recencyDaysOf(lastOrderedAt, moment), frequency, monetaryMinor }
}

function scoresOf(figures: readonly RfmFigures[], policy: RfmPolicy): ScoredFigures[] {
  const scoresOn = (axis: RfmAxis) =>
    scoreValues(
      figures.map(row => meritOf(row, axis)),
      { policy, axis },
    )
  const recency = scoresOn('recency')
  const frequency = scoresOn('frequency')
  const monetary = scoresOn('monetary')
  return figures.map((row, index) => ({
    ...row,
    recencyScore: recency[index] ?? 0,
    frequencyScore: frequency[index] ?? 0,
    monetaryScore: monetary[index] ?? 0,
  }))
}

function populationOf(rows: readonly ScoredFigures[], bins: number): RfmPopulation {
  return {
    customers: rows.length,
    recencyDays: spreadOfValues(
      rows.map(row => ({ value: row.recencyDays, score: row.recencyScore })),
      bins,
    ),
    frequency: spreadOfValues(
      rows.map(row => ({ value: row.frequency, score: row.frequencyScore })),
      bins,
    ),
    monetaryMinor: spreadOfValues(
      rows.map(row => ({ value: row.monetaryMinor, score: row.monetaryScore })),
      bins,
    ),
  }
}

function standingOf(
  row: ScoredFigures,
  { population, bins }: { population: RfmPopulation; bins: number },
): ScoredRfmStanding {
  return {
    ...row,
    segment: rfmSegmentOf(row, bins).code,
    valueType: rfmValueTypeOf(rfmHighsOf(row, population)),
  }
}
