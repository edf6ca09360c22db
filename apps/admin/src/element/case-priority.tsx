import type { CasePriority as Priority } from '../api/case-enum.ts'
import classes from './case-priority.module.css'

export interface CasePriorityProps {
  readonly priority: Priority
  /** Its name in the reader's language, e.g. `P1 – Critical`. */
  readonly label: string
}

/** How urgent a case is: the rank stands in the words, the colour only repeats it. */
export function CasePriority({ priority, label }: CasePriorityProps) {
  return (
    <span className={classes.priority} data-priority={priority}>
      {label}
    </span>
  )
}
