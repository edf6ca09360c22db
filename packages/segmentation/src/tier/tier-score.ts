import type { ChoiceIndicator, RangeIndicator } from './tier-policy.ts'

/** Scores have four decimals: what floating point adds to a weighted sum moves nobody over a line. */
const steps = 10_000

/** The score, 0 to 100, of weighted points of 0 to 1. */
export function scoreOf(points: number): number {
  return Math.round(points * 100 * steps) / steps
}

/** Scores as whole numbers, to be counted exactly; {@link scoreOfStep} is the way back. */
export function stepsOf(scores: Float64Array): Float64Array {
  return scores.map(score => Math.round(score * steps))
}

export function scoreOfStep(step: number): number {
  return step / steps
}

/** What a number earns, 0 to 1. */
export function pointsOfNumber(value: number, { from, to }: RangeIndicator): number {
  return Math.min(1, Math.max(0, (value - from) / (to - from)))
}

/** What a word earns, 0 to 1. */
export function pointsOfText(value: string, { points, otherwise }: ChoiceIndicator): number {
  return Object.hasOwn(points, value) ? (points[value] ?? otherwise) : otherwise
}
