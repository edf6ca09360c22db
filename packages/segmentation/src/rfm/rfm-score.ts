/** The scores of a customer, each from 1 (worst) to the `bins` of the policy (best). */
export interface RfmScores {
  readonly recencyScore: number
  readonly frequencyScore: number
  readonly monetaryScore: number
}

/**
 * The level of 1 to 5 that a score of 1 to `bins` means to the named segments: the fifth in which the middle of its bin
 * lies. Five bins are the levels themselves, ten are halves of them; with fewer than five some levels are not reached,
 * but the worst stay on the bad side and the best on the good one.
 *
 * @example
 * ```ts
 * import { rfmLevelOf } from '@clientele/segmentation'
 * const levels = bins => Array.from({ length: bins }, (_, index) => rfmLevelOf(index + 1, bins))
 * levels(5) // => [1, 2, 3, 4, 5]
 * levels(10) // => [1, 1, 2, 2, 3, 3, 4, 4, 5, 5]
 * levels(4) // => [1, 2, 4, 5]
 * levels(3) // => [1, 3, 5]
 * levels(2) // => [2, 4]
 * ```
 */
export function rfmLevelOf(score: number, bins: number): number {
  return Math.ceil(((2 * score - 1) * 5) / (2 * bins))
}
