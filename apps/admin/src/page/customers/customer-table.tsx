import { useLingui } from '@lingui/react/macro'
import { useElementSize, useMergedRef } from '@mantine/hooks'
import { useTable } from '@tanstack/react-table'
import { useMemo, useRef } from 'react'
import classes from '../../element/row-table.module.css'
import { SkeletonRows } from '../../element/skeleton-rows.tsx'
import { useRowKeys } from '../../element/use-row-keys.ts'
import { useRowWindow } from '../../element/use-row-window.ts'
import { COLUMN_LAYOUT, COLUMNS, features, isColumnId, NARROW } from './customer-columns.tsx'
import { CustomerTableHead } from './customer-table-head.tsx'
import type { Sorting } from './sorting.ts'
import type { CustomerRow } from './use-customer-rows.ts'

export interface CustomerTableProps {
  readonly rows: readonly CustomerRow[]
  /** How many customers the view has, where that is known exactly. */
  readonly rowCount: number | undefined
  readonly sorting: Sorting
  readonly onSort: (sorting: Sorting) => void
  readonly openId: string | null
  readonly onOpen: (customerId: string) => void
  readonly onEnterPanel: () => void
  readonly isLoading: boolean
  readonly isOutdated: boolean
  readonly hasMore: boolean
  readonly onMore: () => void
}

const ROW_HEIGHT = 45
const NARROW_ROW_HEIGHT = 66

/** The customers as a table of any length: only the rows in sight exist in the page. */
export function CustomerTable(props: CustomerTableProps) {
  const {
    rows,
    rowCount,
    sorting,
    onSort,
    openId,
    onOpen,
    onEnterPanel,
    isLoading,
    isOutdated,
    hasMore,
    onMore,
  } = props
  const { t } = useLingui()
  const scroll = useRef<HTMLDivElement>(null)
  const { ref: measure, width } = useElementSize()
  const columnVisibility = useMemo(() => visibleAt(width), [width])
  const table = useTable({
    features,
    columns: COLUMNS,
    data: rows,
    getRowId: row => row.id,
    state: { columnVisibility },
  })
  const models = table.getRowModel().rows
  const isNarrow = width > 0 && width < NARROW
  const { indices, before, after, scrollTo } = useRowWindow({
    count: models.length,
    scroll,
    rowHeight: isNarrow ? NARROW_ROW_HEIGHT : ROW_HEIGHT,
    headHeight: ROW_HEIGHT,
    hasMore: hasMore && !isLoading,
    onMore,
  })
  const { focused, setFocused, onKeyDown } = useRowKeys({
    ids: models.map(({ id }) => id),
    openId,
    onOpen,
    onEnterPanel,
    scroll,
    scrollTo,
  })
  const heads = table.getFlatHeaders().flatMap(header => {
    const { id } = header.column
    return isColumnId(id) ? [{ id, title: <table.FlexRender header={header} /> }] : []
  })
  const columnCount = heads.length
  return (
    <div
      ref={useMergedRef(scroll, measure)}
      className={classes.scroll}
      data-outdated={isOutdated || undefined}
      data-narrow={isNarrow || undefined}
    >
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose rows are walked by keyboard is a grid
        role="grid"
        className={classes.table}
        aria-label={t`Customers`}
        aria-rowcount={rowCount === undefined ? -1 : rowCount + 1}
        aria-busy={isLoading}
      >
        <CustomerTableHead columns={heads} sorting={sorting} onSort={onSort} />
        <tbody onKeyDown={onKeyDown}>
          <Spacer height={before} columnCount={columnCount} />
          {indices.map(index => {
            const row = models[index]
            if (!row) return null
            return (
              <tr
                key={row.id}
                data-row={index}
                className={classes.row}
                tabIndex={index === focused ? 0 : -1}
                aria-rowindex={index + 2}
                aria-selected={row.id === openId}
                onFocus={() => setFocused(index)}
                onClick={() => onOpen(row.id)}
              >
                {row.getVisibleCells().map(cell => (
                  <td key={cell.id} data-figure={isFigure(cell.column.id)}>
                    <table.FlexRender cell={cell} />
                  </td>
                ))}
              </tr>
            )
          })}
          <Spacer height={after} columnCount={columnCount} />
          {isLoading && !isOutdated && (
            <SkeletonRows count={rows.length === 0 ? 14 : 3} columnCount={columnCount} />
          )}
        </tbody>
      </table>
    </div>
  )
}

function Spacer({ height, columnCount }: { readonly height: number; readonly columnCount: number }) {
  if (height <= 0) return null
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: rows outside a grid's walk are not focusable
    <tr aria-hidden="true">
      <td colSpan={columnCount} style={{ height, padding: 0, border: 0 }} />
    </tr>
  )
}

function visibleAt(width: number): Record<string, boolean> {
  const layouts = Object.entries(COLUMN_LAYOUT)
  return Object.fromEntries(layouts.map(([id, { shownFrom }]) => [id, width >= shownFrom]))
}

function isFigure(id: string): boolean | undefined {
  return (isColumnId(id) && COLUMN_LAYOUT[id].isFigure) || undefined
}
