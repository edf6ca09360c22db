import { useVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useEffect } from 'react'

export interface RowWindowSettings {
  readonly count: number
  readonly scroll: RefObject<HTMLElement | null>
  /** In pixels. */
  readonly rowHeight: number
  readonly headHeight: number
  /** Whether the end of the rows is not the end of the list. */
  readonly hasMore: boolean
  readonly onMore: () => void
}

/** How many rows before the end the next ones are asked for. */
const AHEAD = 25

/** Which of very many rows are in sight, how much room the others take, and when more are wanted. */
export function useRowWindow({ count, scroll, rowHeight, headHeight, hasMore, onMore }: RowWindowSettings) {
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    scrollPaddingStart: headHeight,
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows of another height have to be laid out anew
  useEffect(() => virtualizer.measure(), [rowHeight])
  const items = virtualizer.getVirtualItems()
  const last = items.at(-1)
  const isNearEnd = (last?.index ?? 0) >= count - AHEAD
  useEffect(() => {
    if (hasMore && isNearEnd) onMore()
  }, [hasMore, isNearEnd, onMore])
  return {
    indices: items.map(({ index }) => index),
    /** Height of the rows above those in sight, and below. */
    before: items[0]?.start ?? 0,
    after: virtualizer.getTotalSize() - (last?.end ?? 0),
    scrollTo: (index: number) => virtualizer.scrollToIndex(index),
  }
}
