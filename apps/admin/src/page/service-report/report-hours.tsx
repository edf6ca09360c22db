import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { SegmentedControl, VisuallyHidden } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { type FragmentOf, graphql, readFragment } from '../../api/graphql.ts'
import type { HourOfWeek } from '../../format/hours-of-weekday.ts'
import { useFormat } from '../../format/use-format.ts'
import { useHourOfWeek } from '../../format/use-hour-of-week.ts'
import { useLanguage } from '../../language/use-language.ts'
import { printHourOfWeek } from '../cases/hour-of-week.ts'
import { breachedCases } from './breach-link.tsx'
import classes from './report-hours.module.css'
import { printReportPeriod } from './report-period.ts'

export const ReportHoursFragment = graphql(`
  fragment ReportHours on ServiceReport { from to hours { weekday hour openedCount breachedCount breachedCaseCount } }
`)

type HourMeasure = 'opened' | 'breached'

export interface ReportHoursProps {
  readonly report: FragmentOf<typeof ReportHoursFragment>
  readonly measure: HourMeasure
}

const HOURS = Array.from({ length: 24 }, (_, hour) => hour)
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7]
/** How much of the colour the hottest cell takes, in per cent: more would swallow the letters on it. */
const DEEPEST = 56

/** When in the week cases come in, or promises break. */
export function ReportHours({ report, measure }: ReportHoursProps) {
  const { t } = useLingui()
  const format = useFormat()
  const weekday = useWeekday()
  const hourOfWeek = useHourOfWeek()
  const { from, hours, to } = readFragment(ReportHoursFragment, report)
  const counts = hours.map(({ openedCount, breachedCount }) =>
    measure === 'opened' ? openedCount : breachedCount,
  )
  const cases = hours.map(({ openedCount, breachedCaseCount }) =>
    measure === 'opened' ? openedCount : breachedCaseCount,
  )
  const most = Math.max(1, ...counts)
  const casesOf = (hour: HourOfWeek) =>
    measure === 'opened'
      ? { opened: printReportPeriod({ from, to }), hour: printHourOfWeek(hour), show: 'all' }
      : breachedCases({ from, to }, { hour })
  const words = (count: number, caseCount: number) => {
    const shown = format.number(count)
    return caseCount === count
      ? shown
      : t`${shown} in ${plural(caseCount, { one: '# case', other: '# cases' })}`
  }
  return (
    <section
      className={classes.scroll}
      data-measure={measure}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by keyboard
      tabIndex={0}
      aria-label={t`Heat map by weekday and hour`}
    >
      <table className={classes.grid}>
        <thead>
          <tr>
            <th scope="col">
              <VisuallyHidden>{t`Weekday`}</VisuallyHidden>
            </th>
            {HOURS.map(hour => (
              <th key={hour} scope="col" className={classes.hour}>
                {hour}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {WEEKDAYS.map(day => (
            <tr key={day}>
              <th scope="row">{weekday(day)}</th>
              {HOURS.map(hour => {
                const place = (day - 1) * 24 + hour
                const count = counts[place] ?? 0
                const heat = count === 0 ? 0 : Math.round(6 + (count / most) * DEEPEST)
                const at = { weekday: day, hour }
                const said = `${hourOfWeek(at)}: ${words(count, cases[place] ?? 0)}`
                return (
                  <td key={hour} style={{ '--heat': `${heat}%` }} title={said}>
                    {count === 0 ? (
                      <VisuallyHidden>0</VisuallyHidden>
                    ) : (
                      <Link to="/cases" search={casesOf(at)} aria-label={said} preload={false}>
                        {format.compact(count)}
                      </Link>
                    )}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

export interface HourMeasureChoiceProps {
  readonly measure: HourMeasure
  readonly onChange: (measure: HourMeasure) => void
}

/** What the heat map counts. */
export function HourMeasureChoice({ measure, onChange }: HourMeasureChoiceProps) {
  const { t } = useLingui()
  return (
    <SegmentedControl
      aria-label={t`What is counted`}
      size="xs"
      data={[
        { value: 'opened', label: t`Cases that came in` },
        { value: 'breached', label: t`Promises that broke` },
      ]}
      value={measure}
      onChange={chosen => onChange(chosen === 'breached' ? 'breached' : 'opened')}
    />
  )
}

/** The short name of a day of the week, 1 for Monday. */
function useWeekday(): (weekday: number) => string {
  const format = new Intl.DateTimeFormat(useLanguage(), { weekday: 'short', timeZone: 'UTC' })
  return weekday => format.format(Date.UTC(2024, 0, weekday))
}
