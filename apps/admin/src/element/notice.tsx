import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'
import classes from './notice.module.css'

export interface NoticeProps {
  readonly icon: IconName
  readonly title: ReactNode
  readonly text?: ReactNode
  readonly tone?: 'neutral' | 'accent' | 'danger'
  /** Heard at once by a screen reader, for what went wrong. */
  readonly alert?: boolean
  /** What to do about it: one or two buttons. */
  readonly children?: ReactNode
}

/** What stands where content would be: nothing yet, nothing found, not allowed, not reachable. */
export function Notice({ icon, title, text, tone = 'neutral', alert = false, children }: NoticeProps) {
  return (
    <div className={classes.notice} data-tone={tone} role={alert ? 'alert' : undefined}>
      <div className={classes.mark}>
        <Icon name={icon} size={24} />
      </div>
      <h2 className={classes.title}>{title}</h2>
      {text && <p className={classes.text}>{text}</p>}
      {children && <div className={classes.actions}>{children}</div>}
    </div>
  )
}
