import classes from './initials.module.css'
import { initialsOf } from './initials-of.ts'

export interface InitialsProps {
  readonly name: string
  /** Edge length in pixels. */
  readonly size?: number
}

/** A round mark for a person; their name stands beside it. */
export function Initials({ name, size = 32 }: InitialsProps) {
  return (
    <span aria-hidden="true" className={classes.initials} style={{ '--size': `${size}px` }}>
      {initialsOf(name)}
    </span>
  )
}
