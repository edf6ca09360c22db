import { Trans, useLingui } from '@lingui/react/macro'
import { type FragmentOf, graphql, readFragment } from '../../api/graphql.ts'
import { Icon, type IconName } from '../../element/icon.tsx'
import { useCaseWords } from '../../format/use-case-words.ts'
import { useFormat } from '../../format/use-format.ts'
import { useNow } from '../../format/use-now.ts'
import classes from './case-clocks.module.css'
import { timeLeft } from './time-left.ts'

export const CaseClockFragment = graphql(`
  fragment CaseClockFacts on CaseClock {
    label status isOpen dueAt breachedAt targetSeconds usedSeconds marginSeconds
    because { code message }
  }
`)

type Standing = 'calm' | 'soon' | 'late' | 'met' | 'idle'

const ICONS: Readonly<Record<Standing, IconName>> = {
  calm: 'clock',
  soon: 'clock',
  late: 'alert',
  met: 'check',
  idle: 'pause',
}

/** From this share of the allowed time on, a clock warns. */
const SOON = 0.75

export interface CaseClockProps {
  readonly clock: FragmentOf<typeof CaseClockFragment>
  /** When it was read, in epoch milliseconds. */
  readonly readAt: number
}

/** What is owed by when: a bar of the working time that is used, counted on while one looks, and in words how it stands. */
export function CaseClock({ clock, readAt }: CaseClockProps) {
  const { t } = useLingui()
  const format = useFormat()
  const { clockStatuses } = useCaseWords()
  const now = Math.max(useNow(), readAt)
  const { label, because, ...facts } = readFragment(CaseClockFragment, clock)
  const { status, isOpen, dueAt, targetSeconds, marginSeconds } = facts
  const left = timeLeft({ marginSeconds, isRunning: status === 'RUNNING', dueAt }, now)
  const used = status === 'RUNNING' ? targetSeconds - left : facts.usedSeconds
  const isLate = status === 'BREACHED' || left < 0
  const share = targetSeconds > 0 ? Math.min(1, Math.max(0, used / targetSeconds)) : 1
  const standing = standingOf({ status, isLate, share })
  const margin = format.workingTime(Math.abs(left))
  const spent = t`${format.workingTime(used)} of ${format.workingTime(targetSeconds)}`
  return (
    <li className={classes.clock} data-standing={standing}>
      <div className={classes.line}>
        <span className={classes.name}>{label}</span>
        <span className={classes.standing}>
          <Icon name={ICONS[standing]} size={14} />
          {isLate && isOpen ? clockStatuses.BREACHED : clockStatuses[status]}
        </span>
      </div>
      {status !== 'NOT_STARTED' && status !== 'CANCELLED' && (
        <>
          <div
            className={classes.bar}
            role="progressbar"
            aria-label={label}
            aria-valuenow={Math.round(share * 100)}
            aria-valuemin={0}
            aria-valuemax={100}
            aria-valuetext={spent}
          >
            <div className={classes.used} style={{ width: `${share * 100}%` }} />
          </div>
          <div className={classes.line}>
            <span className={classes.quiet}>{spent}</span>
            {isOpen && (
              <span className={classes.margin}>
                {isLate ? <Trans>{margin} too late</Trans> : <Trans>{margin} left</Trans>}
              </span>
            )}
          </div>
        </>
      )}
      {isOpen && dueAt && (
        <p className={classes.quiet}>
          <Trans>Due {format.instant(dueAt)}</Trans>
        </p>
      )}
      {because.length > 0 && (
        <details className={classes.why}>
          <summary>
            <Trans>Why?</Trans>
          </summary>
          <ul>
            {because.map(({ code, message }) => (
              <li key={`${code} ${message}`}>{message}</li>
            ))}
          </ul>
        </details>
      )}
    </li>
  )
}

interface Reading {
  readonly status: keyof ReturnType<typeof useCaseWords>['clockStatuses']
  readonly isLate: boolean
  readonly share: number
}

function standingOf({ status, isLate, share }: Reading): Standing {
  if (isLate) return 'late'
  if (status === 'MET') return 'met'
  if (status !== 'RUNNING') return 'idle'
  return share >= SOON ? 'soon' : 'calm'
}
