import { type KeyboardEvent, type RefObject, useState } from 'react'

export interface RowKeysSettings {
  readonly ids: readonly string[]
  readonly openId: string | null
  readonly onOpen: (id: string) => void
  /** Called when the row whose panel is open is chosen once more: the keyboard goes on inside it. */
  readonly onEnterPanel: () => void
  readonly scroll: RefObject<HTMLElement | null>
  readonly scrollTo: (index: number) => void
}

const PAGE = 10

/**
 * Moves between the rows by keyboard: arrows, Page Up and Down, Home and End; Enter opens a row, and once more goes on to
 * its panel. While a row is open, the panel follows the focus.
 */
export function useRowKeys({ ids, openId, onOpen, onEnterPanel, scroll, scrollTo }: RowKeysSettings) {
  const [chosen, setChosen] = useState<{ readonly index: number; readonly id: string | undefined }>()
  // Rows may come and go around the one that has the focus: it stays there as long as its row does.
  const index = chosen?.id === undefined ? -1 : ids.indexOf(chosen.id)
  const focused = index >= 0 ? index : Math.min(chosen?.index ?? 0, Math.max(0, ids.length - 1))
  const setFocused = (at: number) => setChosen({ index: at, id: ids[at] })
  const moveTo = (index: number) => {
    const id = ids[index]
    if (id === undefined) return
    setFocused(index)
    scrollTo(index)
    // The row may have to be drawn first.
    requestAnimationFrame(() => scroll.current?.querySelector<HTMLElement>(`[data-row="${index}"]`)?.focus())
    if (openId !== null) onOpen(id)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const target = targetOf(event.key, focused, ids.length)
    if (target !== undefined) {
      event.preventDefault()
      moveTo(target)
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      const id = ids[focused]
      if (id === openId) onEnterPanel()
      else if (id !== undefined) onOpen(id)
    }
  }
  return { focused, setFocused, onKeyDown }
}

function targetOf(key: string, from: number, count: number): number | undefined {
  const last = count - 1
  switch (key) {
    case 'ArrowDown':
      return Math.min(last, from + 1)
    case 'ArrowUp':
      return Math.max(0, from - 1)
    case 'PageDown':
      return Math.min(last, from + PAGE)
    case 'PageUp':
      return Math.max(0, from - PAGE)
    case 'Home':
      return 0
    case 'End':
      return last
  }
}
