import { Trans, useLingui } from '@lingui/react/macro'
import { getRouteApi } from '@tanstack/react-router'
import { useQuery } from 'urql'
import { graphql } from '../../api/graphql.ts'
import { Card } from '../../element/card.tsx'
import { Failure } from '../../element/failure.tsx'
import { LinkButton } from '../../element/link-button.tsx'
import { Notice } from '../../element/notice.tsx'
import { PageHeading } from '../../element/page-heading.tsx'
import { PageSkeleton } from '../../element/page-skeleton.tsx'
import { todayIn } from '../../format/today-in.ts'
import { useFormat } from '../../format/use-format.ts'
import { useViewer } from '../../shell/viewer.ts'
import { BacklogBands, BacklogBandsFragment } from './backlog-bands.tsx'
import { BreachTable, BreachTableFragment } from './breach-table.tsx'
import { ClockAttainment, ClockAttainmentFragment } from './clock-attainment.tsx'
import { Definition } from './definition.tsx'
import { LevelTable, LevelTableFragment } from './level-table.tsx'
import { PolicyAttainment, PolicyAttainmentFragment } from './policy-attainment.tsx'
import { ReportDays, ReportDaysFragment } from './report-days.tsx'
import { ReportFigures, ReportFiguresFragment } from './report-figures.tsx'
import { HourMeasureChoice, ReportHours, ReportHoursFragment } from './report-hours.tsx'
import { parseReportPeriod, USUAL_PERIOD } from './report-period.ts'
import { ReportPeriodInput } from './report-period-input.tsx'
import classes from './service-report-page.module.css'
import '@mantine/core/styles/FloatingIndicator.layer.css'
import '@mantine/core/styles/SegmentedControl.layer.css'

const ServiceReportQuery = graphql(
  `query ServiceReportPage($from: Date!, $to: Date!) {
    serviceReport(from: $from, to: $to) {
      from to caseCount
      definitions { measure text }
      ...ReportFigures ...ReportDays ...ClockAttainment ...PolicyAttainments ...ReportHours
      ...BreachTable ...LevelTable ...BacklogBands
    }
  }`,
  [
    ReportFiguresFragment,
    ReportDaysFragment,
    ClockAttainmentFragment,
    PolicyAttainmentFragment,
    ReportHoursFragment,
    BreachTableFragment,
    LevelTableFragment,
    BacklogBandsFragment,
  ],
)

const route = getRouteApi('/shell/reports/service')

/** How well customers were served in a period: promises kept and broken, where, when, and what still waits. */
export function ServiceReportPage() {
  const { t } = useLingui()
  const format = useFormat()
  const { period, hours = 'opened' } = route.useSearch()
  const navigate = route.useNavigate()
  const today = todayIn(useViewer().tenant.timeZone, Date.now())
  const asked = parseReportPeriod(period, today)
  const [{ data, error, stale, fetching }, retry] = useQuery({
    query: ServiceReportQuery,
    requestPolicy: 'cache-and-network',
    variables: { ...asked },
  })
  const heading = (
    <PageHeading
      title={t`Service report`}
      detail={`${format.calendarDay(asked.from)} – ${format.calendarDay(asked.to)}`}
    >
      <ReportPeriodInput
        value={period}
        today={today}
        onChange={chosen =>
          navigate({
            search: ({ period: _, ...rest }) =>
              chosen === USUAL_PERIOD ? rest : { ...rest, period: chosen },
            replace: true,
          })
        }
      />
    </PageHeading>
  )
  const report = data?.serviceReport
  if (!report)
    return (
      <div className={classes.page}>
        {heading}
        {error ? <Failure error={error} onRetry={() => retry()} /> : <PageSkeleton />}
      </div>
    )
  const definition = (measure: string) => report.definitions.find(one => one.measure === measure)?.text
  return (
    <div
      className={classes.page}
      data-outdated={stale || fetching || undefined}
      aria-busy={stale || fetching}
    >
      {heading}
      {report.caseCount === 0 ? (
        <NoCases />
      ) : (
        <>
          <Definition text={definition('PERIOD')} />
          <ReportFigures report={report} />
          <div className={classes.pair}>
            <Card title={t`Cases by day`}>
              <ReportDays report={report} />
            </Card>
            <Card title={t`Attainment by promise`}>
              <Definition text={definition('ATTAINMENT')} />
              <ClockAttainment report={report} />
            </Card>
          </div>
          <Card
            title={t`Hours of the week`}
            tools={
              <HourMeasureChoice
                measure={hours}
                onChange={measure =>
                  navigate({
                    search: ({ hours: _, ...rest }) =>
                      measure === 'breached' ? { ...rest, hours: measure } : rest,
                    replace: true,
                  })
                }
              />
            }
          >
            <Definition text={definition('HOURS')} />
            <ReportHours report={report} measure={hours} />
          </Card>
          <div className={classes.pair}>
            <BreachTable report={report} definition={definition('BREACHES')} />
            <Card title={t`Backlog age`}>
              <Definition text={definition('BACKLOG')} />
              <BacklogBands report={report} />
            </Card>
          </div>
          <LevelTable report={report} definition={definition('TIME_PER_LEVEL')} />
          <PolicyAttainment report={report} />
        </>
      )}
    </div>
  )
}

function NoCases() {
  const { t } = useLingui()
  return (
    <Notice
      icon="service"
      tone="accent"
      title={t`No cases came in on these days`}
      text={t`Choose other days, or take the first case.`}
    >
      <LinkButton to="/cases/new">
        <Trans>New case</Trans>
      </LinkButton>
    </Notice>
  )
}
