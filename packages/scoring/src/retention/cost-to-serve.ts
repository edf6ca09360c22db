import { type DomainError, domainError, err, minorUnitDigits, ok, type Result } from '@clientele/kernel'
import { roundHalfUp, splitPoints } from '../scorecard/split-points.ts'

/** What one unit of each activity costs: a call, a visit, a return, an hour of installation. */
export interface ServiceRates {
  /** ISO 4217. */
  readonly currency: string
  /** In minor units, which may be broken: a mail may cost 0.4 fen. */
  readonly minorPerUnit: Readonly<Record<string, number>>
}

/** What a customer brought and what they asked of us, in one period. */
export interface ServiceUse {
  readonly revenueMinor: number
  /** What the goods cost us. */
  readonly goodsMinor: number
  readonly units: Readonly<Record<string, number>>
}

export interface CostToServe {
  readonly currency: string
  /** What serving cost, in whole minor units. */
  readonly costMinor: number
  /** Revenue less goods less serving. */
  readonly marginMinor: number
  /** Cost ÷ revenue; `null` without revenue. */
  readonly costShare: number | null
  /** What each activity cost; they sum to the cost exactly. */
  readonly activities: readonly { readonly activity: string; readonly minor: number }[]
}

/** The same for many customers, column by column; units without a column are none. */
export interface ServiceUseColumns {
  readonly revenueMinor: Float64Array
  readonly goodsMinor: Float64Array
  readonly units: Readonly<Record<string, Float64Array>>
}

export type InvalidServiceError =
  | DomainError<'UNKNOWN_CURRENCY', { currency: string }>
  | DomainError<'UNKNOWN_ACTIVITY', { activity: string }>
  | DomainError<'WRONG_LENGTH', { column: string; expected: number; got: number }>
  | DomainError<'INVALID_FIGURE', { field: string; row?: number; value: number }>

/**
 * What it costs to serve a customer (服务成本), by the activities they ask for: Σ units × rate, rounded once to whole
 * minor units, the parts by largest remainder. Two customers of equal revenue may be worth very different things.
 *
 * @see R. Cooper, R. S. Kaplan, Profit priorities from activity-based costing, Harvard Business Review 69(3), 1991; A.
 * Braithwaite, E. Samakh, The cost-to-serve method, International Journal of Logistics Management 9(1), 1998.
 *
 * @example
 * ```ts
 * import { costToServe } from '@clientele/scoring'
 * const rates = { currency: 'CNY', minorPerUnit: { CALL: 850, VISIT: 32_000, RETURN: 4_500 } }
 * const use = { revenueMinor: 200_000, goodsMinor: 120_000, units: { CALL: 12, VISIT: 1, RETURN: 2 } }
 * const { value } = costToServe(use, rates)
 * value.costMinor // => 51_200
 * value.marginMinor // => 28_800
 * value.costShare // => 0.256
 * ```
 */
export function costToServe(
  { revenueMinor, goodsMinor, units }: ServiceUse,
  rates: ServiceRates,
): Result<CostToServe, InvalidServiceError> {
  const columns = Object.entries(units).map(
    ([activity, count]) => [activity, Float64Array.of(count)] as const,
  )
  const batch = costToServeBatch(
    {
      revenueMinor: Float64Array.of(revenueMinor),
      goodsMinor: Float64Array.of(goodsMinor),
      units: Object.fromEntries(columns),
    },
    rates,
  )
  if (!batch.ok) return batch
  const costMinor = batch.value.costMinor[0] ?? 0
  const exact = Object.entries(rates.minorPerUnit).map(([activity, minor]) => (units[activity] ?? 0) * minor)
  const minors = splitPoints(costMinor, exact)
  return ok({
    currency: rates.currency,
    costMinor,
    marginMinor: batch.value.marginMinor[0] ?? 0,
    costShare: revenueMinor === 0 ? null : costMinor / revenueMinor,
    activities: Object.keys(rates.minorPerUnit).map((activity, index) => ({
      activity,
      minor: minors[index] ?? 0,
    })),
  })
}

/** Cost and margin of many customers, to the bit what {@link costToServe} answers of each. */
export function costToServeBatch(
  { revenueMinor, goodsMinor, units }: ServiceUseColumns,
  { currency, minorPerUnit }: ServiceRates,
): Result<{ readonly costMinor: Float64Array; readonly marginMinor: Float64Array }, InvalidServiceError> {
  if (minorUnitDigits(currency) === undefined) return err(domainError('UNKNOWN_CURRENCY', { currency }))
  for (const [field, value] of Object.entries(minorPerUnit))
    if (!(value >= 0 && Number.isFinite(value))) return err(domainError('INVALID_FIGURE', { field, value }))
  const foreign = Object.keys(units).find(activity => !Object.hasOwn(minorPerUnit, activity))
  if (foreign !== undefined) return err(domainError('UNKNOWN_ACTIVITY', { activity: foreign }))
  const rows = revenueMinor.length
  const isUnit = (value: number) => value >= 0 && Number.isFinite(value)
  const fault =
    faultOf(revenueMinor, { column: 'revenueMinor', rows, isRight: Number.isSafeInteger }) ??
    faultOf(goodsMinor, { column: 'goodsMinor', rows, isRight: Number.isSafeInteger }) ??
    Object.entries(units)
      .map(([column, counts]) => faultOf(counts, { column, rows, isRight: isUnit }))
      .find(found => found !== undefined)
  if (fault) return err(fault)

  const costMinor = new Float64Array(rows)
  for (const [activity, minor] of Object.entries(minorPerUnit)) {
    const counts = units[activity]
    if (counts === undefined) continue
    for (let row = 0; row < rows; row++) costMinor[row] = (costMinor[row] ?? 0) + (counts[row] ?? 0) * minor
  }
  const marginMinor = new Float64Array(rows)
  for (let row = 0; row < rows; row++) {
    const cost = roundHalfUp(costMinor[row] ?? 0)
    const margin = (revenueMinor[row] ?? 0) - (goodsMinor[row] ?? 0) - cost
    if (!Number.isSafeInteger(cost))
      return err(domainError('INVALID_FIGURE', { field: 'cost', row, value: cost }))
    if (!Number.isSafeInteger(margin))
      return err(domainError('INVALID_FIGURE', { field: 'margin', row, value: margin }))
    costMinor[row] = cost
    marginMinor[row] = margin
  }
  return ok({ costMinor, marginMinor })
}

function faultOf(
  figures: Float64Array,
  {
    column,
    rows,
    isRight,
  }: { readonly column: string; readonly rows: number; readonly isRight: (value: number) => boolean },
): InvalidServiceError | undefined {
  if (figures.length !== rows)
    return domainError('WRONG_LENGTH', { column, expected: rows, got: figures.length })
  const row = figures.findIndex(value => !isRight(value))
  if (row < 0) return undefined
  return domainError('INVALID_FIGURE', { field: column, row, value: figures[row] ?? Number.NaN })
}
