import { ok, type Result } from '@clientele/kernel'
import { type InvalidFactsError, invalidFacts } from '../fact/invalid-facts.ts'
import { exactTotal } from '../statistic/exact-total.ts'
import { abcClasses } from './abc-class.ts'
import type { ClassShare, Concentration, LorenzPoint } from './concentration.ts'
import type { ParetoPolicy } from './pareto-policy.ts'

/**
 * How the revenue of a population spreads: the lines between the classes, the Lorenz curve, and the Gini coefficient
 * `G = Σ (2i - n - 1) xᵢ ÷ (n Σ xᵢ)` over revenue in ascending order, of the population (without the correction for
 * samples, n ÷ (n - 1)).
 *
 * Revenue below zero counts as none, because shares of a total with negative parts mean nothing; what it comes to is
 * told in `negativeMinor`. Of equals all belong to the class that the first of them reaches.
 *
 * @example
 * ```ts
 * import { concentrationOf, defaultParetoPolicy } from '@clientele/segmentation'
 * const revenue = Float64Array.of(800_00, 100_00, 50_00, 30_00, 20_00, 0, -15_00)
 * const { gini, classes, lines } = concentrationOf(revenue, defaultParetoPolicy).value
 * classes.map(({ customers }) => customers) // => [1, 2, 2]
 * classes[0].revenueShare // => 0.8
 * lines // => [80000, 5000]
 * gini // => 0.652
 * ```
 */
export function concentrationOf(
  revenueMinor: Float64Array,
  policy: ParetoPolicy,
): Result<Concentration, InvalidFactsError> {
  const checked = ascendingPositives(revenueMinor)
  if (!checked.ok) return checked
  const { positives, negatives } = checked.value
  const withoutRevenue = revenueMinor.length - positives.length
  const zeros = policy.withoutRevenue === 'include' ? withoutRevenue : 0
  const cumulative = cumulativeOf(positives)
  const total = cumulative.at(-1) ?? 0
  const lines = linesOf(positives, { cumulative, cuts: policy.cuts })
  const customers = zeros + positives.length
  return ok({
    customers,
    withRevenue: positives.length,
    withoutRevenue,
    totalMinor: total,
    negativeMinor: negatives,
    lines,
    classes: classesOf(positives, { cumulative, lines, customers }),
    lorenz: lorenzOf(cumulative, { zeros, steps: policy.steps }),
    gini: giniOf(positives, { zeros, total }),
  })
}

function ascendingPositives(
  revenueMinor: Float64Array,
): Result<{ positives: Float64Array; negatives: number }, InvalidFactsError> {
  if (revenueMinor.length === 0) return invalidFacts([], 'AT_LEAST_ONE_CUSTOMER')
  const positives = new Float64Array(revenueMinor.length)
  const negatives = new Float64Array(revenueMinor.length)
  let count = 0
  for (let row = 0; row < revenueMinor.length; row++) {
    const minor = revenueMinor[row] ?? Number.NaN
    if (!Number.isSafeInteger(minor)) return invalidFacts(['revenueMinor', row], 'SAFE_INTEGER')
    if (minor > 0) positives[count++] = minor
    else negatives[row] = minor
  }
  return ok({ positives: positives.subarray(0, count).sort(), negatives: Number(exactTotal(negatives)) })
}

/** Running totals. Each addition rounds at most once beyond 2^53, far below what a share shows. */
function cumulativeOf(ascending: Float64Array): Float64Array {
  const cumulative = new Float64Array(ascending.length)
  let sum = 0
  for (let index = 0; index < ascending.length; index++) {
    sum += ascending[index] ?? 0
    cumulative[index] = sum
  }
  return cumulative
}

/** The least revenue of each class: a customer is inside while those before bring less than the class ends at. */
function linesOf(
  ascending: Float64Array,
  { cumulative, cuts }: { cumulative: Float64Array; cuts: ParetoPolicy['cuts'] },
): Concentration['lines'] {
  if (ascending.length === 0) return null
  const total = cumulative.at(-1) ?? 0
  const lineAt = (cut: number) => {
    // Those better than the customer at `index` bring total - cumulative[index].
    const index = firstIndex(cumulative, sum => total - sum < cut * total)
    return ascending[index] ?? Infinity
  }
  return [lineAt(cuts[0]), lineAt(cuts[1])]
}

/** The first index where a condition holds that holds from there on. */
function firstIndex(column: Float64Array, holds: (value: number) => boolean): number {
  let low = 0
  let high = column.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (holds(column[middle] ?? 0)) high = middle
    else low = middle + 1
  }
  return low
}

function classesOf(
  ascending: Float64Array,
  {
    cumulative,
    lines,
    customers,
  }: { cumulative: Float64Array; lines: Concentration['lines']; customers: number },
): ClassShare[] {
  const total = cumulative.at(-1) ?? 0
  const starts = [...(lines ?? []), -Infinity].map(line => firstIndex(ascending, minor => minor >= line))
  return abcClasses.map(({ code }, index) => {
    const start = starts[index] ?? 0
    const end = index === 0 ? ascending.length : (starts[index - 1] ?? 0)
    const minor = (cumulative[end - 1] ?? 0) - (cumulative[start - 1] ?? 0)
    return {
      code,
      customers: end - start,
      minor,
      customerShare: customers === 0 ? 0 : (end - start) / customers,
      revenueShare: total === 0 ? 0 : minor / total,
    }
  })
}

function lorenzOf(
  cumulative: Float64Array,
  { zeros, steps }: { zeros: number; steps: number },
): LorenzPoint[] {
  const customers = zeros + cumulative.length
  const total = cumulative.at(-1) ?? 0
  if (total === 0) return []
  const used = Math.min(steps, customers)
  return Array.from({ length: used + 1 }, (_, step) => {
    const count = Math.round((step * customers) / used)
    return { customers: count / customers, revenue: (cumulative[count - zeros - 1] ?? 0) / total }
  })
}

/** By pairs from both ends, whose differences are never negative: nothing cancels, and equals come to exactly 0. */
function giniOf(ascending: Float64Array, { zeros, total }: { zeros: number; total: number }): number | null {
  if (total === 0) return null
  const customers = zeros + ascending.length
  let sum = 0
  for (let place = 0; place < customers - 1 - place; place++) {
    const greater = ascending[customers - 1 - place - zeros] ?? 0
    const less = ascending[place - zeros] ?? 0
    sum += (customers - 1 - 2 * place) * (greater - less)
  }
  return sum / (customers * total)
}
