import { Trans } from '@lingui/react/macro'
import { useFormat } from '../format/use-format.ts'
import { useNow } from '../format/use-now.ts'
import classes from './due-in.module.css'
import { Icon } from './icon.tsx'

export interface DueInProps {
  /** When it is due, or was; null where nothing is. */
  readonly dueAt: string | null
}

/** From here on the time left is worth a sign, in milliseconds. */
const SOON_MS = 3_600_000

/** How long until something is due, or how late it is, counted on while one looks. */
export function DueIn({ dueAt }: DueInProps) {
  const format = useFormat()
  const now = useNow()
  if (dueAt === null) return <span className={classes.none}>–</span>
  const left = Date.parse(dueAt) - now
  const time = format.duration(Math.abs(left) / 1000)
  const standing = left < 0 ? 'late' : left < SOON_MS ? 'soon' : 'calm'
  return (
    <time dateTime={dueAt} title={format.instant(dueAt)} className={classes.due} data-standing={standing}>
      {standing !== 'calm' && <Icon name={standing === 'late' ? 'alert' : 'clock'} size={14} />}
      {standing === 'late' ? <Trans>{time} late</Trans> : <Trans>in {time}</Trans>}
    </time>
  )
}
