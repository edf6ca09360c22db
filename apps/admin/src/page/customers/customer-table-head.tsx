import { UnstyledButton } from '@mantine/core'
import type { ReactNode } from 'react'
import { Icon } from '../../element/icon.tsx'
import classes from '../../element/row-table.module.css'
import { COLUMN_LAYOUT, type ColumnId } from './customer-columns.tsx'
import { nextSorting, type Sorting } from './sorting.ts'

export interface CustomerTableHeadProps {
  readonly columns: readonly { readonly id: ColumnId; readonly title: ReactNode }[]
  readonly sorting: Sorting
  readonly onSort: (sorting: Sorting) => void
}

/** The heads of the columns; a click sorts, a second one turns the order round. */
export function CustomerTableHead({ columns, sorting, onSort }: CustomerTableHeadProps) {
  return (
    <thead className={classes.head}>
      <tr>
        {columns.map(({ id, title }) => {
          const { sort, width, isFigure } = COLUMN_LAYOUT[id]
          const isSorted = sort !== null && sort === sorting.by
          const order = sorting.direction === 'ASC' ? 'ascending' : 'descending'
          return (
            <th
              key={id}
              scope="col"
              data-figure={isFigure || undefined}
              aria-sort={isSorted ? order : undefined}
              style={width === null ? undefined : { width }}
            >
              {sort === null ? (
                title
              ) : (
                <UnstyledButton className={classes.sort} onClick={() => onSort(nextSorting(sorting, sort))}>
                  {title}
                  <span className={classes.arrow} data-shown={isSorted || undefined}>
                    <Icon name={isSorted && order === 'ascending' ? 'arrowUp' : 'arrowDown'} size={13} />
                  </span>
                </UnstyledButton>
              )}
            </th>
          )
        })}
      </tr>
    </thead>
  )
}
