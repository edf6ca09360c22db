import { type RefObject, useLayoutEffect, useRef } from 'react'

export interface KeptPlaceSettings {
  readonly ids: readonly string[]
  /** What the rows are of: with another key it is another list, and begins anew. */
  readonly listKey: string
  readonly scroll: RefObject<HTMLElement | null>
  /** In pixels. */
  readonly rowHeight: number
}

/**
 * Keeps the rows that somebody looks at where they are when others come or go above them. At the very top the newest may
 * push the rest down: whoever is there wants to see them.
 */
export function useKeptPlace({ ids, listKey, scroll, rowHeight }: KeptPlaceSettings) {
  const before = useRef({ ids, listKey })
  useLayoutEffect(() => {
    const { ids: were, listKey: was } = before.current
    before.current = { ids, listKey }
    const element = scroll.current
    if (!element || were === ids || was !== listKey || element.scrollTop === 0) return
    const first = Math.floor(element.scrollTop / rowHeight)
    const there = ids.indexOf(were[first] ?? '')
    if (there >= 0) element.scrollTop += (there - first) * rowHeight
  }, [ids, listKey, scroll, rowHeight])
}
