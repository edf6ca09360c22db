import { useLingui } from '@lingui/react/macro'
import { Skeleton, VisuallyHidden } from '@mantine/core'
import { lazy, Suspense, useMemo } from 'react'
import { type FragmentOf, graphql, readFragment } from '../../api/graphql.ts'
import { useFormat } from '../../format/use-format.ts'
import { MeasuredFragment, useMeasured } from './measured.tsx'

const ShareChart = lazy(async () => ({ default: (await import('../../chart/share-chart.tsx')).ShareChart }))

export const ClockAttainmentFragment = graphql(
  `fragment ClockAttainment on ServiceReport { attainmentByClock { clock clockLabel attained { ...Measured } } }`,
  [MeasuredFragment],
)

/** How well each promise was kept, and how far that is to be believed. */
export function ClockAttainment({ report }: { readonly report: FragmentOf<typeof ClockAttainmentFragment> }) {
  const { t } = useLingui()
  const format = useFormat()
  const measured = useMeasured()
  const { attainmentByClock: rows } = readFragment(ClockAttainmentFragment, report)
  const bars = useMemo(
    () =>
      rows.flatMap(({ clockLabel: name, attained: { share, interval } }) =>
        share === null || interval === null
          ? []
          : [{ name, share, from: interval.from, to: interval.to, label: format.share(share) }],
      ),
    [rows, format],
  )
  return (
    <>
      <Suspense fallback={<Skeleton height={180} />}>
        <ShareChart bars={bars} formatShare={format.share} />
      </Suspense>
      <VisuallyHidden>
        <table>
          <caption>{t`Attainment by promise`}</caption>
          <tbody>
            {rows.map(({ clock, clockLabel, attained }) => (
              <tr key={clock}>
                <th scope="row">{clockLabel}</th>
                <td>{`${measured.share(attained)}, ${measured.ground(attained)}`}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </VisuallyHidden>
    </>
  )
}
