import { useLingui } from '@lingui/react/macro'
import { Skeleton, VisuallyHidden } from '@mantine/core'
import { lazy, Suspense, useMemo } from 'react'
import { type FragmentOf, graphql, readFragment } from '../../api/graphql.ts'
import { useFormat } from '../../format/use-format.ts'

const DayChart = lazy(async () => ({ default: (await import('../../chart/day-chart.tsx')).DayChart }))

export const ReportDaysFragment = graphql(`
  fragment ReportDays on ServiceReport { days { day openedCount breachedCount } }
`)

const CHART_HEIGHT = 220

/** How many cases came in day by day, and how many of them were late. */
export function ReportDays({ report }: { readonly report: FragmentOf<typeof ReportDaysFragment> }) {
  const { t } = useLingui()
  const format = useFormat()
  const { days } = readFragment(ReportDaysFragment, report)
  const bars = useMemo(
    () =>
      days.map(({ day, openedCount, breachedCount }) => {
        const [opened, breached] = [format.number(openedCount), format.number(breachedCount)]
        const title = [format.calendarDay(day), t`Came in: ${opened}`, t`Late in something: ${breached}`]
        return { day, all: openedCount, bad: breachedCount, title: title.join('\n') }
      }),
    [days, format, t],
  )
  return (
    <>
      <Suspense fallback={<Skeleton height={CHART_HEIGHT} />}>
        <DayChart bars={bars} height={CHART_HEIGHT} formatDay={format.calendarDay} />
      </Suspense>
      <VisuallyHidden>
        <table>
          <caption>{t`Cases by day`}</caption>
          <thead>
            <tr>
              <th scope="col">{t`Day`}</th>
              <th scope="col">{t`Came in`}</th>
              <th scope="col">{t`Late in something`}</th>
            </tr>
          </thead>
          <tbody>
            {days.map(({ day, openedCount, breachedCount }) => (
              <tr key={day}>
                <th scope="row">{format.calendarDay(day)}</th>
                <td>{format.number(openedCount)}</td>
                <td>{format.number(breachedCount)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </VisuallyHidden>
    </>
  )
}
