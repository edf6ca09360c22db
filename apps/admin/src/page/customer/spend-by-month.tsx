import { Trans, useLingui } from '@lingui/react/macro'
import { Skeleton, VisuallyHidden } from '@mantine/core'
import { lazy, Suspense } from 'react'
import { type FragmentOf, graphql, readFragment } from '../../api/graphql.ts'
import { useCounts } from '../../format/use-counts.ts'
import { useFormat } from '../../format/use-format.ts'
import classes from './customer-activities.module.css'

const MonthChart = lazy(async () => ({ default: (await import('../../chart/month-chart.tsx')).MonthChart }))

export const SpendByMonthFragment = graphql(`
  fragment SpendByMonth on Customer {
    spendByMonth { month orderCount spend { amount currency } }
  }
`)

export interface SpendByMonthProps {
  readonly customer: FragmentOf<typeof SpendByMonthFragment>
}

const CHART_HEIGHT = 200

/** A customer's spend, month after month, as a chart and as a table for those who cannot see it. */
export function SpendByMonth({ customer }: SpendByMonthProps) {
  const { t } = useLingui()
  const format = useFormat()
  const counts = useCounts()
  const months = readFragment(SpendByMonthFragment, customer).spendByMonth
  const currency = months[0]?.spend.currency
  if (!currency)
    return (
      <p className={classes.meta}>
        <Trans>No orders yet.</Trans>
      </p>
    )
  return (
    <>
      <Suspense fallback={<Skeleton height={CHART_HEIGHT} />}>
        <MonthChart
          height={CHART_HEIGHT}
          bars={months.map(({ month, spend, orderCount }) => ({
            month,
            value: Number(spend.amount),
            title: [format.month(month), format.money(spend), counts.orders(orderCount)].join('\n'),
          }))}
          formatValue={value => format.compactMoney({ amount: String(value), currency })}
          formatMonth={format.month}
        />
      </Suspense>
      <VisuallyHidden>
        <table>
          <caption>{t`Spend by month`}</caption>
          <tbody>
            {months.map(({ month, spend }) => (
              <tr key={month}>
                <th scope="row">{format.month(month)}</th>
                <td>{format.money(spend)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </VisuallyHidden>
    </>
  )
}
