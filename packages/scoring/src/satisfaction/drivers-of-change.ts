import { type DomainError, domainError, err, ok, type Result } from '@clientele/kernel'
import type { IndicatorFigures } from './measure-satisfaction.ts'
import type { Periods } from './trend.ts'

export interface DriverOfChange {
  readonly indicator: string
  /** In points of the index; positive where the indicator lifted it. */
  readonly points: number
}

export type UnlikeIndicatorsError = DomainError<'UNLIKE_INDICATORS', { indicator: string }>

/**
 * Which indicators moved the index between two surveys of one policy: 100 × weight × (worth after − worth before), the
 * largest movement first. Together they are the change of the weighted mean of the indicators, nothing left over; it
 * equals the change of the mean index where everybody answered everything.
 *
 * @returns a refusal where the surveys ask other indicators or one of them was answered by nobody.
 *
 * @example
 * ```ts
 * import { driversOfChange } from '@clientele/scoring'
 * const of = (first, second) => [
 *   { indicator: 'QUALITY', weight: 0.6, answers: 50, mean: 4, worth: first },
 *   { indicator: 'SPEED', weight: 0.4, answers: 50, mean: 3, worth: second },
 * ]
 * driversOfChange({ before: of(0.75, 0.5), after: of(0.7, 0.75) }).value.map(({ indicator, points }) => [indicator, Math.round(points)]) // => [['SPEED', 10], ['QUALITY', -3]]
 * ```
 */
export function driversOfChange({
  before,
  after,
}: Periods<readonly IndicatorFigures[]>): Result<readonly DriverOfChange[], UnlikeIndicatorsError> {
  const earlier = new Map(before.map(figures => [figures.indicator, figures]))
  const drivers: DriverOfChange[] = []
  for (const { indicator, weight, worth } of after) {
    const first = earlier.get(indicator)
    if (first?.weight !== weight || first.worth === null || worth === null)
      return err(domainError('UNLIKE_INDICATORS', { indicator }))
    drivers.push({ indicator, points: 100 * weight * (worth - first.worth) })
  }
  const codes = new Set(after.map(({ indicator }) => indicator))
  const gone = before.find(({ indicator }) => !codes.has(indicator))
  if (gone) return err(domainError('UNLIKE_INDICATORS', { indicator: gone.indicator }))
  return ok(drivers.sort((one, other) => Math.abs(other.points) - Math.abs(one.points)))
}
