import { Skeleton } from '@mantine/core'
import classes from './row-table.module.css'

export interface SkeletonRowsProps {
  readonly count: number
  readonly columnCount: number
}

/** Rows that are on their way. */
export function SkeletonRows({ count, columnCount }: SkeletonRowsProps) {
  return Array.from({ length: count }, (_, row) => (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: rows outside a grid's walk are not focusable
    // biome-ignore lint/suspicious/noArrayIndexKey: they are all the same
    <tr key={row} aria-hidden="true" className={classes.row} data-skeleton>
      {Array.from({ length: columnCount }, (_, column) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they are all the same
        <td key={column}>
          <Skeleton animate={false} height={10} width={`${46 + ((row * 29 + column * 17) % 40)}%`} />
        </td>
      ))}
    </tr>
  ))
}
