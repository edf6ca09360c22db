import { assertNever } from '@clientele/kernel'
import { randomBeta, randomExponential, randomGamma } from 'd3-random'
import { seededRandom } from '../random/seeded-random.ts'
import type { PurchaseHistoryColumns } from './purchase-history.ts'
import type { PurchaseModel } from './purchase-model.ts'

/** Whom to invent: one customer for each time of observation. */
export interface SimulationRequest {
  readonly observedFor: Float64Array
  /** For how long after the observation purchases are counted too. */
  readonly ahead: number
  /** A whole number; the same seed gives the same customers. */
  readonly seed: number
}

export interface SimulatedPurchases {
  readonly histories: PurchaseHistoryColumns
  /** Purchases in the time ahead, which a forecast from the histories should meet on average. */
  readonly purchasesAhead: Float64Array
  /** Every purchase up to the end of the time ahead, the first ones (at 0) included. */
  readonly purchases: { readonly customer: Uint32Array; readonly at: Float64Array }
}

const mostPurchases = 1e8

/**
 * Invents customers who behave exactly as a model says, to see how well a fit finds the model back from so many
 * customers observed for so long, or to try things on data without people in them.
 *
 * @throws RangeError where a time is negative or not finite, or where more than a hundred million purchases are to be
 * expected.
 *
 * @example
 * ```ts
 * import { fitBgNbd, simulatePurchases } from '@clientele/scoring'
 * const model = { name: 'BG_NBD', r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }
 * const observedFor = new Float64Array(4_000).fill(39)
 * const { histories } = simulatePurchases(model, { observedFor, ahead: 0, seed: 1 })
 * const fit = fitBgNbd(histories)
 * Math.abs(fit.value.model.r - 0.243) < 2 * fit.value.standardErrors.r // => true
 * ```
 */
export function simulatePurchases(
  model: PurchaseModel,
  { observedFor, ahead, seed }: SimulationRequest,
): SimulatedPurchases {
  const span = observedFor.reduce((sum, time) => sum + (time >= 0 ? time + ahead : Number.NaN), 0)
  if (!(ahead >= 0 && (span * model.r) / model.alpha <= mostPurchases))
    throw new RangeError(
      `Cannot invent customers with ${model.r / model.alpha} purchases in each of ${span} units of time`,
    )
  const random = seededRandom(seed)
  const live = livesOf(model, random)
  const customers = observedFor.length
  const repeats = new Float64Array(customers)
  const lastRepeatAt = new Float64Array(customers)
  const purchasesAhead = new Float64Array(customers)
  const who: number[] = []
  const when: number[] = []
  for (let row = 0; row < customers; row++) {
    const end = observedFor[row] ?? 0
    who.push(row)
    when.push(0)
    for (const at of live(end + ahead)) {
      who.push(row)
      when.push(at)
      if (at > end) purchasesAhead[row] = (purchasesAhead[row] ?? 0) + 1
      else {
        repeats[row] = (repeats[row] ?? 0) + 1
        lastRepeatAt[row] = at
      }
    }
  }
  return {
    histories: { repeats, lastRepeatAt, observedFor },
    purchasesAhead,
    purchases: { customer: Uint32Array.from(who), at: Float64Array.from(when) },
  }
}

/** A function that lives one customer's life after another and answers the times of the repeat purchases before `until`. */
function livesOf(model: PurchaseModel, random: () => number): (until: number) => Generator<number> {
  const purchaseRate = randomGamma.source(random)(model.r, 1 / model.alpha)
  const wait = randomExponential.source(random)
  switch (model.name) {
    case 'BG_NBD': {
      const leaving = randomBeta.source(random)(model.a, model.b)
      return function* (until) {
        const next = wait(purchaseRate())
        const leaves = leaving()
        for (let at = next(); at <= until; at += next()) {
          yield at
          if (random() < leaves) return
        }
      }
    }
    case 'PARETO_NBD': {
      const leavingRate = randomGamma.source(random)(model.s, 1 / model.beta)
      return function* (until) {
        const next = wait(purchaseRate())
        const end = Math.min(until, wait(leavingRate())())
        for (let at = next(); at <= end; at += next()) yield at
      }
    }
    default:
      return assertNever(model)
  }
}
