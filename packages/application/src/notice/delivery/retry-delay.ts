/** How often, and when, delivery is tried again. */
export interface RetryPolicy {
  /** Tries before a notice is given up. */
  readonly tries: number
  readonly firstDelaySeconds: number
  readonly longestDelaySeconds: number
}

/** 12 tries over about eight hours. */
export const usualRetries: RetryPolicy = { tries: 12, firstDelaySeconds: 15, longestDelaySeconds: 21_600 }

/**
 * Seconds until the next try: twice as long after each failure, up to the longest, of which a random part of up to a half
 * is taken off so that what failed together does not come back together. Longer where the receiver asks for it, up to the
 * longest.
 *
 * @param random From 0 to 1.
 *
 * @example
 * ```ts
 * import { retryDelay, usualRetries } from './retry-delay.ts'
 * retryDelay({ failures: 1 }, { policy: usualRetries, random: 0 }) // => 15
 * retryDelay({ failures: 3 }, { policy: usualRetries, random: 1 }) // => 30
 * retryDelay({ failures: 99 }, { policy: usualRetries, random: 0 }) // => 21600
 * retryDelay({ failures: 1, retryAfterSeconds: 120 }, { policy: usualRetries, random: 0 }) // => 120
 * ```
 */
export function retryDelay(
  {
    failures,
    retryAfterSeconds = 0,
  }: { readonly failures: number; readonly retryAfterSeconds?: number | undefined },
  { policy, random }: { readonly policy: RetryPolicy; readonly random: number },
): number {
  const { firstDelaySeconds, longestDelaySeconds } = policy
  const longest = Math.min(longestDelaySeconds, firstDelaySeconds * 2 ** (failures - 1))
  return Math.max(longest * (1 - random / 2), Math.min(retryAfterSeconds, longestDelaySeconds))
}
