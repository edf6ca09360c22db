import type { ReactNode } from 'react'
import classes from './page-heading.module.css'

export interface PageHeadingProps {
  readonly title: string
  /** A line of plain words or figures under the title. */
  readonly detail?: ReactNode
  /** What can be done here. */
  readonly children?: ReactNode
}

/** The head of a page, and the title of the browser's tab. */
export function PageHeading({ title, detail, children }: PageHeadingProps) {
  return (
    <div className={classes.heading}>
      <title>{`${title} · Clientele`}</title>
      <div className={classes.words}>
        <h1 className={classes.title}>{title}</h1>
        {detail !== undefined && <div className={classes.detail}>{detail}</div>}
      </div>
      {children && <div className={classes.actions}>{children}</div>}
    </div>
  )
}
