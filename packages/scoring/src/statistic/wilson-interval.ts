import { normalQuantile } from './normal.ts'

/** From and to, both included. */
export type Interval = readonly [low: number, high: number]

/** What intervals hold unless told otherwise. */
export const usualConfidence = 0.95

/**
 * The interval of a proportion by Wilson's score method. Its coverage is close to what it says also for few answers and
 * for proportions near 0 and 1, where the textbook interval p ± z·√(p(1−p)/n) leaves the range or has no width.
 *
 * @see E. B. Wilson, Probable inference, the law of succession, and statistical inference, JASA 22, 1927, 209-212;
 * R. G. Newcombe, Two-sided confidence intervals for the single proportion, Statistics in Medicine 17, 1998, 857-872;
 * recommended by L. D. Brown, T. T. Cai, A. DasGupta, Interval estimation for a binomial proportion, 2001.
 */
export function wilsonInterval(
  part: number,
  { of: n, confidence = usualConfidence }: { readonly of: number; readonly confidence?: number },
): Interval {
  const z = normalQuantile((1 + confidence) / 2)
  const share = part / n
  const middle = (part + (z * z) / 2) / (n + z * z)
  const half = (z / (n + z * z)) * Math.sqrt(n * share * (1 - share) + (z * z) / 4)
  return [part === 0 ? 0 : Math.max(0, middle - half), part === n ? 1 : Math.min(1, middle + half)]
}
