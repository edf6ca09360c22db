import { roundHalfUp } from '../scorecard/split-points.ts'
import type { SatisfactionPolicy } from './satisfaction-policy.ts'

interface Sums {
  readonly answeredWeight: number
  readonly isComplete: boolean
  readonly policy: SatisfactionPolicy
}

/** The index of one person's weighted sum, rounded; NaN where too little was answered. */
export function indexOfSums(sum: number, sums: Sums): number {
  const units = inUnits(sums.policy)
  return roundHalfUp(exactIndexOfSums(sum, sums) * units) / units
}

/** The same before rounding, for means over many people, which are rounded once themselves. */
export function exactIndexOfSums(sum: number, { answeredWeight, isComplete, policy }: Sums): number {
  const isTooLittle = answeredWeight === 0 || answeredWeight < policy.leastAnsweredWeight - 1e-9
  if (isTooLittle || (policy.unanswered === 'EXCLUDE' && !isComplete)) return Number.NaN
  return (100 * sum) / answeredWeight
}

/** How many of the smallest steps of the index make one point. */
export function inUnits({ decimals }: SatisfactionPolicy): number {
  return 10 ** decimals
}
