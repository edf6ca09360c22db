import { type InvalidPolicyError, parsePolicy, type Result } from '@clientele/kernel'
import type { ShareCutPolicy, ThresholdCutPolicy } from '../cut/cut-policy.ts'
import type { TierCode, TierDimension, TierDimensionLevelCode } from './tier-name.ts'
import { tierPolicySchema } from './tier-policy-schema.ts'

/** How customers are put into tiers. A JSON document; {@link parseTierPolicy} reads it. */
export interface TierPolicy {
  readonly dimensions: Readonly<Record<TierDimension, TierDimensionPolicy>>
  /** What each dimension weighs in the score of all; together 1. */
  readonly weights: Readonly<Record<TierDimension, number>>
  /** The three lines between the four tiers, on the score of all from 0 to 100. */
  readonly cut: TierCutPolicy
  /** Tiers that a level bars, whatever the score: a problem customer is at most a general one. */
  readonly caps: readonly TierCap[]
}

export type TierCutPolicy = ThresholdCutPolicy | ShareCutPolicy

export interface TierDimensionPolicy {
  /** At least one; their weights sum to 1. */
  readonly indicators: readonly TierIndicator[]
  /** The two lines between the three levels, on the dimension's score from 0 to 100. */
  readonly cut: TierCutPolicy
}

export type TierIndicator = RangeIndicator | ChoiceIndicator

/**
 * A number: `from` and everything beyond it earns 0, `to` and beyond earns all, evenly between. Fewer is better where `to` is
 * the smaller.
 */
export interface RangeIndicator {
  readonly kind: 'range'
  /** The name of the fact. */
  readonly measure: string
  readonly weight: number
  readonly from: number
  readonly to: number
  /** Facts below it are refused; 0 for what is counted. */
  readonly minimum?: number | undefined
  /** What is earned, 0 to 1, where the fact is not known. */
  readonly ifUnknown: number
}

/** One of several words, such as the channel a customer comes through. */
export interface ChoiceIndicator {
  readonly kind: 'choice'
  readonly measure: string
  readonly weight: number
  /** What each word earns, 0 to 1. */
  readonly points: Readonly<Record<string, number>>
  /** What any other word earns. */
  readonly otherwise: number
  readonly ifUnknown: number
}

export interface TierCap {
  readonly dimension: TierDimension
  readonly level: TierDimensionLevelCode
  readonly atMost: TierCode
}

/**
 * A start for a shop that sells in euros or yuan: the best fifth by spend, orders and channel is of high value; needs
 * are rated from 1 to 5 by those who know the customer; five complaints, repairs or returns a year make a problem.
 */
export const defaultTierPolicy: TierPolicy = {
  dimensions: {
    value: {
      indicators: [
        { kind: 'range', measure: 'spendMinor', weight: 0.6, from: 0, to: 10_000_00, ifUnknown: 0 },
        { kind: 'range', measure: 'orders', weight: 0.3, from: 0, to: 12, minimum: 0, ifUnknown: 0 },
        {
          kind: 'choice',
          measure: 'channel',
          weight: 0.1,
          points: { direct: 1, web: 1, store: 0.8, marketplace: 0.5, reseller: 0.3 },
          otherwise: 0.5,
          ifUnknown: 0.5,
        },
      ],
      cut: { by: 'share', at: [0.2, 0.5], band: 0.02 },
    },
    need: {
      indicators: [{ kind: 'range', measure: 'need', weight: 1, from: 1, to: 5, ifUnknown: 0.5 }],
      cut: { by: 'threshold', at: [70, 40], band: 5 },
    },
    behaviour: {
      indicators: [
        { kind: 'range', measure: 'complaints', weight: 0.4, from: 5, to: 0, minimum: 0, ifUnknown: 1 },
        { kind: 'range', measure: 'repairs', weight: 0.3, from: 5, to: 0, minimum: 0, ifUnknown: 1 },
        { kind: 'range', measure: 'returns', weight: 0.3, from: 5, to: 0, minimum: 0, ifUnknown: 1 },
      ],
      cut: { by: 'threshold', at: [80, 50], band: 5 },
    },
  },
  weights: { value: 0.6, need: 0.2, behaviour: 0.2 },
  cut: { by: 'threshold', at: [70, 50, 30], band: 3 },
  caps: [{ dimension: 'behaviour', level: 'PROBLEM', atMost: 'GENERAL' }],
}

/**
 * Reads a policy document; every fault is named by its path. Codes are those of Zod, `unrecognized_key`,
 * `weights_do_not_sum_to_one`, `measured_twice`, `empty_range`, `not_descending`, `not_ascending`, `band_too_wide` and
 * `unknown_level`.
 *
 * @example
 * ```ts
 * import { defaultTierPolicy, parseTierPolicy } from '@clientele/segmentation'
 * parseTierPolicy(defaultTierPolicy).ok // => true
 * const weights = { value: 0.5, need: 0.2, behaviour: 0.2 }
 * parseTierPolicy({ ...defaultTierPolicy, weights }).error.faults[0].code // => 'weights_do_not_sum_to_one'
 * ```
 */
export function parseTierPolicy(document: unknown): Result<TierPolicy, InvalidPolicyError> {
  return parsePolicy<TierPolicy>(tierPolicySchema, document)
}
