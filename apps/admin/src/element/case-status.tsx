import type { CaseStatus as Status } from '../api/case-enum.ts'
import classes from './case-status.module.css'
import { Icon, type IconName } from './icon.tsx'

const ICONS: Readonly<Record<Status, IconName>> = {
  NEW: 'plus',
  OPEN: 'service',
  WAITING_CUSTOMER: 'pause',
  WAITING_THIRD_PARTY: 'pause',
  REOPENED: 'undo',
  RESOLVED: 'check',
  CLOSED: 'lock',
}

export interface CaseStatusProps {
  readonly status: Status
  /** Its name in the reader's language. */
  readonly label: string
}

/** Where a case stands, by sign and word. */
export function CaseStatus({ status, label }: CaseStatusProps) {
  return (
    <span className={classes.status} data-status={status}>
      <Icon name={ICONS[status]} size={14} />
      {label}
    </span>
  )
}
