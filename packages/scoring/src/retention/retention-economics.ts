import { type DomainError, domainError, err, ok, type Result } from '@clientele/kernel'

/** What one customer is worth and costs, money in any one unit. */
export interface CustomerEconomics {
  /** What a customer brings per period after all costs of serving and keeping them. */
  readonly margin: number
  /** The chance to keep a customer from one period to the next, from 0, below 1. */
  readonly retention: number
  /** What money costs per period: 0.1 is 10 %. */
  readonly discount: number
  /** What it takes to win a customer. */
  readonly acquisitionCost: number
}

export interface EconomicsOutlook {
  /** Expected periods as a customer, 1 ÷ (1 − retention). */
  readonly lifetime: number
  /** Expected discounted margins, margin × (1 + discount) ÷ (1 + discount − retention). */
  readonly value: number
  /** Value less the cost of acquisition. */
  readonly net: number
  /** Periods until the expected discounted margins have paid for the acquisition; `null` where they never do. */
  readonly paybackPeriods: number | null
}

export type InvalidEconomicsError = DomainError<'INVALID_ECONOMICS', { field: string; value: number }>

/**
 * What winning a customer comes to, at a constant margin and a constant chance to keep them. The margin of the first
 * period is certain and comes at once; later ones are weighted by retention and discounted. A start for comparisons; for
 * single customers see the lifetime value models.
 *
 * @see S. Gupta, D. R. Lehmann, Customers as assets, Journal of Interactive Marketing 17(1), 2003.
 *
 * @example
 * ```ts
 * import { economicsOf } from '@clientele/scoring'
 * const { value } = economicsOf({ margin: 100, retention: 0.8, discount: 0, acquisitionCost: 240 })
 * value.lifetime.toFixed(1) // => '5.0'
 * value.net.toFixed(0) // => '260'
 * value.paybackPeriods // => 3
 * ```
 */
export function economicsOf(figures: CustomerEconomics): Result<EconomicsOutlook, InvalidEconomicsError> {
  const fault = faultOf(figures)
  if (fault) return err(fault)
  const { margin, retention, discount, acquisitionCost } = figures
  const value = (margin * (1 + discount)) / (1 + discount - retention)
  return ok({
    lifetime: 1 / (1 - retention),
    value,
    net: value - acquisitionCost,
    paybackPeriods: paybackOf(figures),
  })
}

export interface RetentionGain {
  readonly before: EconomicsOutlook
  readonly after: EconomicsOutlook
  /** How much more a customer is worth: the most that keeping them better may cost, over the whole relation. */
  readonly worth: number
  /** The value after ÷ the value before, less 1; `null` where the margin is 0. */
  readonly rise: number | null
}

/**
 * What it is worth to keep customers better. With 90 % kept and no discount, five points more double the expected
 * lifetime and with it the value: Reichheld and Sasser's observation that defections cut from 10 to 5 % a year double the
 * time an average customer stays. The gain is largest where retention is high already.
 *
 * @see F. F. Reichheld, W. E. Sasser, Zero defections: quality comes to services, Harvard Business Review 68(5), 1990:
 * five points more retention raised profits by 25 to 85 % in the companies studied.
 *
 * @example
 * ```ts
 * import { worthOfRetention } from '@clientele/scoring'
 * const customer = { margin: 50, retention: 0.9, discount: 0, acquisitionCost: 80 }
 * worthOfRetention(customer, 0.95).value.rise.toFixed(2) // => '1.00'
 * worthOfRetention({ ...customer, discount: 0.1 }, 0.95).value.rise.toFixed(2) // => '0.33'
 * worthOfRetention({ ...customer, retention: 0.6 }, 0.65).value.rise.toFixed(2) // => '0.14'
 * ```
 */
export function worthOfRetention(
  figures: CustomerEconomics,
  retention: number,
): Result<RetentionGain, InvalidEconomicsError> {
  const before = economicsOf(figures)
  if (!before.ok) return before
  const after = economicsOf({ ...figures, retention })
  if (!after.ok) return after
  const worth = after.value.value - before.value.value
  return ok({
    before: before.value,
    after: after.value,
    worth,
    rise: before.value.value === 0 ? null : worth / before.value.value,
  })
}

/**
 * What one customer won cost beside one customer kept who would have left, from what was spent and who came or stayed
 * because of it (a control group tells). `ratio` is how many can be kept for the price of winning one. That it is five
 * or more is often repeated and has no source that stands; measure your own.
 *
 * @example
 * ```ts
 * import { costOfWinningAndKeeping } from '@clientele/scoring'
 * const { value } = costOfWinningAndKeeping({ acquisitionSpend: 60_000, gained: 200, retentionSpend: 9_000, kept: 120 })
 * value // => { perGained: 300, perKept: 75, ratio: 4 }
 * ```
 */
export function costOfWinningAndKeeping({
  acquisitionSpend,
  gained,
  retentionSpend,
  kept,
}: {
  readonly acquisitionSpend: number
  readonly gained: number
  readonly retentionSpend: number
  readonly kept: number
}): Result<
  { readonly perGained: number; readonly perKept: number; readonly ratio: number },
  InvalidEconomicsError
> {
  for (const [field, value] of Object.entries({ acquisitionSpend, gained, retentionSpend, kept }))
    if (!(value > 0 && Number.isFinite(value))) return err(domainError('INVALID_ECONOMICS', { field, value }))
  const perGained = acquisitionSpend / gained
  const perKept = retentionSpend / kept
  return ok({ perGained, perKept, ratio: perGained / perKept })
}

/** The least n with margin × (1 − qⁿ) ÷ (1 − q) of the acquisition cost or more, q being retention ÷ (1 + discount). */
function paybackOf({ margin, retention, discount, acquisitionCost }: CustomerEconomics): number | null {
  if (acquisitionCost <= 0) return 0
  if (margin <= 0) return null
  const q = retention / (1 + discount)
  if (q === 0) return margin >= acquisitionCost ? 1 : null
  const left = 1 - (acquisitionCost * (1 - q)) / margin
  // What division in binary adds to a whole number is not another period.
  return left <= 0 ? null : Math.max(1, Math.ceil(Math.log(left) / Math.log(q) - 1e-9))
}

function faultOf({
  margin,
  retention,
  discount,
  acquisitionCost,
}: CustomerEconomics): InvalidEconomicsError | undefined {
  const fault = (field: string, value: number) => domainError('INVALID_ECONOMICS', { field, value })
  if (!Number.isFinite(margin)) return fault('margin', margin)
  if (!(retention >= 0 && retention < 1)) return fault('retention', retention)
  if (!(discount >= 0 && Number.isFinite(discount))) return fault('discount', discount)
  if (!(acquisitionCost >= 0 && Number.isFinite(acquisitionCost)))
    return fault('acquisitionCost', acquisitionCost)
  return undefined
}
