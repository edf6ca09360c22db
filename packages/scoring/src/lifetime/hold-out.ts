import { assertNever, err, ok, type Result } from '@clientele/kernel'
import type { Temporal } from 'temporal-polyfill'
import type { FitDidNotConvergeError } from '../optimization/maximum-likelihood.ts'
import type { BgNbdParameters } from './bg-nbd.ts'
import { fitBgNbd } from './fit-bg-nbd.ts'
import { fitParetoNbd } from './fit-pareto-nbd.ts'
import type { FitSampleError } from './fit-sample.ts'
import { forecastPurchasesBatch } from './forecast-purchases-batch.ts'
import { type GatheredHistories, historiesOf } from './gather-purchase-histories.ts'
import type { ModelFit } from './model-fit.ts'
import type { ParetoNbdParameters } from './pareto-nbd.ts'
import {
  invalidObservation,
  type PurchaseColumns,
  type PurchaseColumnsError,
  type PurchaseDays,
  purchaseDaysOf,
} from './purchase-columns.ts'
import type { PurchaseModel } from './purchase-model.ts'

/** How a model is put to the test. */
export interface HoldOutTerms {
  readonly customers: number
  readonly timeZone: string
  readonly daysPerUnit: number
  /** The model learns from purchases before this instant. */
  readonly fitUntil: Temporal.Instant
  /** It is judged on those from then to before this one. */
  readonly judgeUntil: Temporal.Instant
  readonly model: PurchaseModel['name']
}

export type PurchaseModelFit =
  | ModelFit<'BG_NBD', BgNbdParameters>
  | ModelFit<'PARETO_NBD', ParetoNbdParameters>

/** How a forecast compares with what then happened. */
export interface HoldOutReport {
  readonly fit: PurchaseModelFit
  readonly customers: number
  /** The time judged on, in the unit of time. */
  readonly ahead: number
  /** By repeats while learning: 0 to 6, then 7 and more. */
  readonly byRepeats: readonly HoldOutClass[]
  /** Of the number of purchases per customer. */
  readonly meanAbsoluteError: number
  /** The same, had everybody gone on at the rate of their own past: what a model must beat. */
  readonly naiveMeanAbsoluteError: number
  readonly predictedTotal: number
  readonly actualTotal: number
  /** By how much the total was overestimated, as a share of it; below 0 where it was underestimated. */
  readonly totalError: number
}

/** Customers with the same number of repeats while the model learnt. */
export interface HoldOutClass {
  readonly repeats: number
  /** Whether more repeats are in this class too. */
  readonly andMore: boolean
  readonly customers: number
  /** Mean purchases per customer in the time judged on. */
  readonly predicted: number
  readonly actual: number
}

const lastClass = 7

/**
 * Fits a model on the purchases before one date and judges it on those between that date and a later one: would it have
 * known, back then, who buys how often? The honest way to choose a model, and to know what its forecasts are worth.
 *
 * Who bought first after the first date is not judged. With no purchase at all in the time judged on, the total error is
 * infinite.
 *
 * @example
 * ```ts
 * import { judgeByHoldOut, simulatePurchases } from '@clientele/scoring'
 * import { Temporal } from 'temporal-polyfill'
 * const truth = { name: 'BG_NBD', r: 0.5, alpha: 4, a: 0.8, b: 2.5 }
 * const observedFor = new Float64Array(2_000).fill(51)
 * const { purchases: { customer, at } } = simulatePurchases(truth, { observedFor, ahead: 0, seed: 3 })
 * const millisecondsPerWeek = 604_800_000
 * const purchases = { customer, purchasedAt: at.map(week => week * millisecondsPerWeek), value: at.map(() => 20) }
 * const { value: report } = judgeByHoldOut(purchases, {
 *   customers: 2_000,
 *   timeZone: 'UTC',
 *   daysPerUnit: 7,
 *   fitUntil: Temporal.Instant.from('1970-07-01T00:00:00Z'),
 *   judgeUntil: Temporal.Instant.from('1970-12-24T00:00:00Z'),
 *   model: 'BG_NBD',
 * })
 * Math.abs(report.totalError) < 0.1 // => true
 * report.meanAbsoluteError < report.naiveMeanAbsoluteError // => true
 * report.byRepeats.length // => 8
 * ```
 */
