import { useLingui } from '@lingui/react/macro'
import { NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { DayRangeInput } from '../../element/day-range-input.tsx'
import {
  monthAfter,
  parseReportPeriod,
  printReportPeriod,
  type ReportPeriod,
  USUAL_PERIOD,
} from './report-period.ts'
import classes from './service-report-page.module.css'

export interface ReportPeriodInputProps {
  /** As it stands in the address. */
  readonly value: string | undefined
  /** Such as `2026-01-31`. */
  readonly today: string
  readonly onChange: (value: string) => void
}

const BETWEEN = 'between'

/** Which days the report is about. */
export function ReportPeriodInput({ value = USUAL_PERIOD, today, onChange }: ReportPeriodInputProps) {
  const { t } = useLingui()
  const month = today.slice(0, 7)
  const usual = [
    ...[7, 30, 90].map(days => ({ value: `${days}d`, label: t`The last ${days} days` })),
    { value: month, label: t`This month` },
    { value: monthAfter(month, -1), label: t`Last month` },
  ]
  const isUsual = usual.some(option => option.value === value)
  const period = parseReportPeriod(value, today)
  const choose = (choice: string) => onChange(choice === BETWEEN ? printReportPeriod(period) : choice)
  return (
    <div className={classes.period}>
      <NativeSelect
        aria-label={t`Period`}
        data={[...usual, { value: BETWEEN, label: t`Between two days…` }]}
        value={isUsual ? value : BETWEEN}
        onChange={event => choose(event.currentTarget.value)}
      />
      {!isUsual && <TwoDays key={value} period={period} onChange={onChange} />}
    </div>
  )
}

interface TwoDaysProps {
  readonly period: ReportPeriod
  readonly onChange: (value: string) => void
}

/** The first of two days that are chosen anew is no period yet: it waits here for the second. */
function TwoDays({ period, onChange }: TwoDaysProps) {
  const { t } = useLingui()
  const [chosen, setChosen] = useState<{ readonly from: string | null; readonly to: string | null }>(period)
  return (
    <DayRangeInput
      label={t`First and last day`}
      {...chosen}
      onChange={(from, to) => {
        setChosen({ from, to })
        if (from && to) onChange(printReportPeriod({ from, to }))
      }}
    />
  )
}
