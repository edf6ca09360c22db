import { ok, type Result } from '@clientele/kernel'
import { type InvalidFactsError, invalidFacts } from '../fact/invalid-facts.ts'
import type { TierDimensionPolicy, TierIndicator } from './tier-policy.ts'
import { pointsOfNumber, pointsOfText } from './tier-score.ts'

/** What is known of a customer, by the names that the policy's indicators use. Absent and `null` are "not known". */
export type TierFacts = Readonly<Record<string, number | string | null | undefined>>

/** What each indicator of a dimension earned. */
export interface WeighedDimension {
  /** Their weighted sum, 0 to 1. */
  readonly points: number
  readonly indicators: readonly WeighedIndicator[]
}

interface WeighedIndicator {
  readonly measure: string
  readonly value: number | string | null
  readonly points: number
  readonly weight: number
}

/** Weighs the facts of one dimension, or names the first fact that cannot be weighed. */
export function weighDimension(
  facts: TierFacts,
  { indicators }: TierDimensionPolicy,
): Result<WeighedDimension, InvalidFactsError> {
  const weighed: WeighedIndicator[] = []
  let sum = 0
  for (const indicator of indicators) {
    const { measure, weight } = indicator
    const value = (Object.hasOwn(facts, measure) ? facts[measure] : null) ?? null
    const points = pointsOf(value, indicator)
    if (!points.ok) return points
    weighed.push({ measure, value, points: points.value, weight })
    sum += weight * points.value
  }
  return ok({ points: sum, indicators: weighed })
}

function pointsOf(
  value: number | string | null,
  indicator: TierIndicator,
): Result<number, InvalidFactsError> {
  const { kind, measure, ifUnknown } = indicator
  if (value === null) return ok(ifUnknown)
  if (kind === 'choice')
    return typeof value === 'string' ? ok(pointsOfText(value, indicator)) : invalidFacts([measure], 'TEXT')
  if (typeof value !== 'number') return invalidFacts([measure], 'NUMBER')
  if (!Number.isFinite(value)) return invalidFacts([measure], 'FINITE')
  if (value < (indicator.minimum ?? -Infinity)) return invalidFacts([measure], 'NOT_BELOW_MINIMUM')
  return ok(pointsOfNumber(value, indicator))
}