export function judgeByHoldOut(
  purchases: PurchaseColumns,
  terms: HoldOutTerms,
): Result<HoldOutReport, PurchaseColumnsError | FitSampleError | FitDidNotConvergeError> {
  const purchaseDays = purchaseDaysOf(purchases, terms)
  if (!purchaseDays.ok) return purchaseDays
  const { dayOf } = purchaseDays.value
  const [fitDay, judgeDay] = [terms.fitUntil, terms.judgeUntil].map(end => dayOf(end.epochMilliseconds - 1))
  if (fitDay === undefined || judgeDay === undefined || judgeDay <= fitDay)
    return err(invalidObservation('until'))
  const histories = historiesOf(purchaseDays.value, { until: terms.fitUntil, daysPerUnit: terms.daysPerUnit })
  if (!histories.ok) return histories
  const fit = fitModel(terms.model, histories.value)
  if (!fit.ok) return fit
  const ahead = (judgeDay - fitDay) / terms.daysPerUnit
  const forecast = forecastPurchasesBatch(histories.value, { model: fit.value.model, within: ahead })
  // What a fit has accepted is fit to be forecast.
  if (!forecast.ok) throw new Error(forecast.error.code)
  const predicted = forecast.value.expectedPurchases
  const actual = purchasesBetween(purchaseDays.value, { histories: histories.value, fitDay, judgeDay })
  const { repeats, observedFor } = histories.value
  const naive = repeats.map((x, row) => (x === 0 ? 0 : (x / (observedFor[row] ?? 1)) * ahead))
  const [predictedTotal, actualTotal] = [totalOf(predicted), totalOf(actual)]
  return ok({
    fit: fit.value,
    customers: repeats.length,
    ahead,
    byRepeats: classesOf(repeats, { predicted, actual }),
    meanAbsoluteError: meanDistance(predicted, actual),
    naiveMeanAbsoluteError: meanDistance(naive, actual),
    predictedTotal,
    actualTotal,
    totalError: predictedTotal / actualTotal - 1,
  })
}

function fitModel(
  name: PurchaseModel['name'],
  histories: GatheredHistories,
): Result<PurchaseModelFit, FitSampleError | FitDidNotConvergeError> {
  switch (name) {
    case 'BG_NBD':
      return fitBgNbd(histories)
    case 'PARETO_NBD':
      return fitParetoNbd(histories)
    default:
      return assertNever(name)
  }
}

/** Days with a purchase after one day up to another, for each row of the histories. */
function purchasesBetween(
  { starts, days }: PurchaseDays,
  {
    histories,
    fitDay,
    judgeDay,
  }: { readonly histories: GatheredHistories; readonly fitDay: number; readonly judgeDay: number },
): Float64Array {
  return Float64Array.from(histories.customer, who => {
    const own = days.subarray(starts[who] ?? 0, starts[who + 1] ?? 0)
    return own.reduce((count, day) => count + Number(day > fitDay && day <= judgeDay), 0)
  })
}

function classesOf(
  repeats: Float64Array,
  { predicted, actual }: { readonly predicted: Float64Array; readonly actual: Float64Array },
): HoldOutClass[] {
  const classes = Array.from({ length: lastClass + 1 }, () => ({ customers: 0, predicted: 0, actual: 0 }))
  for (const [row, x] of repeats.entries()) {
    const of = classes[Math.min(x, lastClass)]
    if (!of) continue
    of.customers++
    of.predicted += predicted[row] ?? 0
    of.actual += actual[row] ?? 0
  }
  return classes
    .map((sum, index) => ({
      repeats: index,
      andMore: index === lastClass,
      customers: sum.customers,
      predicted: sum.predicted / sum.customers,
      actual: sum.actual / sum.customers,
    }))
    .filter(({ customers }) => customers > 0)
}

function totalOf(column: Float64Array): number {
  return column.reduce((sum, value) => sum + value, 0)
}

function meanDistance(one: Float64Array, other: Float64Array): number {
  return totalOf(one.map((value, row) => Math.abs(value - (other[row] ?? 0)))) / one.length
}
