/** How durations spread. Working milliseconds; quantiles are by nearest rank: one of the durations, never between two. */
export interface Spread {
  readonly count: number
  readonly totalMs: number
  readonly meanMs: number | undefined
  readonly medianMs: number | undefined
  /** Nine of ten are not longer. */
  readonly p90Ms: number | undefined
  readonly longestMs: number | undefined
}

export function spreadOf(durations: readonly number[]): Spread {
  const sorted = durations.toSorted((one, other) => one - other)
  const totalMs = sorted.reduce((sum, duration) => sum + duration, 0)
  const quantile = (part: number) => sorted[Math.ceil(sorted.length * part) - 1]
  return {
    count: sorted.length,
    totalMs,
    meanMs: sorted.length === 0 ? undefined : totalMs / sorted.length,
    medianMs: quantile(0.5),
    p90Ms: quantile(0.9),
    longestMs: sorted.at(-1),
  }
}
