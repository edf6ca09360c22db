import type { LifecycleRhythmPolicy } from './lifecycle-policy.ts'

/**
 * The rhythm behind the first `gaps` gaps of ascending purchase days, which start at `from` in a column: `NaN` where
 * there are fewer than the policy asks for. `scratch` holds at least `gaps` numbers and is written over.
 */
export function rhythmOf(
  days: Int32Array,
  {
    from,
    gaps,
    policy,
    scratch,
  }: {
    readonly from: number
    readonly gaps: number
    readonly policy: LifecycleRhythmPolicy | null
    readonly scratch: Int32Array
  },
): number {
  if (policy === null || gaps < policy.minimumGaps) return Number.NaN
  if (policy.statistic === 'mean') return ((days[from + gaps] ?? 0) - (days[from] ?? 0)) / gaps
  for (let gap = 0; gap < gaps; gap++) scratch[gap] = (days[from + gap + 1] ?? 0) - (days[from + gap] ?? 0)
  sortAscending(scratch, { from: 0, to: gaps })
  const upper = scratch[gaps >> 1] ?? 0
  return gaps % 2 === 1 ? upper : ((scratch[(gaps >> 1) - 1] ?? 0) + upper) / 2
}

/** Above this a call of the engine's own sort costs less than moving numbers one by one. */
const mostToInsert = 24

/** Puts a stretch of a column into ascending order. Most stretches are a handful of numbers. */
export function sortAscending(
  column: Int32Array,
  { from, to }: { readonly from: number; readonly to: number },
): void {
  if (to - from > mostToInsert) {
    column.subarray(from, to).sort()
    return
  }
  for (let end = from + 1; end < to; end++) {
    const moving = column[end] ?? 0
    let at = end
    for (; at > from && (column[at - 1] ?? 0) > moving; at--) column[at] = column[at - 1] ?? 0
    column[at] = moving
  }
}
