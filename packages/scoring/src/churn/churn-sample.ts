import { type DomainError, domainError, err, ok, type Result } from '@clientele/kernel'
import { faultOfLengths, type UnequalColumnsError } from '../lifetime/purchase-history.ts'

/** Customers of whom it is known whether they left, one row each. */
export interface ChurnSample {
  /**
   * What was known of them before, one column for each feature: days since the last order, complaints, 0 or 1 for no or yes.
   */
  readonly features: Readonly<Record<string, Float64Array>>
  /** 1 for who left, 0 for who stayed. */
  readonly churned: Uint8Array
}

/** A figure that no sum can hold, or an outcome other than 0 and 1 (`feature` is then null). */
export type InvalidFeatureError = DomainError<'INVALID_FEATURE', { feature: string | null; row: number }>

/** No feature at all, or more than the 500 that a model may have. */
export type FeatureCountError = DomainError<'FEATURE_COUNT', { features: number; atMost: number }>

/** Everybody left, or everybody stayed: there is nothing to tell apart. */
export type SingleClassError = DomainError<'SINGLE_CLASS', { churned: number; stayed: number }>

/** Too few who left or too few who stayed to train, calibrate and judge on. */
export type TooFewOfAClassError = DomainError<
  'TOO_FEW_OF_A_CLASS',
  { churned: number; stayed: number; atLeast: number }
>

export type ChurnSampleError =
  | InvalidFeatureError
  | FeatureCountError
  | UnequalColumnsError
  | SingleClassError
  | TooFewOfAClassError

/** A column with its name. */
export interface FeatureColumn {
  readonly name: string
  readonly values: Float64Array
}

const mostFeatures = 500
const fewestOfAClass = 10
/** Squares and sums of such figures stay finite. */
const largest = 1e140

/** Checks a sample and answers its features as a list. */
export function featuresOf({
  features,
  churned,
}: ChurnSample): Result<readonly FeatureColumn[], ChurnSampleError> {
  const columns = Object.entries(features).map(([name, values]) => ({ name, values }))
  if (columns.length === 0 || columns.length > mostFeatures)
    return err(domainError('FEATURE_COUNT', { features: columns.length, atMost: mostFeatures }))
  const unequal = columns.find(({ values }) => values.length !== churned.length)
  const fault = unequal
    ? faultOfLengths({ [unequal.name]: unequal.values.length, 'the outcomes': churned.length })
    : faultOfColumns(columns)
  if (fault) return err(fault)
  const odd = churned.findIndex(outcome => outcome > 1)
  if (odd >= 0) return err(domainError('INVALID_FEATURE', { feature: null, row: odd }))
  const left = churned.reduce((sum, outcome) => sum + outcome, 0)
  const stayed = churned.length - left
  if (left === 0 || stayed === 0) return err(domainError('SINGLE_CLASS', { churned: left, stayed }))
  if (Math.min(left, stayed) < fewestOfAClass)
    return err(domainError('TOO_FEW_OF_A_CLASS', { churned: left, stayed, atLeast: fewestOfAClass }))
  return ok(columns)
}

/** The first figure that is not finite or beyond all measure, or undefined. */
export function faultOfColumns(columns: readonly FeatureColumn[]): InvalidFeatureError | undefined {
  for (const { name, values } of columns) {
    const row = values.findIndex(value => !isSoundFeature(value))
    if (row >= 0) return domainError('INVALID_FEATURE', { feature: name, row })
  }
  return undefined
}

export function isSoundFeature(value: number): boolean {
  return Math.abs(value) <= largest
}
