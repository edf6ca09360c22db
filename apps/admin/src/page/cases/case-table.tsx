import { useLingui } from '@lingui/react/macro'
import { useElementSize, useMergedRef } from '@mantine/hooks'
import { useNavigate } from '@tanstack/react-router'
import { type MouseEvent, useMemo, useRef } from 'react'
import classes from '../../element/row-table.module.css'
import { SkeletonRows } from '../../element/skeleton-rows.tsx'
import { useKeptPlace } from '../../element/use-kept-place.ts'
import { useRowKeys } from '../../element/use-row-keys.ts'
import { useRowWindow } from '../../element/use-row-window.ts'
import { CASE_COLUMNS, useColumnTitles } from './case-columns.tsx'
import type { CaseRow } from './use-case-rows.ts'

export interface CaseTableProps {
  readonly rows: readonly CaseRow[]
  /** Of which view they are. */
  readonly listKey: string
  /** How many cases the view has, where that is known exactly. */
  readonly rowCount: number | undefined
  readonly isLoading: boolean
  readonly isOutdated: boolean
  readonly hasMore: boolean
  readonly onMore: () => void
}

/** Below this width in pixels most of a case stands under its subject. */
const NARROW = 620
const ROW_HEIGHT = 45
const NARROW_ROW_HEIGHT = 82

/** The cases as a table of any length; a row leads to the page of its case. */
export function CaseTable({
  rows,
  listKey,
  rowCount,
  isLoading,
  isOutdated,
  hasMore,
  onMore,
}: CaseTableProps) {
  const { t } = useLingui()
  const titles = useColumnTitles()
  const navigate = useNavigate()
  const scroll = useRef<HTMLDivElement>(null)
  const { ref: measure, width } = useElementSize()
  const isNarrow = width > 0 && width < NARROW
  const columns = CASE_COLUMNS.filter(({ shownFrom }) => width >= shownFrom)
  const { indices, before, after, scrollTo } = useRowWindow({
    count: rows.length,
    scroll,
    rowHeight: isNarrow ? NARROW_ROW_HEIGHT : ROW_HEIGHT,
    headHeight: ROW_HEIGHT,
    hasMore: hasMore && !isLoading,
    onMore,
  })
  const ids = useMemo(() => rows.map(({ id }) => id), [rows])
  useKeptPlace({ ids, listKey, scroll, rowHeight: isNarrow ? NARROW_ROW_HEIGHT : ROW_HEIGHT })
  const open = (caseId: string) => navigate({ to: '/cases/$caseId', params: { caseId } })
  const { focused, setFocused, onKeyDown } = useRowKeys({
    ids,
    openId: null,
    onOpen: open,
    onEnterPanel: () => {},
    scroll,
    scrollTo,
  })
  return (
    <div
      ref={useMergedRef(scroll, measure)}
      className={classes.scroll}
      style={{ '--narrow-row': `${NARROW_ROW_HEIGHT}px` }}
      data-outdated={isOutdated || undefined}
      data-narrow={isNarrow || undefined}
    >
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose rows are walked by keyboard is a grid
        role="grid"
        className={classes.table}
        aria-label={t`Cases`}
        aria-rowcount={rowCount === undefined ? -1 : rowCount + 1}
        aria-busy={isLoading}
      >
        <thead className={classes.head}>
          <tr>
            {columns.map(({ id, width: wide, narrow }) => (
              <th
                key={id}
                scope="col"
                style={wide === null ? undefined : { width: isNarrow ? narrow : wide }}
              >
                {titles[id]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody onKeyDown={onKeyDown}>
          <Spacer height={before} columnCount={columns.length} />
          {indices.map(index => {
            const row = rows[index]
            if (!row) return null
            return (
              <tr
                key={row.id}
                data-row={index}
                className={classes.row}
                tabIndex={index === focused ? 0 : -1}
                aria-rowindex={index + 2}
                onFocus={() => setFocused(index)}
                onClick={event => isPlain(event) && open(row.id)}
              >
                {columns.map(({ id, Cell }) => (
                  <td key={id}>
                    <Cell row={row} />
                  </td>
                ))}
              </tr>
            )
          })}
          <Spacer height={after} columnCount={columns.length} />
          {isLoading && !isOutdated && (
            <SkeletonRows count={rows.length === 0 ? 14 : 3} columnCount={columns.length} />
          )}
        </tbody>
      </table>
    </div>
  )
}

/** A click on the link of a row, or one that asks for another window, has its own way. */
function isPlain({ defaultPrevented, ctrlKey, metaKey, shiftKey }: MouseEvent): boolean {
  return !(defaultPrevented || ctrlKey || metaKey || shiftKey)
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
