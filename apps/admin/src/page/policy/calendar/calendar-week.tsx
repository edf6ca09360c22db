import { useLingui } from '@lingui/react/macro'
import { type FragmentOf, graphql, readFragment } from '../../../api/graphql.ts'
import classes from './calendar-week.module.css'

export const CalendarWeekFragment = graphql(`
  fragment CalendarWeekDay on CalendarDay { date kind name periods { from to } }
`)

const HOURS = [0, 6, 12, 18, 24]
const MINUTES_OF_DAY = 1440

/** Seven days from midnight to midnight, and when people work on them. */
export function CalendarWeek({
  days,
}: {
  readonly days: readonly FragmentOf<typeof CalendarWeekFragment>[]
}) {
  const { t, i18n } = useLingui()
  const short = new Intl.DateTimeFormat(i18n.locale, { weekday: 'short', timeZone: 'UTC' })
  const dayOfMonth = new Intl.DateTimeFormat(i18n.locale, { day: 'numeric', timeZone: 'UTC' })
  return (
    <div className={classes.week}>
      <div className={classes.hours} aria-hidden="true">
        {HOURS.map(hour => (
          <span key={hour} style={{ top: `${(hour / 24) * 100}%` }}>
            {String(hour).padStart(2, '0')}
          </span>
        ))}
      </div>
      <ol className={classes.days}>
        {days.map(each => {
          const { date, kind, name, periods } = readFragment(CalendarWeekFragment, each)
          const at = Date.parse(date)
          const worked = periods.map(({ from, to }) => `${clock(from)}–${clock(to)}`).join(', ')
          return (
            <li key={date} className={classes.day} data-kind={kind}>
              <span className={classes.name} title={name ?? undefined}>
                {short.format(at)} <span className={classes.number}>{dayOfMonth.format(at)}</span>
              </span>
              <div
                className={classes.column}
                role="img"
                aria-label={worked === '' ? (name ?? t`Nobody works`) : worked}
              >
                {periods.map(({ from, to }) => (
                  <div
                    key={from}
                    className={classes.period}
                    title={`${clock(from)}–${clock(to)}`}
                    style={{
                      top: `${(from / MINUTES_OF_DAY) * 100}%`,
                      height: `${((to - from) / MINUTES_OF_DAY) * 100}%`,
                    }}
                  />
                ))}
              </div>
              <span className={classes.why}>{name}</span>
            </li>
          )
        })}
      </ol>
    </div>
  )
}

function clock(minute: number): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`
}
