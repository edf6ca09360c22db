import { type DomainError, domainError, err, ok, type Result } from '@clientele/kernel'
import { gammaGammaValue } from './gamma-gamma.ts'
import type { UnequalColumnsError } from './purchase-history.ts'
import {
  faultOfSpend,
  faultOfSpends,
  type InvalidSpendError,
  type SpendColumns,
  type SpendHistory,
} from './spend-history.ts'
import type { ValueModel } from './value-model.ts'

/** The model has no mean for a customer with so few purchases: px + q ≤ 1. Spending in this population has no bounds. */
export type NoExpectedValueError = DomainError<'NO_EXPECTED_VALUE', { row: number; p: number; q: number }>

/**
 * The value to be expected of a customer's next purchases: their own mean, drawn towards that of the population the more,
 * the fewer purchases it rests on. Without a repeat purchase it is the population's, pγ ÷ (q − 1), which must exist.
 *
 * @example
 * ```ts
 * import { expectValue } from '@clientele/scoring'
 * const model = { name: 'GAMMA_GAMMA', p: 6.25, q: 3.74, gamma: 15.44 }
 * expectValue({ repeats: 2, meanValue: 22.35 }, model).value.toFixed(2) // => '24.66'
 * expectValue({ repeats: 0, meanValue: 0 }, model).value.toFixed(2) // => '35.22'
 * ```
 */
export function expectValue(
  spend: SpendHistory,
  model: ValueModel,
): Result<number, InvalidSpendError | NoExpectedValueError> {
  const fault = faultOfSpend(spend)
  if (fault) return err(fault)
  const value = gammaGammaValue(model, spend)
  return value < Infinity ? ok(value) : err(noExpectedValue(model, 0))
}

/**
 * What {@link expectValue} says, of many customers at once and the same to the bit.
 *
 * @example
 * ```ts
 * import { expectValueBatch } from '@clientele/scoring'
 * const model = { name: 'GAMMA_GAMMA', p: 6.25, q: 3.74, gamma: 15.44 }
 * const spend = { repeats: Float64Array.of(2, 0), meanValue: Float64Array.of(22.35, 0) }
 * Array.from(expectValueBatch(spend, model).value, value => value.toFixed(2)) // => ['24.66', '35.22']
 * ```
 */
export function expectValueBatch(
  spend: SpendColumns,
  model: ValueModel,
): Result<Float64Array, InvalidSpendError | UnequalColumnsError | NoExpectedValueError> {
  const fault = faultOfSpends(spend)
  if (fault) return err(fault)
  const { repeats, meanValue } = spend
  const values = repeats.map((x, row) =>
    gammaGammaValue(model, { repeats: x, meanValue: meanValue[row] ?? 0 }),
  )
  const row = values.indexOf(Infinity)
  return row < 0 ? ok(values) : err(noExpectedValue(model, row))
}

function noExpectedValue({ p, q }: ValueModel, row: number): NoExpectedValueError {
  return domainError('NO_EXPECTED_VALUE', { row, p, q })
}
