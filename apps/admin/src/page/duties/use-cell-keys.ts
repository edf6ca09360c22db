import { type KeyboardEvent, useRef, useState } from 'react'

export type CellKeys = ReturnType<typeof useCellKeys>

/**
 * One stop of the Tab key for a whole matrix: the arrows go from cell to cell, Home and End to the ends of the row, with
 * Ctrl to the first and the last cell of all.
 */
export function useCellKeys({ rows, columns }: { readonly rows: number; readonly columns: number }) {
  const [at, setAt] = useState({ row: 0, column: 0 })
  const matrix = useRef<HTMLTableElement>(null)
  const row = Math.min(at.row, Math.max(0, rows - 1))
  const column = Math.min(at.column, Math.max(0, columns - 1))
  const onKeyDown = (event: KeyboardEvent) => {
    const to = targetOf(event, { row, column }, { row: rows - 1, column: columns - 1 })
    if (!to) return
    event.preventDefault()
    setAt(to)
    matrix.current?.querySelector<HTMLElement>(`[data-cell="${to.row} ${to.column}"]`)?.focus()
  }
  return {
    matrix,
    onKeyDown,
    cell: (itsRow: number, itsColumn: number) => ({
      'data-cell': `${itsRow} ${itsColumn}`,
      tabIndex: itsRow === row && itsColumn === column ? 0 : -1,
      onFocus: () => setAt({ row: itsRow, column: itsColumn }),
    }),
  }
}

interface Place {
  readonly row: number
  readonly column: number
}

function targetOf({ ctrlKey, key }: KeyboardEvent, from: Place, last: Place): Place | undefined {
  const { column, row } = from
  switch (key) {
    case 'ArrowDown':
      return { row: Math.min(last.row, row + 1), column }
    case 'ArrowUp':
      return { row: Math.max(0, row - 1), column }
    case 'ArrowRight':
      return { row, column: Math.min(last.column, column + 1) }
    case 'ArrowLeft':
      return { row, column: Math.max(0, column - 1) }
    case 'Home':
      return { row: ctrlKey ? 0 : row, column: 0 }
    case 'End':
      return { row: ctrlKey ? last.row : row, column: last.column }
    default:
      return undefined
  }
}
