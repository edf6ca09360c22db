import type { ReactNode } from 'react'
import classes from './field-pair.module.css'

/** Fields that belong together: beside one another where there is room, below one another where there is none. */
export function FieldPair({ children }: { readonly children: ReactNode }) {
  return <div className={classes.pair}>{children}</div>
}
