import { type ReactNode, useId } from 'react'
import classes from './card.module.css'

export interface CardProps {
  readonly title: string
  /** Controls beside the title. */
  readonly tools?: ReactNode
  /** Lets a table reach the edges. */
  readonly isFlush?: boolean
  readonly children: ReactNode
}

/** A part of a page with a heading of its own. */
export function Card({ title, tools, isFlush = false, children }: CardProps) {
  const id = useId()
  return (
    <section className={classes.card} aria-labelledby={id}>
      <div className={classes.head}>
        <h2 id={id} className={classes.title}>
          {title}
        </h2>
        {tools}
      </div>
      <div className={isFlush ? classes.flush : classes.body}>{children}</div>
    </section>
  )
}
