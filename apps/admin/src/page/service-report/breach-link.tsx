import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import table from '../../element/table.module.css'
import { TextLink } from '../../element/text-link.tsx'
import { useFormat } from '../../format/use-format.ts'
import { type BreachFilter, printBreachFilter } from '../cases/breach-filter.ts'
import { printReportPeriod, type ReportPeriod } from './report-period.ts'

export interface BreachLinkProps {
  /** Promises that broke. */
  readonly count: number
  /** The cases of these promises. */
  readonly caseCount: number
  readonly period: ReportPeriod
  readonly breach: Partial<BreachFilter>
}

/** How many promises broke, with the way to their cases; where these are fewer it says so. */
export function BreachLink({ count, caseCount, period, breach }: BreachLinkProps) {
  const { t } = useLingui()
  const format = useFormat()
  if (caseCount === 0) return format.number(count)
  return (
    <>
      {caseCount < count && (
        <span className={table.quiet}>
          {t`${plural(caseCount, { one: 'in # case', other: 'in # cases' })}`}{' '}
        </span>
      )}
      <TextLink to="/cases" search={breachedCases(period, breach)} preload={false}>
        {format.number(count)}
      </TextLink>
    </>
  )
}

/** The address of the cases of a period of which a promise broke. */
export function breachedCases(period: ReportPeriod, breach: Partial<BreachFilter>) {
  return { opened: printReportPeriod(period), breach: printBreachFilter(breach), show: 'all' }
}
