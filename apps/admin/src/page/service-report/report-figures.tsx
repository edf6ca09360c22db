import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { type FragmentOf, graphql, readFragment } from '../../api/graphql.ts'
import { TextLink } from '../../element/text-link.tsx'
import { useFormat } from '../../format/use-format.ts'
import { MeasuredFragment, useMeasured } from './measured.tsx'
import classes from './report-figures.module.css'
import { printReportPeriod } from './report-period.ts'

export const ReportFiguresFragment = graphql(
  `fragment ReportFigures on ServiceReport {
    from to caseCount unresolvedCount breachedCount
    attained { ...Measured }
    firstContactResolution { ...Measured }
    reopenRate { ...Measured }
    backlog { age { count medianSeconds } }
  }`,
  [MeasuredFragment],
)

/** The service of the period in six numbers. */
export function ReportFigures({ report }: { readonly report: FragmentOf<typeof ReportFiguresFragment> }) {
  const { t } = useLingui()
  const format = useFormat()
  const measured = useMeasured()
  const read = readFragment(ReportFiguresFragment, report)
  const opened = printReportPeriod(read)
  const { attained, backlog, firstContactResolution, reopenRate } = read
  const [unresolved, breached] = [format.number(read.unresolvedCount), format.number(read.breachedCount)]
  const { count, medianSeconds } = backlog.age
  const half = medianSeconds === null ? '' : format.workingTime(medianSeconds)
  return (
    <dl className={classes.figures}>
      <Figure
        name={t`Cases of the period`}
        value={
          <TextLink to="/cases" search={{ opened, show: 'all' }}>
            {format.number(read.caseCount)}
          </TextLink>
        }
      >
        <Trans>
          <TextLink to="/cases" search={{ opened }}>
            {unresolved} unresolved
          </TextLink>
          ,{' '}
          <TextLink to="/cases" search={{ opened, late: 'yes', show: 'all' }}>
            {breached} late in something
          </TextLink>
        </Trans>
      </Figure>
      <Figure name={t`SLA attainment`} value={measured.share(attained)}>
        {measured.ground(attained)}
      </Figure>
      <Figure name={t`First-contact resolution`} value={measured.share(firstContactResolution)}>
        {measured.ground(firstContactResolution)}
      </Figure>
      <Figure name={t`Reopen rate`} value={measured.share(reopenRate)}>
        {measured.ground(reopenRate)}
      </Figure>
      <Figure
        name={t`Backlog now`}
        value={
          <TextLink to="/cases" search={{}}>
            {format.number(count)}
          </TextLink>
        }
      >
        {medianSeconds === null ? t`nothing waits` : t`half of them older than ${half} of working time`}
      </Figure>
    </dl>
  )
}

interface FigureProps {
  readonly name: string
  readonly value: ReactNode
  readonly children: ReactNode
}

function Figure({ name, value, children }: FigureProps) {
  return (
    <div className={classes.figure}>
      <dt>{name}</dt>
      <dd className={classes.value}>{value}</dd>
      <dd className={classes.ground}>{children}</dd>
    </div>
  )
}
